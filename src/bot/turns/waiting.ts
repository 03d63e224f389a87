// What waits for a decision now, read afresh.
import { lastDayFor } from '#core/clock.ts'
import type { ApprovalRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'

const NO_LAST_DAY = '9999'

const lastDay = ({ content }: ApprovalRound): string =>
  lastDayFor(content.legalBasis, content.reportPublishedOn) ?? NO_LAST_DAY

/** The most urgent first; of equal urgency, whichever was asked first. */
export const byUrgency = (a: ApprovalRound, b: ApprovalRound): number => {
  const [first, second] = [`${lastDay(a)} ${a.asked.at}`, `${lastDay(b)} ${b.asked.at}`]
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** The open round of each record that waits. */
export async function waitingRounds({
  records,
  rounds,
}: Pick<Desk, 'records' | 'rounds'>): Promise<readonly ApprovalRound[]> {
  const { rows } = await records.waiting()
  const all = await Promise.all(rows.map(({ id }) => rounds.ofRecord(id)))
  return all
    .flat()
    .map(({ value }) => value)
    .filter(({ state }) => state.state === 'Asked')
    .toSorted(byUrgency)
}
