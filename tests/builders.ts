// Builders: a record as an office would have it, with only what a test is about changed.
import { type Content, contentOf, fingerprintOf } from '#core/content.ts'
import { type Instant, toDay } from '#core/day.ts'
import type { Finding } from '#core/finding.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import type { AcknowledgementRecord, Person, WholeRecord } from '#core/record.ts'
import { fromPlainText, NO_TEXT } from '#core/richText.ts'
import type { ApprovalRound } from '#core/round.ts'

export const PRIYA: Person = { id: 'id-priya', name: 'Priya Nair' }
export const ALEX: Person = { id: 'id-alex', name: 'Alex Fenwick' }
export const GRACE: Person = { id: 'id-grace', name: 'Grace Okafor' }

export const at = (text: string): Instant => text as Instant

export const aRecord = (changes: Partial<AcknowledgementRecord> = {}): AcknowledgementRecord => ({
  key: 'getting-a-grip-2023',
  title: 'Getting a grip',
  recordType: 'Force inspection',
  status: 'Draft',
  force: 'Northmarch Police',
  commissioner: 'Alex Fenwick',
  commissionerOffice: 'Police and Crime Commissioner',
  leadInspectorate: 'HMICFRS',
  inspectorate: 'HMICFRS',
  summary: 'How well forces manage the demand for their control rooms.',
  grades: [],
  gradeScheme: '',
  legalBasis: 'Section 55',
  reportPublishedOn: toDay('2023-07-07'),
  acknowledgement: fromPlainText('I have read the report with care.'),
  chiefOfficer: {
    invitedOn: toDay('2023-07-10'),
    replyBy: toDay('2023-07-31'),
    comments: fromPlainText('The force accepts the finding.'),
    response: NO_TEXT,
  },
  marking: 'OFFICIAL',
  approval: { version: '', round: 0 },
  publication: {},
  retention: { onHold: false },
  ...changes,
})

export const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  key: 'getting-a-grip-2023/1',
  kind: 'Recommendation',
  reference: '1',
  position: 1,
  addressee: 'Chief constables',
  forUs: 'This force',
  text: 'By March 2024, chief constables should review how calls are assessed.',
  answer: {
    outcome: 'Action proposed',
    words: fromPlainText('I will ask the Chief Constable for the review by December.'),
    sharedWith: [],
  },
  forceResponse: NO_TEXT,
  followUp: { status: 'Open' },
  ...changes,
})

export const aWhole = (
  changes: Partial<AcknowledgementRecord> = {},
  findings: readonly Finding[] = [aFinding()],
): WholeRecord => ({ record: aRecord(changes), findings })

export const aHolder = (changes: Partial<OfficeHolder> = {}): OfficeHolder => ({
  person: ALEX,
  signInName: 'alex.fenwick@opcc.example',
  role: 'Commissioner',
  officeTitle: 'Police and Crime Commissioner',
  body: 'Police and Crime Commissioner for Northmarch',
  from: toDay('2021-05-13'),
  authority: 'election',
  ...changes,
})

export async function aRound(
  changes: Partial<ApprovalRound> = {},
  content: Content = contentOf(aWhole(), '1'),
): Promise<ApprovalRound> {
  return {
    recordId: '7',
    recordKey: content.recordKey,
    title: content.title,
    number: 1,
    content,
    fingerprint: await fingerprintOf(content),
    documentVersion: content.version,
    asked: { by: PRIYA, at: at('2023-08-14T09:00:00.000Z') },
    approver: ALEX,
    state: { state: 'Asked' },
    cardPlaces: [],
    points: [],
    reminders: [],
    events: [],
    done: [],
    ...changes,
  }
}

export const officeSettings = (changes: Partial<OfficeSettings> = {}): OfficeSettings => ({
  bodyName: 'Police and Crime Commissioner for Northmarch',
  forceName: 'Northmarch Police',
  inspectorsAddress: 'responses@inspectors.example',
  homeSecretaryAddress: 'home.secretary@homeoffice.example',
  sendingMailbox: '',
  postalAddress: 'Northmarch House\nMarchford NM1 1AA',
  inspectorsPostalAddress: 'His Majesty’s Inspectors of Constabulary',
  homeSecretaryPostalAddress: 'The Home Secretary\nHome Office',
  letterToInspectors: '',
  letterToHomeSecretary: '',
  invitationToChiefOfficer: '',
  reminderDays: [14, 7, 3, 1, 0],
  retentionYears: 6,
  retentionYearsUnpublished: 2,
  retentionLabel: '',
  marking: 'OFFICIAL',
  ...changes,
})
