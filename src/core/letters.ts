// The letters with which a copy of what was published goes to the inspectors and to the Home Secretary: the office's own
// words, with the facts of the record and the right words of the Act put in.
import { answersUnderSection55 } from './clock.ts'
import { type Day, dayInWords } from './day.ts'
import type { PaperDescription } from './document.ts'
import { filledIn } from './filledIn.ts'
import type { OfficeSettings } from './office.ts'
import type { Recipient } from './publication.ts'
import type { AcknowledgementRecord } from './record.ts'
import { fromPlainText } from './richText.ts'

const BODY = `I have published my response to the report “{title}”, which was published on {reportDay}. {duty}

My response was published on {publishedDay} at {address}. It has my comments, the comments of the chief officer where there are any, and my response to those. A copy comes with this letter.`

/** What an office that has set no words of its own writes. */
const DEFAULT_LETTERS: { readonly [recipient in Recipient]: string } = {
  inspectors: `Dear Inspectors\n\n${BODY}\n\nYours faithfully`,
  homeSecretary: `Dear Home Secretary\n\n${BODY}\n\nYours sincerely`,
}

const LIMB: { readonly [recipient in Recipient]: string } = {
  inspectors: 'section 55(6)(a)',
  homeSecretary: 'section 55(6)(b)',
}

// Offices often cite the wrong subsection: publishing is s.55(5), sending is s.55(6).
const dutyOf = ({ legalBasis }: AcknowledgementRecord, to: Recipient): string =>
  answersUnderSection55(legalBasis)
    ? `I did so under section 55(5) of the Police Act 1996, and send you this copy under ${LIMB[to]}.`
    : 'I send you this copy so that you know what I have published.'

const UNKNOWN_DAY = 'a day that is not recorded'
export const dayOrUnknown = (day: Day | undefined): string => (day ? dayInWords(day) : UNKNOWN_DAY)

/** What may stand in braces in the office's words. */
export const LETTER_PLACES = [
  'title',
  'force',
  'reportDay',
  'publishedDay',
  'address',
  'duty',
] as const

const factsOf = (
  record: AcknowledgementRecord,
  to: Recipient,
): { readonly [name in (typeof LETTER_PLACES)[number]]: string } => ({
  title: record.title,
  force: record.force,
  reportDay: dayOrUnknown(record.reportPublishedOn),
  publishedDay: dayOrUnknown(record.publication.publishedOn),
  address: record.publication.address ?? '',
  duty: dutyOf(record, to),
})

const words = (office: OfficeSettings, to: Recipient): string =>
  to === 'inspectors' ? office.letterToInspectors : office.letterToHomeSecretary

const postalAddress = (office: OfficeSettings, to: Recipient): string =>
  to === 'inspectors' ? office.inspectorsPostalAddress : office.homeSecretaryPostalAddress

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const wordsFor = (record: AcknowledgementRecord, office: OfficeSettings, to: Recipient): string =>
  filledIn(words(office, to).trim() || DEFAULT_LETTERS[to], factsOf(record, to))

export const signatureOf = (
  record: AcknowledgementRecord,
  office: OfficeSettings,
): readonly string[] =>
  [record.commissioner, office.bodyName || record.commissionerOffice].filter((line) => line !== '')

const letterSubject = ({ title }: AcknowledgementRecord): string => `Response to “${title}”`

/** The letter on paper. `on` is its date. */
export function letterOf(
  record: AcknowledgementRecord,
  office: OfficeSettings,
  to: Recipient,
  on: Day,
): PaperDescription {
  const lines = (text: string) => {
    const found = linesOf(text)
    return found.length === 0 ? [] : [{ kind: 'lines', lines: found } as const]
  }
  return {
    title: letterSubject(record),
    subject: record.force,
    language: 'en-GB',
    marking: record.marking ?? '',
    isDraft: false,
    opening: [
      ...lines(`${office.bodyName}\n${office.postalAddress}`),
      ...lines(postalAddress(office, to)),
      { kind: 'lines', lines: [dayInWords(on)] },
    ],
    blocks: [
      { kind: 'text', text: fromPlainText(wordsFor(record, office, to)) },
      { kind: 'lines', lines: signatureOf(record, office) },
    ],
  }
}

/** The same letter as a message, ready to be sent. */
export type Message = { readonly to: string; readonly subject: string; readonly text: string }

/** A `mailto:` address (RFC 6068) that opens the message in the person's own mail. Its lines end in CRLF, as there. */
export function mailAddressOf({ to, subject, text }: Message): string {
  const people = to
    .split(/[;,]/)
    .map((one) => encodeURIComponent(one.trim()))
    .join(',')
  const body = encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))
  return `mailto:${people}?subject=${encodeURIComponent(subject)}&body=${body}`
}

export const messageOf = (
  record: AcknowledgementRecord,
  office: OfficeSettings,
  to: Recipient,
): Message => ({
  to: to === 'inspectors' ? office.inspectorsAddress : office.homeSecretaryAddress,
  subject: letterSubject(record),
  text: `${wordsFor(record, office, to)}\n\n${signatureOf(record, office).join('\n')}`,
})
