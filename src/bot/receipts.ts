// Receipts by the office's key: signed when a record is approved, looked at again whenever an approval is shown.
import { decisionOf } from '#core/round.ts'
import { publicKeySet, readReceipt, type ReceiptKeys, signReceipt } from '#documents/receipt.ts'
import type { Receipts } from './approvals/desk.ts'

// SharePoint may write line ends its own way.
const inOneLine = (words: string | undefined): string =>
  (words ?? '').replaceAll(/\s+/g, ' ').trim()

export const createReceipts = (keys: ReceiptKeys, publicBase: string): Receipts => {
  const published = publicKeySet(keys)
  return {
    keysAddress: `${publicBase}/.well-known/jwks.json`,
    sign: (claims) => signReceipt(claims, keys[0]),
    async hold(round) {
      const decision = decisionOf(round)
      const reading = await readReceipt(decision?.receipt, published)
      return (
        reading.holds &&
        reading.claims.recordKey === round.recordKey &&
        reading.claims.round === round.number &&
        reading.claims.fingerprint === round.fingerprint &&
        reading.claims.decidedBy === decision?.by.id &&
        inOneLine(reading.claims.words) === inOneLine(decision.words)
      )
    },
  }
}
