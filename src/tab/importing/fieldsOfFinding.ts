// What may be mended in one item of a draft before it is written.
import { type Day, dayInWords } from '#core/day.ts'
import { ADDRESSED_TO, type Finding, FINDING_KINDS, findingName, OUTCOMES } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { isBlank } from '#core/richText.ts'
import type { ItemEvidenceName } from '#importing/draft/evidence.ts'
import { draftDeadline } from '#importing/draft/draftFindings.ts'
import { deadlineInCell } from '#importing/words/findingWords.ts'
import { changed, type Changes } from '../record/changed.ts'
import { choiceOf, type DraftField, type FieldInput } from './draftField.ts'

type TextKey = 'text' | 'reference' | 'addressee'

/** A deadline in other words comes to the day that these say. */
function deadlineInWords(words: string): Finding['deadline'] {
  const read = deadlineInCell(words)
  return read && draftDeadline(read)
}

const deadlineOn = (day: Day | undefined, { deadline }: Finding): Finding['deadline'] => {
  const asWritten = deadline?.asWritten ?? ''
  if (day) return { asWritten: asWritten || dayInWords(day), precision: 'Day', on: day }
  return asWritten === '' ? undefined : { asWritten, precision: 'None' }
}

const NOTHING_ABOVE = 'No cause of concern'

/** The causes of the draft, and the one that it names already where the draft has not got that. */
function causeAbove(
  { findings }: WholeRecord,
  { key, parentReference }: Finding,
  mend: (parentReference: string | undefined) => WholeRecord,
): FieldInput {
  const references = findings
    .filter((one) => one.kind === 'Cause of concern' && one.key !== key)
    .map(({ reference }) => reference)
  const all = new Set(parentReference === undefined ? references : [...references, parentReference])
  const nameOf = (reference: string): string => findingName({ kind: 'Cause of concern', reference })
  return {
    kind: 'choice',
    value: parentReference === undefined ? NOTHING_ABOVE : nameOf(parentReference),
    mends: new Map([
      [NOTHING_ABOVE, () => mend(undefined)],
      ...[...all].map((reference) => [nameOf(reference), () => mend(reference)] as const),
    ]),
  }
}

export function fieldsOfFinding(
  whole: WholeRecord,
  finding: Finding,
  index: number,
): readonly DraftField[] {
  const { answer } = finding
  const name = findingName(finding)
  const mended = (changes: Changes<Finding>): WholeRecord => ({
    ...whole,
    findings: whole.findings.map((one) => (one.key === finding.key ? changed(one, changes) : one)),
  })
  const text = (key: TextKey): FieldInput => ({
    kind: 'text',
    value: finding[key],
    mend: (value) => mended({ [key]: value }),
  })
  const field = (
    of: ItemEvidenceName,
    label: string,
    input: FieldInput,
    isMain = false,
  ): DraftField => ({
    name: `items.${index}.${of}`,
    label: `${name}: ${label}`,
    input,
    isMain,
    finding: finding.key,
  })
  return [
    field('text', 'wording', text('text'), true),
    field(
      'response',
      'answer',
      {
        kind: 'rich',
        value: answer.words,
        mend: (words) => mended({ answer: { ...answer, words } }),
      },
      !isBlank(answer.words),
    ),
    field(
      'outcome',
      'outcome',
      choiceOf(OUTCOMES, answer.outcome, (outcome) => mended({ answer: { ...answer, outcome } })),
    ),
    field(
      'forUs',
      'who it is for',
      choiceOf(ADDRESSED_TO, finding.forUs, (forUs) => mended({ forUs })),
    ),
    field('addressee', 'addressed to', text('addressee')),
    field('deadline.raw', 'deadline, as written', {
      kind: 'text',
      value: finding.deadline?.asWritten ?? '',
      mend: (words) => mended({ deadline: deadlineInWords(words) }),
    }),
    field('deadline.date', 'deadline, as a day', {
      kind: 'day',
      value: finding.deadline?.on,
      mend: (day) => mended({ deadline: deadlineOn(day, finding) }),
    }),
    field(
      'kind',
      'kind',
      choiceOf(FINDING_KINDS, finding.kind, (kind) => mended({ kind })),
    ),
    field(
      'parent',
      'cause it belongs to',
      causeAbove(whole, finding, (parentReference) => mended({ parentReference })),
    ),
    field('ref', 'number', text('reference')),
    field('forceResponse', 'what the force says', {
      kind: 'rich',
      value: finding.forceResponse,
      mend: (forceResponse) => mended({ forceResponse }),
    }),
  ]
}
