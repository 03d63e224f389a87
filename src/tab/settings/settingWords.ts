// What the page calls each value that the office sets, and how it is typed.
import type { SettingName } from '#core/officeSettings.ts'

type SettingWords = {
  readonly label: string
  readonly hint?: string
  /** Lines of the field; one where nothing is said. */
  readonly rows?: number
}

const LETTER_HINT =
  'Leave it empty for the usual words. {title}, {reportDay}, {publishedDay}, {address}, {force} and {duty} are filled in from the record.'

export const SETTING_WORDS: { readonly [name in SettingName]: SettingWords } = {
  bodyName: { label: 'Name of the body', hint: 'As it stands on documents and letters.' },
  forceName: { label: 'Name of the force' },
  postalAddress: { label: 'Postal address', rows: 4 },
  inspectorsAddress: {
    label: 'Inspectors’ e-mail address',
    hint: 'Several with semicolons between them.',
  },
  inspectorsPostalAddress: { label: 'Inspectors’ postal address', rows: 3 },
  homeSecretaryAddress: {
    label: 'Home Secretary’s e-mail address',
    hint: 'Several with semicolons between them.',
  },
  homeSecretaryPostalAddress: { label: 'Home Secretary’s postal address', rows: 3 },
  sendingMailbox: {
    label: 'Mailbox from which the service sends copies',
    hint: 'An administrator must have allowed it. Leave it empty to send them by hand.',
  },
  reminderDays: {
    label: 'Days before the last day on which people are reminded',
    hint: '0 is the last day itself.',
  },
  retentionYears: {
    label: 'Years to keep what was published',
    hint: 'From the end of the financial year in which it was published.',
  },
  retentionYearsUnpublished: { label: 'Years to keep a draft that was never published' },
  retentionLabel: {
    label: 'Retention label of published files',
    hint: 'As records managers have named it; leave it empty for none.',
  },
  marking: { label: 'Marking of new records' },
  invitationToChiefOfficer: {
    label: 'Invitation to the chief officer',
    hint: 'Leave it empty for the usual words. {title}, {inspectorate}, {officeTitle}, {reportDay}, {replyBy} and {duty} are filled in from the record.',
    rows: 8,
  },
  letterToInspectors: { label: 'Letter to the inspectors', hint: LETTER_HINT, rows: 8 },
  letterToHomeSecretary: { label: 'Letter to the Home Secretary', hint: LETTER_HINT, rows: 8 },
}

export type SettingGroup = {
  readonly title: string
  /** What a change does, said before it is saved. */
  readonly effect: string
  readonly names: readonly SettingName[]
}

export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    title: 'The office',
    effect: 'New records and letters carry these names. Records that exist keep theirs.',
    names: ['bodyName', 'forceName', 'postalAddress'],
  },
  {
    title: 'Who gets a copy',
    effect: 'The next copies of what is published go here. What was sent stays as it is recorded.',
    names: [
      'inspectorsAddress',
      'inspectorsPostalAddress',
      'homeSecretaryAddress',
      'homeSecretaryPostalAddress',
      'sendingMailbox',
    ],
  },
  {
    title: 'Reminders, keeping and marking',
    effect:
      'Reminders follow from the next day on. A record gets its day of review when it is published: those that have one keep it.',
    names: [
      'reminderDays',
      'retentionYears',
      'retentionYearsUnpublished',
      'retentionLabel',
      'marking',
    ],
  },
  {
    title: 'Letters',
    effect: 'The next letters are written in these words.',
    names: ['invitationToChiefOfficer', 'letterToInspectors', 'letterToHomeSecretary'],
  },
]
