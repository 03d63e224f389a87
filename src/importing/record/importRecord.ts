// One record's parts as what it says. Nothing is repaired, nothing is invented.
import { inParagraphs, oneLine } from '../source/plainText.ts'
import { attachmentsNamed } from './attachments.ts'
import { countedByLabels, countedByMarks, statedCounts } from '../words/counts.ts'
import type { Day } from '#core/day.ts'
import { DATE, readDay } from '../words/dates.ts'
import {
  answersLetter,
  beforeRule,
  commentsReceived,
  countDoubts,
  dateDoubts,
  meetingDate,
  mentionedOnly,
  readReportDate,
  recordDateSaid,
} from './facts.ts'
import { when } from '../doubts.ts'
import { formOf } from './formOf.ts'
import { areGraded } from '../words/gradeNames.ts'
import { type Grades, gradesInCell, gradesInProse, ungradedInProse } from '../words/grades.ts'
import type { ImportedRecord, StatedCounts } from '../imported.ts'
import { recipientsIn } from '../words/recipients.ts'
import { inspectorateFacts } from '../words/inspectorates.ts'
import { putTogether } from '../items/items.ts'
import { languageOf } from '../words/language.ts'
import type { CleanLines } from '../lines/lines.ts'
import { looseLabel } from '../marks/labels.ts'
import { kindsSaidNone } from './noneStated.ts'
import { readOffice } from './office.ts'
import { bareTitle, titleNamed } from './title.ts'
import { type Parts, valueOf } from './parts.ts'
import { doubtsOfSource } from './sourceDoubts.ts'

function readGrades({ head, values, body, grades, words }: Parts): Grades {
  if (valueOf(values, 'grade') !== undefined) return gradesInCell(values.get('grade') ?? '')
  if (grades.length > 0) return { graded: areGraded(grades), grades }
  if (head.isForm) return ungradedInProse(inParagraphs(body.general))
  const inProse = gradesInProse(
    inParagraphs([...body.general, ...body.chiefOfficer, ...body.reply]),
  )
  return inProse.graded === undefined ? ungradedInProse(words) : inProse
}

/** The words that say what was inspected and by whom: an answer may speak of other inspections. */
function wordsOnReport({ head, values, opening, body, words }: Parts): string {
  const fields = ['inspectorate', 'partners', 'summary', 'title'] as const
  const named = fields.map((name) => valueOf(values, name) ?? '').join('\n')
  if (head.isForm || values.has('inspectorate')) return named
  return (
    [named, bareTitle(opening.title ?? ''), ...body.general, ...body.chiefOfficer].join('\n') ||
    words
  )
}

function readCounts({ body, words }: Parts, lines: readonly string[]): StatedCounts {
  const groups = body.counts.map(({ group, count }) => [`afis:${group}`, count] as const)
  return {
    ...countedByMarks(words),
    ...countedByLabels(lines),
    ...statedCounts(inParagraphs(body.general)),
    ...Object.fromEntries(groups),
  }
}

/** The one field that may run to several paragraphs. */
const summaryOf = ({ values }: Parts): string =>
  valueOf(values, 'summary') === undefined
    ? ''
    : inParagraphs((values.get('summary') ?? '').split(/\n\s*\n/).map(oneLine))

/** Only what is there: an empty list or text is left out. */
const present = <T extends object>(values: T): T => {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) as T
}

