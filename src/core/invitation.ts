// The message by which the chief officer is invited to comment, and the one that reminds them: the office's own words,
// with the facts of the record and the right words of the Act put in.
import { answersUnderSection55 } from './clock.ts'
import { type Day, dayInWords } from './day.ts'
import { filledIn } from './filledIn.ts'
import { dayOrUnknown, type Message, signatureOf } from './letters.ts'
import type { OfficeHolder, OfficeSettings } from './office.ts'
import type { AcknowledgementRecord } from './record.ts'

const INVITATION = `Dear {officeTitle}

{inspectorate} published the report “{title}” on {reportDay}. {duty}

Please reply by {replyBy}. Your comments and my response to them will be published together with my own.

Yours sincerely`

const REMINDER = `Dear {officeTitle}

On {invitedDay} I invited you to comment on the report “{title}”. {replyDay} No comments have reached my office so far.

If you wish to comment, please do so now: what you say, and my response to it, will be published together with my own comments. If you have none, please tell my office.

Yours sincerely`

const dutyOf = ({ legalBasis }: AcknowledgementRecord): string =>
  answersUnderSection55(legalBasis)
    ? 'Under section 55(4) of the Police Act 1996, I invite you to submit your comments on it to me.'
    : 'I invite you to submit your comments on it to me.'

function replyDayOf(replyBy: Day | undefined, today: Day): string {
  if (!replyBy) return ''
  const day = dayInWords(replyBy)
  return replyBy < today ? `You were asked to reply by ${day}.` : `You have until ${day} to reply.`
}

/** What may stand in braces in the office's words. */
export const INVITATION_PLACES = [
  'title',
  'force',
  'inspectorate',
  'officeTitle',
  'reportDay',
  'invitedDay',
  'replyBy',
  'replyDay',
  'duty',
] as const

/** The reminder once it is recorded that one was sent; the invitation until then. */
export function messageToChiefOfficer(
  record: AcknowledgementRecord,
  office: OfficeSettings,
  holder: OfficeHolder | undefined,
  today: Day,
): Message {
  const { invitedOn, replyBy, remindedOn } = record.chiefOfficer
  const words = remindedOn ? REMINDER : office.invitationToChiefOfficer.trim() || INVITATION
  const facts: { readonly [name in (typeof INVITATION_PLACES)[number]]: string } = {
    title: record.title,
    force: record.force,
    inspectorate: record.inspectorate,
    officeTitle: holder?.officeTitle || 'chief officer',
    reportDay: dayOrUnknown(record.reportPublishedOn),
    invitedDay: dayOrUnknown(invitedOn),
    replyBy: dayOrUnknown(replyBy),
    replyDay: replyDayOf(replyBy, today),
    duty: dutyOf(record),
  }
  const text = filledIn(words, facts)
  const asks = remindedOn ? 'Reminder: your comments' : 'Your comments'
  return {
    to: holder?.signInName ?? '',
    subject: `${asks} on “${record.title}”`,
    text: `${text}\n\n${signatureOf(record, office).join('\n')}`,
  }
}
