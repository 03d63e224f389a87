// Receipts by the office's key: signed when a record is approved, looked at again whenever an approval is shown.
import { publicKeySet, receiptFits, type ReceiptKeys, signReceipt } from '#documents/receipt.ts'
import type { Receipts } from './approvals/desk.ts'

export const createReceipts = (keys: ReceiptKeys, publicBase: string): Receipts => {
  const published = publicKeySet(keys)
  return {
    keysAddress: `${publicBase}/.well-known/jwks.json`,
    sign: (claims) => signReceipt(claims, keys[0]),
    hold: (round) => receiptFits(round, published),
  }
}