/** What the body says, part by part. */
function said(
  { values, opening, body, paragraphs, words }: Parts,
  items: ImportedRecord['items'],
  holder?: string,
) {
  // The holder's name alone signs.
  const general = inParagraphs(body.general.filter((text) => text !== holder))
  const title = bareTitle(valueOf(values, 'title') ?? opening.title ?? titleNamed(general) ?? '')
  const addressed = valueOf(values, 'addressedTo')
  const answers = items.map(({ response }) => response ?? '')
  const lines = paragraphs.flatMap((one) => (one.kind === 'text' ? one.lines : one.points))
  return {
    inspectionTitle: title,
    ...(answersLetter(title, general) && { sourceKind: 'published-letter' as const }),
    mentionedOnly: mentionedOnly([general, ...body.chiefOfficer, ...answers], items),
    generalComment: general,
    chiefOfficerComments: inParagraphs(body.chiefOfficer),
    chiefOfficerCommentsReceived: commentsReceived(valueOf(values, 'commentsReceived'), words),
    bodyResponseToChiefOfficer: inParagraphs(body.reply),
    addressedTo: addressed === undefined ? opening.addressedTo : recipientsIn(addressed),
    attachments: attachmentsNamed(words, lines),
  }
}

/** `Published 30 April 2025` dates the report, where the record has a labelled date of its own. */
function reportDateOf({ head, values, opening, words }: Parts): ReturnType<typeof readReportDate> {
  const said = [...head.before, words].join('\n\n')
  const report = readReportDate(valueOf(values, 'reportDate'), said)
  const isDated = report.reportPublished ?? report.reportPublishedRaw
  const posted = opening.isDateOfPost && values.has('recordDate') ? opening.recordDate : undefined
  return isDated || !posted ? report : readReportDate(posted, '')
}

/** `Tuesday 2 May 2023 (day 56)` */
const dateIn = (value: string): Day | undefined =>
  readDay(new RegExp(DATE, 'i').exec(value)?.[0] ?? '')

/** `Version 2` under the name of a form, with nothing between. */
const versionAbove = ({ before }: Parts['head']): string | undefined =>
  before.map(looseLabel).find((label) => label?.name === 'version')?.value

/** `above`: what stands above a page's records, which says whose reports they all answer. */
export function importRecord(parts: Parts, clean: CleanLines, above: string): ImportedRecord {
  const { values, opening, body, listed, words, welsh } = parts
  const { items, doubts } = putTogether(listed, body.items)
  const office = readOffice(parts)
  const grades = readGrades(parts)
  const everywhere = [...parts.head.before, ...parts.head.labels, parts.words].join('\n')
  const inspectorates = inspectorateFacts(wordsOnReport(parts), everywhere, above)
  const report = reportDateOf(parts)
  const own =
    dateIn(valueOf(values, 'recordDate') ?? '') ?? opening.recordDate ?? recordDateSaid(words)
  const ofMeeting = own ? undefined : meetingDate(clean.lines.join('\n'))
  const recordDate = own ?? ofMeeting ?? body.recordDate
  const counts = readCounts(parts, clean.lines)
  const isBilingual = Object.keys(welsh).length > 0
  const { chiefOfficerCommentsReceived, ...parted } = said(parts, items, office.known.bodyHolder)
  return {
    form: formOf(parts, clean),
    language: isBilingual ? ['en', 'cy'] : languageOf(words),
    ...inspectorates,
    ...grades,
    items,
    ...office.known,
    ...beforeRule(recordDate),
    ...report,
    ...present({
      version: valueOf(values, 'version') ?? versionAbove(parts.head) ?? '',
      summary: summaryOf(parts) || inParagraphs(body.summary),
      statedCounts: counts,
      noneStated: kindsSaidNone(parts),
      ...parted,
    }),
    ...(chiefOfficerCommentsReceived && { chiefOfficerCommentsReceived }),
    ...(recordDate && { recordDate }),
    ...(clean.marking && { marking: clean.marking }),
    ...(isBilingual && { translations: { cy: welsh } }),
    warnings: [
      ...dateDoubts(report, recordDate),
      ...when(ofMeeting !== undefined, 'record-date-of-meeting'),
      ...office.doubts,
      ...when(parted.inspectionTitle === '', 'no-title'),
      ...when(inspectorates.inspectorates.length === 0, 'no-inspectorate'),
      ...doubts,
      ...countDoubts(counts, items),
      ...doubtsOfSource(parts, clean, parted.attachments, grades.grades),
    ],
  }
}
