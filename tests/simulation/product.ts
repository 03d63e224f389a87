// What is under test: the product's own code, nothing copied. A planted bug (bugs.ts) puts something else in one place.
import { askForApproval } from '../../src/bot/approvals/askForApproval.ts'
import { decideRound } from '../../src/bot/approvals/decideRound.ts'
import type { Desk } from '../../src/bot/approvals/desk.ts'
import { publishRecord } from '../../src/bot/approvals/publishRecord.ts'
import { withdraw } from '../../src/bot/approvals/withdraw.ts'
import { createSweep } from '../../src/bot/sweep.ts'
import { createTurns } from '../../src/bot/turns/createTurns.ts'

export type Product = {
  readonly askForApproval: typeof askForApproval
  readonly decideRound: typeof decideRound
  readonly publishRecord: typeof publishRecord
  readonly withdraw: typeof withdraw
  readonly createSweep: typeof createSweep
  readonly createTurns: typeof createTurns
  /** Where a bug is put into a port; the product has none. */
  readonly desk: (desk: Desk) => Desk
}

export const PRODUCT: Product = {
  askForApproval,
  decideRound,
  publishRecord,
  withdraw,
  createSweep,
  createTurns,
  desk: (desk) => desk,
}
