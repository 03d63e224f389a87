// What the document says, in the order of the form: its title, version, nine fields, then the acknowledgement with a
// heading for each finding, then the chief officer's comments and the response to them. Printers only lay this out.
import type { Content, FindingContent } from './content.ts'
import { dayInWords, instantInWords } from './day.ts'
import { findingName } from './finding.ts'
import { fromPlainText, isBlank, type RichText } from './richText.ts'
import type { Decision } from './round.ts'

/** A finding as a line of the form's list: `19.` and its wording. */
export type FindingLine = { readonly mark: string; readonly text: string }

export type FactPart =
  | { readonly kind: 'text'; readonly text: RichText }
  | {
      readonly kind: 'findings'
      readonly addressee: string
      readonly lines: readonly FindingLine[]
    }

/** One field of the form. No parts: the field is empty, and stands empty. */
export type Fact = { readonly label: string; readonly parts: readonly FactPart[] }

export type DocumentBlock =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'label'; readonly label: string; readonly value: string }
  | { readonly kind: 'text'; readonly text: RichText }

/** Stands under the title of every print that nobody has approved. */
export const DRAFT_NOTICE = 'Draft. This record has not been approved.'

export type DocumentStanding =
  | { readonly kind: 'draft' }
  | { readonly kind: 'approved'; readonly decision: Decision }

export type DocumentDescription = {
  readonly title: string
  /** Subject of the document, for metadata. */
  readonly subject: string
  readonly language: 'en-GB'
  /** Stands on every page; `''` until it is chosen. */
  readonly marking: string
  readonly isDraft: boolean
  readonly blocks: readonly DocumentBlock[]
}

/** What other papers of the office are made of: letters have lines, and figures stand in tables. */
export type PaperBlock =
  | DocumentBlock
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** A table of figures, never one for layout. The first column names the row. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A paper as printers take it. `opening` stands above the title, as the addresses of a letter do. */
export type PaperDescription = Omit<DocumentDescription, 'blocks'> & {
  readonly opening?: readonly PaperBlock[]
  readonly blocks: readonly PaperBlock[]
}

const plainFact = (label: string, words: string): Fact => {
  const text = fromPlainText(words)
  return { label, parts: text.length === 0 ? [] : [{ kind: 'text', text }] }
}

function findingsFact(label: string, findings: readonly FindingContent[]): Fact {
  const parts: { kind: 'findings'; addressee: string; lines: FindingLine[] }[] = []
  for (const { addressee, reference, text } of findings) {
    const last = parts.at(-1)
    const line = { mark: reference === '' ? '' : `${reference}.`, text }
    if (last?.addressee === addressee) last.lines.push(line)
    else parts.push({ kind: 'findings', addressee, lines: [line] })
  }
  return { label, parts }
}

const gradesSaid = ({ grades, gradeScheme }: Content): string =>
  [
    ...grades.map(({ area, grade }) => (grade === undefined ? area : `${area}: ${grade}`)),
    gradeScheme,
  ]
    .filter((line) => line !== '')
    .join('\n\n')

function formFacts(content: Content): readonly Fact[] {
  const isImprovement = (finding: FindingContent): boolean =>
    finding.kind === 'Area for improvement'
  return [
    plainFact('Version', content.version),
    plainFact('Force', content.force),
    plainFact(content.commissionerOffice || 'Police and Crime Commissioner', content.commissioner),
    plainFact('Title of inspection', content.title),
    plainFact('Inspectorate', content.inspectorate),
    plainFact('Summary of inspection', content.summary),
    plainFact('Grade', gradesSaid(content)),
    findingsFact(
      'Recommendations',
      content.findings.filter((finding) => !isImprovement(finding)),
    ),
    findingsFact('Areas for improvement', content.findings.filter(isImprovement)),
    ...(content.reportPublishedOn
      ? [plainFact('Report published', dayInWords(content.reportPublishedOn))]
      : []),
    ...(content.reportAddress ? [plainFact('Report address', content.reportAddress)] : []),
    plainFact('Legal basis', content.legalBasis),
  ]
}

const section = (heading: string, text: RichText): readonly DocumentBlock[] =>
  isBlank(text)
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'text', text },
      ]

function findingBlocks(finding: FindingContent): readonly DocumentBlock[] {
  const { sharedWith, deadline } = finding
  const label = (name: string, value: string): DocumentBlock => ({
    kind: 'label',
    label: name,
    value,
  })
  return [
    {
      kind: 'heading',
      level: 3,
      text: finding.text === '' ? findingName(finding) : `${findingName(finding)}: ${finding.text}`,
    },
    ...(finding.groupName ? [label('Group', finding.groupName)] : []),
    ...(finding.parentReference ? [label('Under', finding.parentReference)] : []),
    ...(deadline ? [label('Deadline in the report', deadline)] : []),
    label('Outcome', finding.outcome),
    ...(sharedWith.length === 0 ? [] : [label('Answered together with', sharedWith.join(', '))]),
    ...(isBlank(finding.answer) ? [] : [{ kind: 'text', text: finding.answer } as const]),
    ...(isBlank(finding.forceResponse)
      ? []
      : [label('What the force says', ''), { kind: 'text', text: finding.forceResponse } as const]),
  ]
}

function approvalBlocks(standing: DocumentStanding): readonly DocumentBlock[] {
  if (standing.kind === 'draft') return []
  const { by, as, at, words } = standing.decision
  return [
    { kind: 'heading', level: 2, text: 'Approval' },
    { kind: 'label', label: 'Approved by', value: `${by.name}, ${as}` },
    { kind: 'label', label: 'Approved at', value: instantInWords(at) },
    ...(words === '' ? [] : [{ kind: 'text', text: fromPlainText(words) } as const]),
  ]
}

export function documentOf(content: Content, standing: DocumentStanding): DocumentDescription {
  const office = content.commissionerOffice || 'Police and Crime Commissioner'
  return {
    title: `${content.recordType} acknowledgement record`,
    subject: content.title,
    language: 'en-GB',
    marking: content.marking ?? '',
    isDraft: standing.kind === 'draft',
    blocks: [
      { kind: 'facts', facts: formFacts(content) },
      { kind: 'heading', level: 2, text: `${office}’s acknowledgement` },
      ...(isBlank(content.acknowledgement)
        ? []
        : [{ kind: 'text', text: content.acknowledgement } as const]),
      ...content.findings.flatMap(findingBlocks),
      ...section('Chief officer’s comments', content.chiefOfficerComments),
      ...section('Response to the chief officer’s comments', content.responseToChiefOfficer),
      ...approvalBlocks(standing),
    ],
  }
}
