// Where the chief officer's part stands, in words, and what to do next.
import type { ChiefOfficerStanding } from '#core/chiefOfficer.ts'
import { counted } from '#core/counted.ts'
import { type Day, dayInWords, daysBetween } from '#core/day.ts'
import type { ChiefOfficerPart } from '#core/record.ts'
import { isBlank } from '#core/richText.ts'

type Words = { readonly standing: string; readonly next: string }

function daysToReply(replyBy: Day, today: Day): string {
  const left = daysBetween(today, replyBy)
  const days = counted(Math.abs(left), 'day')
  if (left === 0) return 'today'
  return left > 0 ? `${days} left` : `${days} ago`
}

function invitedInWords(part: ChiefOfficerPart, today: Day): string {
  const { invitedOn, invitedTo, invitedBy, replyBy, remindedOn } = part
  return [
    invitedTo ?? 'The chief officer',
    ' was invited',
    invitedOn ? ` on ${dayInWords(invitedOn)}` : '',
    invitedBy ? ` by ${invitedBy.name}` : '',
    replyBy ? `, to reply by ${dayInWords(replyBy)} (${daysToReply(replyBy, today)})` : '',
    remindedOn ? `, and last reminded on ${dayInWords(remindedOn)}` : '',
    '.',
  ].join('')
}

function awaitedNext(replyBy: Day | undefined, today: Day): string {
  if (!replyBy) return 'Give the day to reply by below.'
  return replyBy < today
    ? 'The day has passed. Remind them, or record that no comments came.'
    : 'Send the message below if you have not. Record the comments when they come.'
}

function repliedNext({ comments, commentsFile }: ChiefOfficerPart, isAnswered: boolean): string {
  if (commentsFile !== undefined && isBlank(comments))
    return 'Put their words below: what is published is the text, and the file is only kept.'
  return isAnswered
    ? 'Nothing more to do: they are approved and published with your response.'
    : 'Write the response to them below.'
}

export function chiefOfficerWords(
  part: ChiefOfficerPart,
  standing: ChiefOfficerStanding,
  today: Day,
): Words {
  switch (standing.state) {
    case 'notInvited':
      return {
        standing: 'The chief officer has not been invited to comment.',
        next: 'Invite them, with a day to reply by.',
      }
    case 'awaited':
      return {
        standing: invitedInWords(part, today),
        next: awaitedNext(standing.replyBy, today),
      }
    case 'replied':
      return {
        standing: part.repliedOn
          ? `Comments came on ${dayInWords(part.repliedOn)}.`
          : 'The chief officer’s comments are here.',
        next: repliedNext(part, standing.isAnswered),
      }
    case 'silent':
      return {
        standing: `On ${dayInWords(standing.recordedOn)} it was recorded that no comments had come.`,
        next: 'Nothing more to do. If comments come after all, record them.',
      }
    default:
      return standing satisfies never
  }
}
