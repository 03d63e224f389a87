import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ApprovalRound } from '#core/round.ts'
import type { ReceiptKeys } from '#documents/receipt.ts'
import { publicKeySet } from '#documents/receipt.ts'
import { openReceiptKeys } from '#documents/receiptKey.ts'
import { createReceipts } from '../../src/bot/receipts.ts'
import { ALEX, aRound, at } from '../builders.ts'
import { aSigningKey } from '../documents/keys.ts'

const BASE = 'https://records.example'
const decision = { by: ALEX, as: 'Commissioner', at: at('2023-09-04T10:05:00.000Z'), words: 'Yes.' }

async function approvedWith(keys: ReceiptKeys, decidedAt = decision.at): Promise<ApprovalRound> {
  const round = await aRound()
  const receipt = await createReceipts(keys, BASE).sign({
    recordKey: round.recordKey,
    round: round.number,
    version: round.documentVersion,
    fingerprint: round.fingerprint,
    decidedBy: decision.by.id,
    decidedByName: decision.by.name,
    decidedAs: decision.as,
    decidedAt,
    words: decision.words,
  })
  return { ...round, state: { state: 'Approved', decision: { ...decision, receipt } } }
}

const keyFile = async (held: unknown): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'keys-')), 'receipt-key.json')
  await writeFile(file, JSON.stringify(held))
  return file
}

describe('the keys of receipts', () => {
  it('rotate: the first in the file signs, and what the others signed stays valid', async () => {
    const old = await aSigningKey('2025')
    const { d: _destroyed, ...oldPublic } = old
    const before = await approvedWith([old])
    const file = await keyFile({ keys: [await aSigningKey('2026'), oldPublic] })
    const keys = await openReceiptKeys(file)
    const receipts = createReceipts(keys, BASE)
    expect(await receipts.hold(before)).toBe(true)
    expect(await receipts.hold(await approvedWith(keys))).toBe(true)
    const published = publicKeySet(keys).keys
    expect(published.map(({ kid }) => kid)).toEqual(['2026', '2025'])
    expect(JSON.stringify(published)).not.toContain('"d"')
    expect(await createReceipts([keys[0]], BASE).hold(before)).toBe(false)
  })

  it('are refused as a set that can’t sign, or in which two bear one name', async () => {
    const one = await aSigningKey('2025')
    const { d: _, ...publicOne } = one
    // oxlint-disable-next-line no-await-in-loop -- one file after another
    for (const held of [{ keys: [publicOne] }, { keys: [] }, { keys: [one, publicOne] }])
      await expect(openReceiptKeys(await keyFile(held))).rejects.toThrow(
        'does not hold a private ES256 key as JSON Web Key, nor a set of keys that begins with one and names each differently.',
      )
  })
})

describe('a receipt speaks of one decision', () => {
  it('and holds for no round whose decider, capacity, moment, words, version or record are others', async () => {
    const key = await aSigningKey('2026')
    const round = await approvedWith([key])
    const receipts = createReceipts([key], BASE)
    const state = (changes: object): ApprovalRound['state'] => ({
      state: 'Approved',
      decision: {
        ...decision,
        ...(round.state.state === 'Approved' && round.state.decision),
        ...changes,
      },
    })
    expect(await receipts.hold(round)).toBe(true)
    expect(await receipts.hold({ ...round, recordKey: 'another' })).toBe(false)
    expect(await receipts.hold({ ...round, number: 2 })).toBe(false)
    expect(await receipts.hold({ ...round, state: state({ words: 'No.' }) })).toBe(false)
    expect(
      await receipts.hold({ ...round, state: state({ by: { id: 'id-other', name: 'X' } }) }),
    ).toBe(false)
    expect(
      await receipts.hold({ ...round, state: state({ by: { ...ALEX, name: 'Sam Outwell' } }) }),
    ).toBe(false)
    expect(await receipts.hold({ ...round, state: state({ as: 'Deputy' }) })).toBe(false)
    expect(await receipts.hold({ ...round, documentVersion: '2' })).toBe(false)
    const moved = at('2023-09-04T10:05:01.000Z')
    expect(await receipts.hold({ ...round, state: state({ at: moved }) })).toBe(false)
  })

  it('made in the midst of a second, holds for the whole second that the list keeps', async () => {
    const key = await aSigningKey('2026')
    const round = await approvedWith([key], at('2023-09-04T10:05:00.734Z'))
    expect(await createReceipts([key], BASE).hold(round)).toBe(true)
  })
})
