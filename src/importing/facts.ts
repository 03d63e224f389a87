// Facts about the whole record that stand somewhere in its words.
import { dayNumber, RULE_BEGAN } from '#core/clock.ts'
import type { Day } from '#core/day.ts'
import { DATE, readDate } from './dates.ts'
import type { ImportedItem, ImportedRecord, StatedCounts } from './imported.ts'
import { referencesNamed } from './references.ts'

export type ReportDate = Pick<
  ImportedRecord,
  'reportPublished' | 'reportPublishedRaw' | 'statutoryDeadlineApplies'
>

const PUBLISHED = new RegExp(
  `\\b(?:report|inspections?|letter|findings|HMIC(?:FRS)?)\\b[^.!?\\n]{0,120}?\\b(?:published|issued|released)\\b[^.!?\\n\\d]{0,60}?(?:\\bon |\\bin |\\bdated )?(?:the )?\\b(${DATE})`,
  'i',
)

function reportDate(raw: string): ReportDate {
  const read = readDate(raw)
  if (read?.precision !== 'day') return read ? { reportPublishedRaw: raw } : {}
  return {
    reportPublished: read.on,
    ...(read.on < RULE_BEGAN && { statutoryDeadlineApplies: false as const }),
  }
}

/** From the form's own field, else from a sentence that says when the report was published. */
export function readReportDate(field: string | undefined, words: string): ReportDate {
  const inField = new RegExp(`(${DATE})`, 'i').exec(field ?? '')?.[1]
  const raw = inField ?? PUBLISHED.exec(words)?.[1]
  return raw === undefined ? {} : reportDate(raw)
}

/** References that the words name in passing: they are nobody's item here. */
export function mentionedOnly(
  words: readonly string[],
  items: readonly ImportedItem[],
): readonly string[] {
  const here = new Set(items.map(({ ref }) => ref))
  return [...new Set(words.flatMap(referencesNamed))].filter((ref) => !here.has(ref))
}

/** Whether a sentence says that the chief officer's comments are attached, or in an appendix. */
export const saysChiefOfficerElsewhere = (words: string): boolean =>
  words
    .split(/[.!?\n]/)
    .some(
      (sentence) =>
        /\bchief (constable|officer)/i.test(sentence) &&
        /\b(comments?|response|views?|letter)\b/i.test(sentence) &&
        /\b(attach(ed)?|enclosed?|appendix|annexe?|separately)\b/i.test(sentence),
    )

export function countWarnings(
  counts: StatedCounts,
  items: readonly ImportedItem[],
): readonly string[] {
  const recommendations = items.filter(({ kind }) => kind === 'recommendation').length
  const short = (stated: number | undefined): number => (stated ?? 0) - recommendations
  const uncovered = short(counts['recommendations'])
  const forUs = short(counts['forForces'] ?? counts['forChiefConstables'])
  return [
    ...(uncovered > 0 ? [`uncovered-items:${uncovered}`] : []),
    ...(forUs > 0 ? [`for-us-short-by:${forUs}`] : []),
  ]
}

export function dateWarnings(report: ReportDate, recordDate: Day | undefined): readonly string[] {
  const { reportPublished, reportPublishedRaw } = report
  const isMonth = reportPublishedRaw !== undefined
  const day = reportPublished && recordDate && dayNumber(reportPublished, recordDate)
  return [
    ...(reportPublished ? [] : [isMonth ? 'report-date-month-only' : 'no-report-date']),
    ...(recordDate ? [] : ['no-record-date']),
    ...(day && day > 0 ? [`record-date-day:${day}`] : []),
  ]
}
