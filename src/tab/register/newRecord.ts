// A report newly registered: a draft that knows only what is certain.
import { decidersOn } from '#core/authority.ts'
import type { Day } from '#core/day.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import type {
  AcknowledgementRecord,
  LeadInspectorate,
  LegalBasis,
  Person,
  RecordType,
} from '#core/record.ts'
import { NO_TEXT } from '#core/richText.ts'

export type TypedReport = {
  readonly title: string
  readonly recordType: RecordType
  readonly leadInspectorate: LeadInspectorate
  readonly inspectorate: string
  readonly reportPublishedOn: Day | undefined
  readonly legalBasis: LegalBasis
}

export type Office = {
  readonly settings: OfficeSettings
  readonly holders: readonly OfficeHolder[]
}

const LONGEST_KEY = 80

/** `getting-a-grip-2023`, and `getting-a-grip-2023-2` for the second of that name. */
export function recordKeyOf(title: string, published: Day | undefined, attempt: number): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_KEY)
    .replaceAll(/^-+|-+$/g, '')
  return [words || 'record', published?.slice(0, 4), attempt > 1 ? String(attempt) : undefined]
    .filter((part) => part !== undefined)
    .join('-')
}

export function newRecord(
  report: TypedReport,
  { settings, holders }: Office,
  officer: Person,
  today: Day,
  attempt = 1,
): AcknowledgementRecord {
  const { reportPublishedOn, ...typed } = report
  // Whoever held the office when the report came out signs the answer, or who holds it today.
  const [holder] = [
    ...decidersOn(holders, reportPublishedOn ?? today),
    ...decidersOn(holders, today),
  ].filter(({ role }) => role !== 'Deputy')
  return {
    ...typed,
    key: recordKeyOf(report.title, reportPublishedOn, attempt),
    ...(reportPublishedOn && { reportPublishedOn }),
    status: 'Draft',
    force: settings.forceName,
    commissioner: holder?.person.name ?? '',
    commissionerOffice: holder?.officeTitle ?? '',
    summary: '',
    grades: [],
    gradeScheme: '',
    acknowledgement: NO_TEXT,
    chiefOfficer: { comments: NO_TEXT, response: NO_TEXT },
    marking: settings.marking,
    leadOfficer: officer,
    approval: { version: '', round: 0 },
    publication: {},
    retention: { onHold: false },
  }
}
