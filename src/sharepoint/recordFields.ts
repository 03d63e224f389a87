// A record as the columns of its item, and back. What an item made by hand in SharePoint lacks is read as a new record
// has it.
import { lastDayFor } from '#core/clock.ts'
import type { RegisterRow } from '#core/ports.ts'
import { gradesAsText, readGrades } from '#core/listsAsText.ts'
import {
  type AcknowledgementRecord,
  type ChiefOfficerPart,
  INSPECTORATES,
  LEGAL_BASES,
  MARKINGS,
  RECORD_TYPES,
  STATUSES,
} from '#core/record.ts'
import { NO_TEXT } from '#core/richText.ts'
import { choicesOf } from './choices.ts'
import { RECORD_COLUMNS, type REGISTER_COLUMNS } from './columns.ts'
import { fromWire, type NewValues, type Values, type Wire } from './fields.ts'
import { personOf, present } from './present.ts'

type RecordValues = Values<typeof RECORD_COLUMNS>
type RegisterValues = Values<typeof REGISTER_COLUMNS>

export const recordName = (title: string | undefined, id: string): string =>
  title ? `“${title}”` : `record ${id}`

/** For a fault about what can't be read: by its title where that much can be. */
export const nameOfItem = ({ Title: title }: Wire, id: string): string =>
  typeof title === 'string' && title !== '' ? `“${title}”` : `Record ${id}`

export const recordFields = (record: AcknowledgementRecord): NewValues<typeof RECORD_COLUMNS> => ({
  ...placeFields(record),
  ...chiefOfficerFields(record.chiefOfficer),
  Title: record.title,
  RecordKey: record.key,
  RecordType: record.recordType,
  Force: record.force,
  Commissioner: record.commissioner,
  CommissionerOffice: record.commissionerOffice,
  LeadInspectorate: record.leadInspectorate,
  Inspectorate: record.inspectorate,
  Summary: record.summary,
  Grade: gradesAsText(record.grades),
  GradeScheme: record.gradeScheme,
  LegalBasis: record.legalBasis,
  ReportPublishedOn: record.reportPublishedOn,
  LastDay: lastDayFor(record.legalBasis, record.reportPublishedOn),
  ReportAddress: record.reportAddress,
  Acknowledgement: record.acknowledgement,
  Marking: record.marking,
  LeadOfficerId: record.leadOfficer?.id,
  LeadOfficerName: record.leadOfficer?.name,
  SourceFile: record.source?.file,
  SourceNotes: record.source?.notes,
  SourceKeptAs: record.source?.keptAs,
})

const chiefOfficerFields = (part: ChiefOfficerPart) => ({
  ChiefOfficerInvitedOn: part.invitedOn,
  ChiefOfficerInvitedTo: part.invitedTo,
  ChiefOfficerInvitedById: part.invitedBy?.id,
  ChiefOfficerInvitedByName: part.invitedBy?.name,
  ChiefOfficerReplyBy: part.replyBy,
  ChiefOfficerRemindedOn: part.remindedOn,
  ChiefOfficerRepliedOn: part.repliedOn,
  ChiefOfficerNoReplyOn: part.noReplyOn,
  ChiefOfficerComments: part.comments,
  ChiefOfficerCommentsFile: part.commentsFile,
  ResponseToChiefOfficer: part.response,
})

/** Where the record stands: in approval, in publication, in keeping. */
const placeFields = ({ status, approval, publication, retention }: AcknowledgementRecord) => ({
  Status: status,
  Version: approval.version,
  Round: approval.round,
  Fingerprint: approval.fingerprint,
  AskedOn: approval.askedOn,
  ApprovedOn: approval.approvedOn,
  ReturnedWords: approval.returnedWords,
  PublishedOn: publication.publishedOn,
  PublishedAddress: publication.address,
  SentToInspectorsOn: publication.sentToInspectorsOn,
  SentToHomeSecretaryOn: publication.sentToHomeSecretaryOn,
  LateReason: publication.lateReason,
  RetentionReviewOn: retention.reviewOn,
  OnHold: retention.onHold,
  HoldReason: retention.holdReason,
})

