// What may be mended in the record itself before it is written.
import type { Day } from '#core/day.ts'
import {
  type AcknowledgementRecord,
  type ChiefOfficerPart,
  INSPECTORATES,
  LEGAL_BASES,
  MARKINGS,
  RECORD_TYPES,
  type WholeRecord,
} from '#core/record.ts'
import { isBlank, type RichText } from '#core/richText.ts'
import { changed, type Changes } from '../record/changed.ts'
import { choiceOf, type DraftField, type FieldInput } from './draftField.ts'

type TextKey =
  | 'title'
  | 'force'
  | 'commissioner'
  | 'commissionerOffice'
  | 'inspectorate'
  | 'summary'
  | 'gradeScheme'

/** The form's own fields, those that need a look first of all. */
export function fieldsOfRecord(whole: WholeRecord): readonly DraftField[] {
  const { record } = whole
  const mended = (changes: Changes<AcknowledgementRecord>): WholeRecord => ({
    ...whole,
    record: changed(record, changes),
  })
  const text = (key: TextKey): FieldInput => ({
    kind: 'text',
    value: record[key],
    mend: (value) => mended({ [key]: value }),
  })
  return [
    { name: 'inspectionTitle', label: 'Title of inspection', input: text('title'), isMain: true },
    { name: 'force', label: 'Force', input: text('force'), isMain: true },
    { name: 'bodyHolder', label: 'Commissioner', input: text('commissioner'), isMain: true },
    { name: 'bodyOffice', label: 'Office', input: text('commissionerOffice') },
    {
      name: 'inspectorates',
      label: 'Inspectorate, as written',
      input: text('inspectorate'),
      isMain: true,
    },
    {
      name: 'legalBasis',
      label: 'Legal basis',
      input: choiceOf(LEGAL_BASES, record.legalBasis, (legalBasis) => mended({ legalBasis })),
      isMain: true,
    },
    {
      name: 'leadInspectorate',
      label: 'Lead inspectorate',
      input: choiceOf(INSPECTORATES, record.leadInspectorate, (leadInspectorate) =>
        mended({ leadInspectorate }),
      ),
    },
    {
      name: 'recordType',
      label: 'Type of record',
      input: choiceOf(RECORD_TYPES, record.recordType, (recordType) => mended({ recordType })),
    },
    {
      name: 'reportPublished',
      label: 'Report published on',
      input: {
        kind: 'day',
        value: record.reportPublishedOn,
        mend: (reportPublishedOn) => mended({ reportPublishedOn }),
      },
      isMain: true,
    },
    {
      name: 'reportAddress',
      label: 'Web address of the report',
      input: {
        kind: 'text',
        value: record.reportAddress ?? '',
        mend: (value) => mended({ reportAddress: value === '' ? undefined : value }),
      },
    },
    { name: 'summary', label: 'Summary', input: text('summary'), isMain: true },
    {
      name: 'grades',
      label: 'Grades',
      input: { kind: 'grades', value: record.grades, mend: (grades) => mended({ grades }) },
      isMain: record.grades.length > 0,
    },
    { name: 'gradeScheme', label: 'Scheme of the grades', input: text('gradeScheme') },
    {
      name: 'generalComment',
      label: 'Acknowledgement',
      input: {
        kind: 'rich',
        value: record.acknowledgement,
        mend: (acknowledgement) => mended({ acknowledgement }),
      },
      isMain: !isBlank(record.acknowledgement),
    },
    ...ofChiefOfficer(record.chiefOfficer, (chiefOfficer) => mended({ chiefOfficer })),
    {
      name: 'marking',
      label: 'Protective marking',
      input: choiceOf(MARKINGS, record.marking, (marking) => mended({ marking })),
    },
  ]
}

type DayKey = 'invitedOn' | 'replyBy' | 'repliedOn'

function ofChiefOfficer(
  part: ChiefOfficerPart,
  mended: (part: ChiefOfficerPart) => WholeRecord,
): readonly DraftField[] {
  const day = (key: DayKey): FieldInput => ({
    kind: 'day',
    value: part[key],
    mend: (value: Day | undefined) => mended(changed(part, { [key]: value })),
  })
  const rich = (key: 'comments' | 'response'): FieldInput => ({
    kind: 'rich',
    value: part[key],
    mend: (value: RichText) => mended({ ...part, [key]: value }),
  })
  return [
    { name: 'chiefOfficerInvited', label: 'Chief officer invited on', input: day('invitedOn') },
    { name: 'chiefOfficerReplyBy', label: 'Chief officer to reply by', input: day('replyBy') },
    {
      name: 'chiefOfficerCommentsReceived',
      label: 'Chief officer replied on',
      input: day('repliedOn'),
    },
    {
      name: 'chiefOfficerComments',
      label: 'Chief officer’s comments',
      input: rich('comments'),
      isMain: !isBlank(part.comments),
    },
    {
      name: 'bodyResponseToChiefOfficer',
      label: 'Response to the chief officer',
      input: rich('response'),
      isMain: !isBlank(part.response),
    },
  ]
}
