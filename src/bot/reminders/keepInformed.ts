// Whoever may decide today has the card, and hears again on the office's days.
import type { ApprovalRound } from '#core/round.ts'
import type { Desk } from '../approvals/desk.ts'
import { attempt } from '../attempt.ts'
import { followHolders } from './followHolders.ts'
import { remind } from './remind.ts'

/** `asked` are the rounds open as far as is known. */
export async function keepInformed(desk: Desk, asked: readonly ApprovalRound[]): Promise<void> {
  if (asked.length === 0) return
  await attempt(desk, { keeping: 'informed' }, async () => {
    const holders = await desk.office.holders()
    await followHolders(desk, asked, holders)
    await remind(desk, asked, holders)
  })
}