const readPlace = (held: RegisterValues) => ({
  approval: {
    version: held.Version ?? '',
    round: held.Round ?? 0,
    ...present({
      fingerprint: held.Fingerprint,
      askedOn: held.AskedOn,
      approvedOn: held.ApprovedOn,
      returnedWords: held.ReturnedWords,
    }),
  },
  publication: present({
    publishedOn: held.PublishedOn,
    address: held.PublishedAddress,
    sentToInspectorsOn: held.SentToInspectorsOn,
    sentToHomeSecretaryOn: held.SentToHomeSecretaryOn,
    lateReason: held.LateReason,
  }),
  retention: {
    onHold: held.OnHold ?? false,
    ...present({ reviewOn: held.RetentionReviewOn, holdReason: held.HoldReason }),
  },
})

/** Throws a Fault that names the column that can't be read. */
export function registerRow(held: RegisterValues, id: string): RegisterRow {
  const choice = choicesOf(recordName(held.Title, id))
  return {
    // Made by hand in SharePoint it has none; this one stays with it from the first save on.
    key: held.RecordKey ?? `item-${id}`,
    title: held.Title ?? '',
    recordType: choice('RecordType', RECORD_TYPES, held.RecordType) ?? 'PCC and Joint thematic',
    status: choice('Status', STATUSES, held.Status) ?? 'Draft',
    force: held.Force ?? '',
    commissioner: held.Commissioner ?? '',
    commissionerOffice: held.CommissionerOffice ?? '',
    leadInspectorate: choice('LeadInspectorate', INSPECTORATES, held.LeadInspectorate) ?? 'Other',
    inspectorate: held.Inspectorate ?? '',
    gradeScheme: held.GradeScheme ?? '',
    legalBasis: choice('LegalBasis', LEGAL_BASES, held.LegalBasis) ?? 'Section 55',
    ...present({
      reportPublishedOn: held.ReportPublishedOn,
      reportAddress: held.ReportAddress,
      marking: choice('Marking', MARKINGS, held.Marking),
      leadOfficer: personOf(held.LeadOfficerId, held.LeadOfficerName),
    }),
    chiefOfficer: present({
      invitedOn: held.ChiefOfficerInvitedOn,
      replyBy: held.ChiefOfficerReplyBy,
      repliedOn: held.ChiefOfficerRepliedOn,
      noReplyOn: held.ChiefOfficerNoReplyOn,
    }),
    ...readPlace(held),
  }
}

function readWhole(held: RecordValues, id: string): AcknowledgementRecord {
  const row = registerRow(held, id)
  return {
    ...row,
    summary: held.Summary ?? '',
    grades: readGrades(held.Grade ?? ''),
    acknowledgement: held.Acknowledgement ?? NO_TEXT,
    chiefOfficer: {
      ...row.chiefOfficer,
      ...present({
        invitedTo: held.ChiefOfficerInvitedTo,
        invitedBy: personOf(held.ChiefOfficerInvitedById, held.ChiefOfficerInvitedByName),
        remindedOn: held.ChiefOfficerRemindedOn,
        commentsFile: held.ChiefOfficerCommentsFile,
      }),
      comments: held.ChiefOfficerComments ?? NO_TEXT,
      response: held.ResponseToChiefOfficer ?? NO_TEXT,
    },
    ...(held.SourceFile !== undefined && {
      source: {
        file: held.SourceFile,
        notes: held.SourceNotes ?? '',
        ...present({ keptAs: held.SourceKeptAs }),
      },
    }),
  }
}

/** Throws a Fault that names the column that can't be read. */
export const readRecord = (fields: Wire, id: string): AcknowledgementRecord =>
  readWhole(fromWire(RECORD_COLUMNS, fields, nameOfItem(fields, id)), id)
