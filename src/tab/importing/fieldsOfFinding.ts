// What may be mended in one item of a draft before it is written.
import { type Day, dayInWords } from '#core/day.ts'
import { ADDRESSED_TO, type Finding, FINDING_KINDS, findingName, OUTCOMES } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { isBlank } from '#core/richText.ts'
import { draftDeadline } from '#importing/draft/draftFindings.ts'
import { deadlineInCell } from '#importing/words/findingWords.ts'
import { changed, type Changes } from '../record/changed.ts'
import { choiceOf, type DraftField, type FieldInput } from './draftField.ts'

type TextKey = 'text' | 'reference' | 'addressee'

/** A deadline in other words comes to the day that these say. */
function deadlineInWords(words: string): Finding['deadline'] {
  const read = deadlineInCell(words)
  return read && draftDeadline({ ...read, raw: words })
}

const deadlineOn = (day: Day | undefined, { deadline }: Finding): Finding['deadline'] => {
  const asWritten = deadline?.asWritten ?? ''
  if (day) return { asWritten: asWritten || dayInWords(day), precision: 'Day', on: day }
  return asWritten === '' ? undefined : { asWritten, precision: 'None' }
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
  const field = (of: string, label: string, input: FieldInput, isMain = false): DraftField => ({
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
    field('ref', 'number', text('reference')),
    field('forceResponse', 'what the force says', {
      kind: 'rich',
      value: finding.forceResponse,
      mend: (forceResponse) => mended({ forceResponse }),
    }),
  ]
}
