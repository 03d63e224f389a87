import { CompactSign } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  publicKeySet,
  type ReceiptClaims,
  readReceipt,
  type SigningKey,
  signReceipt,
} from '#documents/receipt.ts'
import { aSigningKey } from './keys.ts'

const claims: ReceiptClaims = {
  recordKey: 'getting-a-grip-2023',
  round: 2,
  version: '1',
  fingerprint: 'a'.repeat(64),
  decidedBy: 'id-alex',
  decidedByName: 'Alex Fenwick',
  decidedAs: 'Deputy, by delegation of 3 May 2026',
  decidedAt: '2023-09-04T10:05:00.000Z',
  words: 'Approved with thanks to the office.',
}

const signed = (payload: string, key: SigningKey, typ = 'acknowledgement-receipt+jws') =>
  new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: 'ES256', typ, kid: key.kid })
    .sign(key)

describe('a receipt', () => {
  let key: SigningKey
  let other: SigningKey
  let receipt: string
  beforeAll(async () => {
    key = await aSigningKey('2026-1')
    other = await aSigningKey('2026-2')
    receipt = await signReceipt(claims, key)
  })

  it('says what was approved, by whom, as what and when', async () => {
    expect(await readReceipt(receipt, publicKeySet([key]))).toEqual({ holds: true, claims })
  })

  it('still holds when the office has taken a new key and keeps the old one published', async () => {
    expect(await readReceipt(receipt, publicKeySet([other, key]))).toMatchObject({ holds: true })
  })

  it('is told from one of which any letter was changed', async () => {
    const [header = '', payload = '', signature = ''] = receipt.split('.')
    const changed = JSON.stringify({ ...claims, decidedByName: 'Somebody Else' })
    const forged = `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`
    const flipped = `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    for (const altered of [forged, flipped])
      expect(await readReceipt(altered, publicKeySet([key]))).toEqual({
        holds: false,
        problem: 'altered',
        text: 'The receipt is not what the office signed. It was altered, or made by somebody else.',
      })
  })

  it('is refused from a key that is not the office’s, or that took the name of one', async () => {
    expect(await readReceipt(await signReceipt(claims, other), publicKeySet([key]))).toEqual({
      holds: false,
      problem: 'unknownKey',
      text: 'The receipt was signed with a key that is not among the office’s published keys. Check it against the full set of keys, old ones included.',
    })
    const inItsName = await signReceipt(claims, { ...other, kid: key.kid })
    expect(await readReceipt(inItsName, publicKeySet([key]))).toMatchObject({ problem: 'altered' })
  })

  it.each([undefined, '', '  '])('is missed where there is none: %j', async (none) => {
    expect(await readReceipt(none, publicKeySet([key]))).toEqual({
      holds: false,
      problem: 'missing',
      text: 'There is no receipt, so nothing shows that this was approved.',
    })
  })

  it.each(['words', 'a.b.c', 'e30.e30.e30', '..', 'a'.repeat(100_000)])(
    'is refused when it is none at all',
    async (text) => {
      expect(await readReceipt(text, publicKeySet([key]))).toMatchObject({
        problem: 'unreadable',
        text: 'The receipt can’t be read. Take the document again from where it was published.',
      })
    },
  )

  it('is not to be confused with anything else the office signs', async () => {
    const expected = {
      problem: 'otherKind',
      text: 'This is signed, but it is not the receipt of an approval.',
    }
    const login = await signed(JSON.stringify(claims), key, 'JWT')
    const empty = await signed('{}', key)
    const halfSaid = await signed(JSON.stringify({ ...claims, fingerprint: 'short' }), key)
    const notJson = await signed('approved!', key)
    for (const text of [login, empty, halfSaid, notJson])
      expect(await readReceipt(text, publicKeySet([key]))).toMatchObject(expected)
  })

  it('is refused unsigned, whatever its header says of that', async () => {
    const [, payload] = receipt.split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid })).toString('base64url')
    expect(await readReceipt(`${header}.${payload}.`, publicKeySet([key]))).toMatchObject({
      holds: false,
    })
  })
})

describe('the published keys', () => {
  it('hold no private part', async () => {
    const key = await aSigningKey('2026-1')
    const [published] = publicKeySet([key]).keys
    expect(published).toEqual({
      kty: 'EC',
      crv: 'P-256',
      x: key.x,
      y: key.y,
      kid: '2026-1',
      alg: 'ES256',
      use: 'sig',
    })
  })
})
