// A draft as a person reads it in a terminal.
import { dayInWords } from '#core/day.ts'
import { type Finding, findingName } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { isBlank } from '#core/richText.ts'

const orNone = (text: string): string => (text === '' ? '(empty)' : text)

function describeFinding(finding: Finding): string {
  const answer = isBlank(finding.answer.words) ? 'no words' : finding.answer.outcome
  const addressee = finding.addressee === '' ? '' : `, ${finding.addressee}`
  return `  ${findingName(finding)} (${finding.forUs}${addressee}): ${answer}`
}

/** `notes`: those of its source, which are in no draft. */
export function describeDraft({ record, findings }: WholeRecord, notes: readonly string[]): string {
  return [
    `${record.source?.file}: ${orNone(record.title)}`,
    `  Key           ${record.key}`,
    `  Force         ${orNone(record.force)}`,
    `  Commissioner  ${orNone(record.commissioner)}`,
    `  Inspectorate  ${orNone(record.inspectorate)}`,
    `  Published     ${record.reportPublishedOn ? dayInWords(record.reportPublishedOn) : '(empty)'}`,
    `  Legal basis   ${record.legalBasis}`,
    ...findings.map(describeFinding),
    'Doubts:',
    ...(record.source?.notes ?? '').split('\n').map((doubt) => `  - ${doubt}`),
    ...(notes.length > 0 ? ['Notes in the source:', ...notes.map((note) => `  - ${note}`)] : []),
    '',
  ].join('\n')
}
