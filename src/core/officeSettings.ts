// What the office sets for itself, as the office manager types it: the values by name, and what may stand there.
import { INVITATION_PLACES } from './invitation.ts'
import { LETTER_PLACES } from './letters.ts'
import type { OfficeSettings } from './office.ts'
import { MARKINGS } from './record.ts'

export type SettingName = keyof OfficeSettings

/** What an office that has set nothing goes by. */
export const SETTING_DEFAULTS: { readonly [name in SettingName]?: string } = {
  reminderDays: '14, 7, 3, 1, 0',
  retentionYears: '6',
  retentionYearsUnpublished: '6',
  marking: 'OFFICIAL',
}

/** `14, 7, 3` as numbers; undefined where anything else stands in it. */
export function wholeNumbersIn(text: string): readonly number[] | undefined {
  const parts = text.split(',').map((part) => part.trim())
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : undefined
}

const CLOCK_DAYS = 56
const MOST_YEARS = 100

function whyNotDays(text: string): string | undefined {
  const days = wholeNumbersIn(text)
  return days?.every((day) => day < CLOCK_DAYS)
    ? undefined
    : 'Write whole numbers below 56 with commas between them, such as 14, 7, 3, 1, 0.'
}

function whyNotYears(text: string): string | undefined {
  const [years, ...more] = wholeNumbersIn(text) ?? []
  return years !== undefined && more.length === 0 && years > 0 && years <= MOST_YEARS
    ? undefined
    : 'Write one whole number of years from 1 to 100.'
}

const MAIL_ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/

const whyNotAddresses = (text: string): string | undefined =>
  text.split(/[;,]/).every((one) => MAIL_ADDRESS.test(one.trim()))
    ? undefined
    : 'Write an e-mail address such as name@office.example, or several with semicolons between them.'

const needed = (what: string) => (text: string) =>
  text.trim() === '' ? `Give ${what}: it stands on documents and letters.` : undefined

/** A place that is not known would be sent as it is typed. */
const onlyPlaces =
  (known: readonly string[]) =>
  (text: string): string | undefined => {
    const unknown = [...text.matchAll(/\{(\w*)\}/g)].find(([, name = '']) => !known.includes(name))
    return unknown
      ? `${unknown[0]} is not known here and would be sent as it stands. Use ${known.map((name) => `{${name}}`).join(', ')}.`
      : undefined
  }

type Check = (text: string) => string | undefined
const anything: Check = () => undefined

const CHECKS: { readonly [name in SettingName]: Check } = {
  bodyName: needed('the name of the body'),
  forceName: needed('the name of the force'),
  inspectorsAddress: whyNotAddresses,
  homeSecretaryAddress: whyNotAddresses,
  sendingMailbox: (text) =>
    MAIL_ADDRESS.test(text.trim())
      ? undefined
      : 'Write the one address of the mailbox, such as office@pcc.example.',
  postalAddress: anything,
  inspectorsPostalAddress: anything,
  homeSecretaryPostalAddress: anything,
  letterToInspectors: onlyPlaces(LETTER_PLACES),
  letterToHomeSecretary: onlyPlaces(LETTER_PLACES),
  invitationToChiefOfficer: onlyPlaces(INVITATION_PLACES),
  reminderDays: whyNotDays,
  retentionYears: whyNotYears,
  retentionYearsUnpublished: whyNotYears,
  retentionLabel: anything,
  marking: (text) =>
    MARKINGS.some((marking) => marking === text)
      ? undefined
      : `Choose one of ${MARKINGS.join(' and ')}.`,
}

/** Why this text can't be kept under this name, as a sentence. */
export const whyNotSet = (name: SettingName, text: string): string | undefined => CHECKS[name](text)
