import { beforeAll, describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { ApprovalRound } from '#core/round.ts'
import { standsAsApproved } from '#core/whyNot.ts'
import { publicKeySet, readReceipt, signReceipt, type SigningKey } from '#documents/receipt.ts'
import { officeHolders } from '#infra/demonstration/office.ts'
import { demonstrationRecords } from '#infra/demonstration/records.ts'
import { roundsOf } from '#infra/demonstration/rounds.ts'
import { northmarchOn } from './northmarch.ts'
import { makeSigningKey } from './signingKey.ts'

type Loaded = {
  readonly record: AcknowledgementRecord
  readonly rounds: readonly ApprovalRound[]
  /** Whether the record says what its last round approved. */
  readonly stands: boolean
}

const SETTING = northmarchOn(toDay('2026-03-02'))

describe('the rounds of the demonstration data', () => {
  let key: SigningKey
  const all: Loaded[] = []
  beforeAll(async () => {
    key = await makeSigningKey()
    for (const demonstration of demonstrationRecords(SETTING)) {
      const { record, rounds } = await roundsOf(
        demonstration,
        SETTING,
        officeHolders(SETTING),
        (claims) => signReceipt(claims, key),
      )
      const current = await fingerprintOf(contentOf({ ...demonstration.whole, record }))
      const placed = rounds.map((round) => ({ ...round, recordId: '1' }))
      all.push({ record, rounds: placed, stands: standsAsApproved(placed.at(-1), current) })
    }
  })

  it('leave the records in every status', () => {
    expect(new Set(all.map(({ record }) => record.status))).toEqual(
      new Set([
        'Draft',
        'Awaiting approval',
        'Approved',
        'Published',
        'Closed',
        'Published (legacy)',
      ]),
    )
  })

  it('approve just what the records say', () => {
    const standing = all.filter(({ stands }) => stands).map(({ record }) => record.status)
    expect(standing.toSorted()).toEqual(['Approved', 'Closed', 'Published', 'Published'])
  })

  it('carry receipts that the office’s key vouches for', async () => {
    const approved = all
      .flatMap(({ rounds }) => rounds)
      .filter(({ state }) => state.state === 'Approved')
    expect(approved).toHaveLength(4)
    for (const round of approved) {
      const decision = round.state.state === 'Approved' ? round.state.decision : undefined
      const read = await readReceipt(decision?.receipt, publicKeySet([key]))
      expect(read).toMatchObject({ holds: true, claims: { fingerprint: round.fingerprint } })
    }
  })

  it('name the deputy as deciding by delegation', () => {
    const custody = all.find(({ record }) => record.status === 'Approved')
    const state = custody?.rounds[0]?.state
    expect(state && 'decision' in state && state.decision.as).toMatch(
      /^Deputy, by delegation of \d+ \w+ 2025$/,
    )
  })

  it('leave one open, its card still to be sent, with what changed since it was returned', () => {
    const open = all.find(({ record }) => record.status === 'Awaiting approval')
    expect(open?.rounds.map(({ state }) => state.state)).toEqual(['Returned', 'Asked'])
    expect(open?.rounds[1]?.done).toEqual(['statusSet'])
    expect(open?.rounds[0]?.fingerprint).not.toBe(open?.rounds[1]?.fingerprint)
  })
})
