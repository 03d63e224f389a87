import type { ApprovalRound } from '#core/round.ts'
import { receiptFits } from '#documents/receipt.ts'
import type { Services } from '../services.ts'

/** Undefined where there is no approval to show for, or the public keys can’t be had just now. */
export async function receiptHolds(
  approvals: Services['approvals'],
  round: ApprovalRound | undefined,
): Promise<boolean | undefined> {
  if (round?.state.state !== 'Approved') return undefined
  try {
    return await receiptFits(round, await approvals.publicKeys())
  } catch {
    return undefined
  }
}
