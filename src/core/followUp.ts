// What becomes of a finding once it is answered: who sees to it, by when, and who moved that day and why.
import { type Day, dayOf, type Instant } from './day.ts'
import type { FollowUp, TargetSetter } from './finding.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Person } from './record.ts'

const OPEN: readonly FollowUp['status'][] = ['Open', 'Force says complete', 'Awaiting verification']

/** Whether a finding is still to be seen to its end. What the force says is done is not yet verified. */
export const isFollowed = ({ status }: FollowUp): boolean => OPEN.includes(status)

/** Whether it was seen to its end, so that a committee asks on what day. */
export const hasEnded = ({ status }: Pick<FollowUp, 'status'>): boolean =>
  status === 'Closed' || status === 'No further action'

type PastStatus = {
  readonly at: Instant
  /** Undefined in a save made before the finding had one. */
  readonly status: FollowUp['status'] | undefined
}

/** The day of the save since which it has ended without being opened again. `saves` has the newest first. */
export function endedOn(saves: readonly PastStatus[]): Day | undefined {
  const open = saves.findIndex(({ status }) => status === undefined || !hasEnded({ status }))
  const ending = saves[(open === -1 ? saves.length : open) - 1]
  return ending && dayOf(ending.at)
}

/**
 * Whether its target has passed and it is still to be done. The target day itself is in time. What the force says is
 * complete waits for the inspectorate, not for the force.
 */
export const isOverdue = ({ status, targetOn }: FollowUp, today: Day): boolean =>
  status === 'Open' && targetOn !== undefined && targetOn < today

/** Whether it is said to be done, and somebody is to look at it. */
export const isAwaitingVerification = ({ status }: FollowUp): boolean =>
  status === 'Force says complete' || status === 'Awaiting verification'

/** Whether it was given more time than at first. */
export const isExtended = ({ firstTargetOn, targetOn }: FollowUp): boolean =>
  firstTargetOn !== undefined && targetOn !== undefined && firstTargetOn < targetOn

export type FollowUpWanted = {
  readonly status: FollowUp['status']
  readonly owner: Person | undefined
  readonly targetOn: Day | undefined
  readonly targetSetBy: TargetSetter | undefined
  readonly because: string
}

// A committee asks for the first date, each later one, who set it and why. So the first is never lost, and none is
// moved without a reason. SharePoint's versions keep those between.
export function follow(before: FollowUp, wanted: FollowUpWanted): Outcome<FollowUp> {
  const { status, owner, targetOn, targetSetBy } = wanted
  const because = wanted.because.trim()
  const hasMoved = before.targetOn !== undefined && targetOn !== before.targetOn
  if (hasMoved && (because === '' || because === before.targetChangedBecause?.trim()))
    return refused('targetReasonMissing')
  if (targetOn && !targetSetBy) return refused('targetSetterMissing')
  const firstTargetOn = before.firstTargetOn ?? targetOn
  return done({
    status,
    ...(owner && { owner }),
    ...(firstTargetOn && { firstTargetOn }),
    ...(targetOn && { targetOn }),
    ...(targetSetBy && { targetSetBy }),
    ...(because !== '' && { targetChangedBecause: because }),
  })
}
