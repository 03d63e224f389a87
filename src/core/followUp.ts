// What becomes of a finding once it is answered: who sees to it, by when, and who moved that day and why.
import type { Day } from './day.ts'
import type { FollowUp, TargetSetter } from './finding.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Person } from './record.ts'

const OPEN: readonly FollowUp['status'][] = ['Open', 'Force says complete', 'Awaiting verification']

/** Whether a finding is still to be seen to its end. What the force says is done is not yet verified. */
export const isFollowed = ({ status }: FollowUp): boolean => OPEN.includes(status)

/** Whether its target has passed. The target day itself is still in time. */
export const isOverdue = (followUp: FollowUp, today: Day): boolean =>
  isFollowed(followUp) && followUp.targetOn !== undefined && followUp.targetOn < today

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
