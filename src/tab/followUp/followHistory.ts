// What happened to a finding's follow-up, from what SharePoint kept of each save: dated, signed, the newest first.
import { dayInWords, type Instant } from '#core/day.ts'
import type { FollowUp } from '#core/finding.ts'
import type { PastFinding } from '#core/ports.ts'
import { setterInWords } from './followRows.ts'

export type FollowEvent = {
  readonly number: string
  readonly at: Instant
  readonly by: string
  /** What changed, a sentence each. */
  readonly changes: readonly string[]
  readonly update: string
}

function changesIn(before: FollowUp | undefined, now: FollowUp): readonly string[] {
  const owner = now.owner?.name
  const isOwned = owner !== before?.owner?.name
  const changes = [
    isOwned && owner !== undefined && `${owner} owns it.`,
    isOwned && owner === undefined && before && 'Nobody owns it any more.',
    now.status !== (before?.status ?? 'Open') && `It stands as “${now.status}”.`,
    now.targetOn !== before?.targetOn && targetInWords(before, now),
  ]
  return changes.filter((words) => typeof words === 'string')
}

function targetInWords(before: FollowUp | undefined, now: FollowUp): string {
  const by = now.targetSetBy ? ` by ${setterInWords(now.targetSetBy)}` : ''
  if (!now.targetOn) return 'The target was taken away.'
  if (!before?.targetOn) return `The target was set${by}: ${dayInWords(now.targetOn)}.`
  const because = now.targetChangedBecause ? `, because: ${now.targetChangedBecause}` : ''
  return `The target was moved${by} from ${dayInWords(before.targetOn)} to ${dayInWords(now.targetOn)}${because}.`
}

/** `past` comes newest first, as it is given back. Saves that left the follow-up alone are left out. */
export const followEvents = (past: readonly PastFinding[]): readonly FollowEvent[] =>
  past
    .map(({ number, at, by, value, update }, place) => ({
      number,
      at,
      by,
      changes: changesIn(past[place + 1]?.value.followUp, value.followUp),
      update,
    }))
    .filter(({ changes, update }) => changes.length > 0 || update !== '')
