// Police Act 1996 s.55(4) and (5): the chief officer is invited to comment by a day the body sets, reminded, and what came
// is recorded, or that nothing did. Nothing here but the comments and the response is said in the document.
import { holdersOf } from './authority.ts'
import type { Day } from './day.ts'
import type { OfficeHolder } from './office.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { ChiefOfficerPart, Person } from './record.ts'
import { isBlank, type RichText } from './richText.ts'

export type ChiefOfficerStanding =
  | { readonly state: 'notInvited' }
  | { readonly state: 'awaited'; readonly replyBy?: Day | undefined }
  | { readonly state: 'replied'; readonly isAnswered: boolean }
  | { readonly state: 'silent'; readonly recordedOn: Day }

/** Comments count wherever they came from: an old record holds them without the day they came. */
export function chiefOfficerStanding(part: ChiefOfficerPart): ChiefOfficerStanding {
  if (part.repliedOn || !isBlank(part.comments))
    return { state: 'replied', isAnswered: !isBlank(part.response) }
  if (part.noReplyOn) return { state: 'silent', recordedOn: part.noReplyOn }
  return part.invitedOn ? { state: 'awaited', replyBy: part.replyBy } : { state: 'notInvited' }
}

export const chiefOfficerOn = (
  holders: readonly OfficeHolder[],
  day: Day,
): OfficeHolder | undefined => holdersOf('Chief officer', holders, day)[0]

/** `by` invites whoever is chief officer today. */
export function invite(
  part: ChiefOfficerPart,
  wanted: {
    readonly to: OfficeHolder | undefined
    readonly by: Person
    readonly replyBy: Day | undefined
  },
  today: Day,
): Outcome<ChiefOfficerPart> {
  const { to, by, replyBy } = wanted
  if (chiefOfficerStanding(part).state !== 'notInvited') return refused('alreadyInvited')
  if (!to) return refused('noChiefOfficer')
  if (!replyBy || replyBy <= today) return refused('replyDayNotAhead')
  const invitedTo = [to.person.name, to.officeTitle].filter((word) => word !== '').join(', ')
  return done({ ...part, invitedOn: today, invitedTo, invitedBy: by, replyBy })
}

export const remind = (part: ChiefOfficerPart, today: Day): Outcome<ChiefOfficerPart> =>
  chiefOfficerStanding(part).state === 'awaited'
    ? done({ ...part, remindedOn: today })
    : refused('noReplyAwaited')

/** They may come late, and after it was recorded that none had. */
export function recordComments(
  part: ChiefOfficerPart,
  came: {
    readonly on: Day | undefined
    readonly comments: RichText
    /** In the library, where they came as a file. */
    readonly file?: string | undefined
  },
  today: Day,
): Outcome<ChiefOfficerPart> {
  const { noReplyOn: _noReplyOn, ...rest } = part
  if (isBlank(came.comments) && came.file === undefined) return refused('commentsMissing')
  if (!came.on) return refused('replyDayMissing')
  if (came.on > today) return refused('dayToCome')
  if (part.invitedOn && came.on < part.invitedOn) return refused('repliedBeforeInvited')
  return done({
    ...rest,
    repliedOn: came.on,
    comments: came.comments,
    ...(came.file !== undefined && { commentsFile: came.file }),
  })
}

/** They have until the end of the day they were given. */
export function recordNoReply(part: ChiefOfficerPart, today: Day): Outcome<ChiefOfficerPart> {
  const standing = chiefOfficerStanding(part)
  if (standing.state !== 'awaited') return refused('noReplyAwaited')
  if (!standing.replyBy || today <= standing.replyBy) return refused('replyStillDue')
  return done({ ...part, noReplyOn: today })
}
