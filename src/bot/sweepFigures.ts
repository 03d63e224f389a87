// What each sweep found, as the figures and one line of the log have it. Alerts and the workbook in infra/azure read it.
import { deadlineOn } from '#core/clock.ts'
import { type Day, dayOf } from '#core/day.ts'
import { type ApprovalRound, stepsLeft } from '#core/round.ts'
import type { Desk } from './approvals/desk.ts'

/** From so many days before its last day on, a round that nobody decided is counted. */
const NEAR_DAYS = 5

const isUnsent = (round: ApprovalRound): boolean =>
  round.state.state === 'Asked' && stepsLeft(round).includes('cardSent')

const isNearLastDay =
  (today: Day) =>
  ({ content }: ApprovalRound): boolean =>
    (deadlineOn(content, today)?.daysLeft ?? Infinity) <= NEAR_DAYS

/** `notAsked`: so many records wait about which no round could be made. */
export function countWaiting(
  { telemetry: { figures }, now }: Desk,
  asked: readonly ApprovalRound[],
  unfinished: readonly ApprovalRound[],
  notAsked: number,
): void {
  figures.asksUnsent = notAsked + unfinished.filter(isUnsent).length
  figures.undecidedNearLastDay = asked.filter(isNearLastDay(dayOf(now()))).length
}

/** Tells of a whole sweep that began at this millisecond, and of what was throttled since the one before. */
export function createTelling({ log, telemetry: { figures } }: Desk): (began: number) => void {
  let told = { throttled: 0, secondsWaited: 0 }
  return (began) => {
    const { sweptAt, throttled, secondsWaited } = figures
    figures.sweptAt = Date.now()
    log.info({
      sweep: 'done',
      ms: figures.sweptAt - began,
      lag: Math.round((figures.sweptAt - sweptAt) / 1_000),
      asksUnsent: figures.asksUnsent,
      undecidedNearLastDay: figures.undecidedNearLastDay,
      throttled: throttled - told.throttled,
      secondsWaited: Math.round(secondsWaited - told.secondsWaited),
    })
    told = { throttled, secondsWaited }
  }
}
