// The text of old records as what they say, with the doubts named. Nothing is repaired, nothing is invented, and a
// key that is absent means the source does not say.
import { statedCounts } from './counts.ts'
import {
  countWarnings,
  dateWarnings,
  mentionedOnly,
  readReportDate,
  saysChiefOfficerElsewhere,
} from './facts.ts'
import { type Grades, gradesInCell, gradesInProse } from './grades.ts'
import type { ImportedForm, ImportedKind, ImportedRecord, StatedCounts } from './imported.ts'
import { inspectoratesIn, isJoint, nameAtTime } from './inspectorates.ts'
import { putTogether } from './items.ts'
import { type CleanLines, cleanLines } from './lines.ts'
import { readOffice } from './office.ts'
import { bareTitle } from './opening.ts'
import { LISTS, oneLine, type Parts, takeApart, valueOf } from './parts.ts'
import { dateLine } from './dates.ts'

const whole = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')
const when = (is: boolean, warning: string): readonly string[] => (is ? [warning] : [])

function formOf({ form, opening, body, words }: Parts, lines: readonly string[]): ImportedForm {
  if (form) return 'acknowledgement-form'
  const isLetter = body.closings > 0 || opening.hasGreeting || opening.addressedTo.length > 0
  if (isLetter || /\bI am writing\b/.test(words)) return 'letter'
  const numbered = lines.filter((line) => /^\d{1,2}\.\d{1,2}\.?\s+[A-Z]/.test(line)).length
  if (numbered >= 3) return 'numbered-paragraphs'
  const { headed } = body
  const hasThree = headed.has('body') && headed.has('chiefOfficer') && headed.has('reply')
  return hasThree ? 'statutory-three-part' : 'web-page'
}

function readGrades({ form, body }: Parts): Grades {
  if (!form) return gradesInProse(whole([...body.general, ...body.chiefOfficer, ...body.reply]))
  const cell = form.values.get('grade') ?? ''
  return valueOf(form, 'grade') === undefined ? { grades: [] } : gradesInCell(cell)
}

/** The words that say what was inspected and by whom: an answer may speak of other inspections. */
function wordsOnReport({ form, opening, body, words }: Parts): string {
  if (!form) return [opening.title ?? '', ...body.general, ...body.chiefOfficer].join('\n') || words
  const fields = ['inspectorate', 'summary', 'title'] as const
  return fields.map((name) => valueOf(form, name) ?? '').join('\n')
}

function readInspectorates(
  parts: Parts,
): Partial<ImportedRecord> & Pick<ImportedRecord, 'inspectorates' | 'joint'> {
  const said = wordsOnReport(parts)
  const inReport = inspectoratesIn(said)
  const inspectorates = inReport.length > 0 ? inReport : inspectoratesIn(parts.words)
  const oldName = nameAtTime(inReport.length > 0 ? said : parts.words)
  return {
    inspectorates,
    joint: inspectorates.length > 1 || isJoint(said),
    ...(inspectorates.includes('HMICFRS') && oldName && { inspectorateNameAtTime: oldName }),
  }
}

function readCounts({ body }: Parts): StatedCounts {
  const groups = body.counts.map(({ group, count }) => [`afis:${group}`, count] as const)
  return { ...statedCounts(whole(body.general)), ...Object.fromEntries(groups) }
}

const kindsSaidNone = ({ form }: Parts): readonly ImportedKind[] =>
  LISTS.flatMap(([name, kind]) =>
    /^(none|nil)\b/i.test(oneLine(form?.values.get(name) ?? '')) ? [kind] : [],
  )

/** The one field that may run to several paragraphs. */
const summaryOf = ({ form }: Parts): string =>
  valueOf(form, 'summary') === undefined
    ? ''
    : whole((form?.values.get('summary') ?? '').split(/\n\s*\n/).map(oneLine))

/** Only what is there: an empty list or text is left out. */
const present = <T extends object>(values: T): T => {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) as T
}

function importRecord(parts: Parts, clean: CleanLines): ImportedRecord {
  const { form, opening, body, listed, words } = parts
  const { items, warnings } = putTogether(listed, body.items)
  const office = readOffice(parts)
  const inspectorates = readInspectorates(parts)
  const report = readReportDate(valueOf(form, 'reportDate'), words)
  const recordDate =
    dateLine(valueOf(form, 'recordDate') ?? '')?.on ?? opening.recordDate ?? body.recordDate
  const counts = readCounts(parts)
  const title = bareTitle(valueOf(form, 'title') ?? opening.title ?? '')
  const answers = items.map(({ response }) => response ?? '')
  const general = whole(body.general)
  return {
    form: formOf(parts, clean.lines),
    language: 'en',
    ...inspectorates,
    ...readGrades(parts),
    items,
    ...office.known,
    ...report,
    ...present({
      version: valueOf(form, 'version') ?? '',
      inspectionTitle: title,
      summary: summaryOf(parts),
      statedCounts: counts,
      noneStated: kindsSaidNone(parts),
      mentionedOnly: mentionedOnly([general, ...answers], items),
      generalComment: general,
      chiefOfficerComments: whole(body.chiefOfficer),
      bodyResponseToChiefOfficer: whole(body.reply),
      addressedTo: opening.addressedTo,
    }),
    ...(recordDate && { recordDate }),
    ...(clean.marking && { marking: clean.marking }),
    warnings: [
      ...dateWarnings(report, recordDate),
      ...office.warnings,
      ...when(inspectorates.inspectorates.length === 0, 'no-inspectorate'),
      ...warnings,
      ...countWarnings(counts, items),
      ...warningsOnSource(parts, clean),
    ],
  }
}

function warningsOnSource(
  { form, opening, body, words }: Parts,
  clean: CleanLines,
): readonly string[] {
  const hasComments = body.chiefOfficer.length > 0
  const isElsewhere = !hasComments && saysChiefOfficerElsewhere(words)
  const isDateOfPost = opening.isDateOfPost === true && valueOf(form, 'recordDate') === undefined
  return [
    ...when(isDateOfPost, 'record-date-may-be-post-date'),
    ...when(!hasComments && !isElsewhere, 'no-chief-officer-comments'),
    ...when(isElsewhere, 'chief-officer-comments-elsewhere'),
    ...when(clean.hadWebFurniture, 'furniture-removed'),
    ...when(clean.hadPageFurniture, 'page-furniture-removed'),
    ...when(body.closings > 1, 'several-letters'),
    ...when(clean.marking === 'OFFICIAL-SENSITIVE', 'do-not-publish-without-review'),
  ]
}

/** Several forms in one file each begin with the form's own title. */
function divideForms(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = lines.flatMap((line, index) =>
    /^.{0,60}\backnowledgement record$/i.test(line.trim()) ? [index] : [],
  )
  if (starts.length < 2) return [lines]
  return starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]))
}

/** `inspectorateAsWritten` is the form's own field, which the codes of the imported record do not keep. */
export type Reading = { readonly imported: ImportedRecord; readonly inspectorateAsWritten?: string }

/** One record, or several where the source holds several forms. */
export function readRecords(text: string): readonly Reading[] {
  const clean = cleanLines(text)
  return divideForms(clean.lines).map((lines) => {
    const parts = takeApart(lines)
    const inspectorateAsWritten = valueOf(parts.form, 'inspectorate')
    return {
      imported: importRecord(parts, { ...clean, lines }),
      ...(inspectorateAsWritten !== undefined && { inspectorateAsWritten }),
    }
  })
}
