// Receipts by the office's key: signed when a record is approved, looked at again whenever an approval is shown.
import { decisionOf } from '#core/round.ts'
import { publicKeySet, readReceipt, type SigningKey, signReceipt } from '#documents/receipt.ts'
import type { Receipts } from './approvals/desk.ts'

export const createReceipts = (key: SigningKey, publicBase: string): Receipts => {
  const keys = publicKeySet([key])
  return {
    keysAddress: `${publicBase}/.well-known/jwks.json`,
    sign: (claims) => signReceipt(claims, key),
    async hold(round) {
      const decision = decisionOf(round)
      const reading = await readReceipt(decision?.receipt, keys)
      return (
        reading.holds &&
        reading.claims.recordKey === round.recordKey &&
        reading.claims.round === round.number &&
        reading.claims.fingerprint === round.fingerprint &&
        reading.claims.decidedBy === decision?.by.id
      )
    },
  }
}
