// An imported record as a draft of ours. What the source does not say stays empty; where the draft needs a choice,
// the rule stands here and the choice is told in the notes.
import { RULE_BEGAN } from '#core/clock.ts'
import type { AcknowledgementRecord, LegalBasis, RecordType, WholeRecord } from '#core/record.ts'
import { draftFindings } from './draftFindings.ts'
import { wholeFrom } from './wholeFrom.ts'
import { doubtInWords } from '../doubts.ts'
import type { BodyOffice, ImportedRecord } from '../imported.ts'
import { INSPECTORATE_NAMES, leadInspectorate } from '../words/leadInspectorate.ts'
import type { Reading } from './reading.ts'
import { recordKeyFor } from '../recordKey.ts'
import { richAnswer } from './richAnswer.ts'

const OFFICE_TITLES: { readonly [office in BodyOffice]: string } = {
  PCC: 'Police and Crime Commissioner',
  PFCC: 'Police, Fire and Crime Commissioner',
  PCVC: 'Police, Crime and Victims’ Commissioner',
  Mayor: 'Mayor',
  DeputyMayor: 'Deputy Mayor',
}

// The 56 days begin with reports of 3 April 2017; a letter answered is no report; a joint report may not be one under
// s.54, so its basis is its own.
function legalBasis(imported: ImportedRecord): LegalBasis {
  const { reportPublished, sourceKind, joint, statutoryDeadlineApplies: applies } = imported
  const isBefore = reportPublished ? reportPublished < RULE_BEGAN : applies === false
  if (isBefore) return 'Before 2017'
  if (sourceKind === 'published-letter') return 'Letter'
  return joint ? 'Joint inspection' : 'Section 55'
}

// A force's own inspection is graded or names the force in its title; all else is thematic.
function recordType(imported: ImportedRecord): RecordType {
  const title = imported.inspectionTitle ?? ''
  if (imported.sourceKind || /\b(revisit|letter)\b/i.test(title)) return 'Revisit or letter'
  const isOfForce = imported.force !== undefined && title.includes(imported.force)
  return imported.graded || isOfForce ? 'Force inspection' : 'PCC and Joint thematic'
}

const gradeScheme = (imported: ImportedRecord): string => {
  if (imported.graded === false) return 'not graded'
  return (
    /\bPEEL\b[^.,;]{0,20}\d{4}(?:[-–/]\d{2,4})?/.exec(imported.inspectionTitle ?? '')?.[0] ?? ''
  )
}

const CHOICES = [
  'The legal basis and the type of record were chosen by rule. Check them.',
  'Whom each item is for was judged from its addressee. Check it.',
]

const notesOn = (imported: ImportedRecord, ofFindings: readonly string[]): string =>
  [
    ...(imported.coverage ?? []),
    ...imported.warnings.map(doubtInWords),
    ...ofFindings,
    ...CHOICES,
  ].join('\n')

/** A draft with its source and doubts; `file` is the name of the source. Nothing in it was approved by anybody. */
export function toDraft(reading: Reading, file: string): WholeRecord {
  const { imported, inspectorateAsWritten, embedded } = reading
  if (embedded) return wholeFrom(embedded, file)
  const lead = leadInspectorate(imported, inspectorateAsWritten)
  const title = imported.inspectionTitle ?? ''
  const key = recordKeyFor({
    leadInspectorate: lead,
    title,
    file,
    reportPublishedOn: imported.reportPublished,
  })
  const { findings, doubts } = draftFindings(key, imported)
  const record: AcknowledgementRecord = {
    key,
    title,
    recordType: recordType(imported),
    status: 'Draft',
    force: imported.force ?? '',
    commissioner: imported.bodyHolder ?? '',
    commissionerOffice: imported.bodyOffice ? OFFICE_TITLES[imported.bodyOffice] : '',
    leadInspectorate: lead,
    inspectorate:
      inspectorateAsWritten ??
      imported.inspectorates.map((code) => INSPECTORATE_NAMES[code]).join(', '),
    summary: imported.summary ?? '',
    grades: imported.grades.map(({ area, grade }) => ({
      area: area ?? 'Overall',
      ...(grade !== undefined && { grade }),
    })),
    gradeScheme: gradeScheme(imported),
    legalBasis: legalBasis(imported),
    ...(imported.reportPublished && { reportPublishedOn: imported.reportPublished }),
    acknowledgement: richAnswer(imported.generalComment ?? ''),
    chiefOfficer: {
      ...(imported.chiefOfficerCommentsReceived && {
        repliedOn: imported.chiefOfficerCommentsReceived,
      }),
      comments: richAnswer(imported.chiefOfficerComments ?? ''),
      response: richAnswer(imported.bodyResponseToChiefOfficer ?? ''),
    },
    ...(imported.marking && { marking: imported.marking }),
    approval: { version: '', round: 0 },
    publication: {},
    retention: { onHold: false },
    source: { file, notes: notesOn(imported, doubts) },
  }
  return { record, findings }
}
