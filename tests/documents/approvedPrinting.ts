// A record as the office publishes it, with a real receipt.
import { contentOf, fingerprintOf } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import type { WholeRecord } from '#core/record.ts'
import type { Printing } from '#documents/printing.ts'
import { type SigningKey, signReceipt } from '#documents/receipt.ts'
import { ALEX, at } from '../builders.ts'

export const KEYS_ADDRESS = 'https://records.example/.well-known/jwks.json'

export const decision = {
  by: ALEX,
  as: 'Deputy, by delegation of 3 May 2026',
  at: at('2023-09-04T10:05:00.000Z'),
  words: 'Approved with thanks.\n\nPublish it on Monday.',
}

export async function approvedPrinting(
  whole: WholeRecord,
  key: SigningKey,
  keysAddress = KEYS_ADDRESS,
): Promise<Printing> {
  const content = contentOf(whole, '1')
  const receipt = await signReceipt(
    {
      recordKey: content.recordKey,
      round: 1,
      version: '1',
      fingerprint: await fingerprintOf(content),
      decidedBy: decision.by.id,
      decidedByName: decision.by.name,
      decidedAs: decision.as,
      decidedAt: decision.at,
      words: decision.words,
    },
    key,
  )
  const description = documentOf(content, { kind: 'approved', decision })
  return { description, content, receipt, keysAddress, at: decision.at }
}
