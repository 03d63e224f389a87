import { describe, expect, it } from 'vitest'
import type { Fingerprint } from '#core/content.ts'
import type { Decision } from '#core/round.ts'
import { isOpenToWrite, isSettling, standingOf } from '#core/standing.ts'
import { ALEX, aRecord, aRound, at } from '../builders.ts'

const decision: Decision = {
  by: ALEX,
  as: 'Commissioner',
  at: at('2023-08-15T10:00:00.000Z'),
  words: 'Say more about training.',
}
const other = 'f'.repeat(64) as Fingerprint
const allDone = ['printFiled', 'statusSet', 'cardsEdited', 'officerTold'] as const

describe('where a record stands', () => {
  it('waits for whom it was put to, whatever its status says', async () => {
    const round = await aRound({ done: ['statusSet', 'cardSent'] })
    const standing = standingOf(aRecord({ status: 'Draft' }), [round], {
      current: round.fingerprint,
    })
    expect(standing).toMatchObject({ kind: 'waiting', hasChanged: false })
    expect(isOpenToWrite(standing, [round])).toBe(false)
  })

  it('is seen to have changed while it waits', async () => {
    const round = await aRound()
    expect(
      standingOf(aRecord({ status: 'Awaiting approval' }), [round], { current: other }),
    ).toMatchObject({
      kind: 'waiting',
      hasChanged: true,
    })
  })

  it('asked for while the service was away, waits to be sent', () => {
    expect(standingOf(aRecord({ status: 'Awaiting approval' }), [], {}).kind).toBe('toBeSent')
  })

  it('is approved when a round says so and the words are those approved', async () => {
    const round = await aRound({ state: { state: 'Approved', decision }, done: allDone })
    expect(
      standingOf(aRecord({ status: 'Approved' }), [round], { current: round.fingerprint }),
    ).toMatchObject({
      kind: 'approved',
      decision,
    })
  })

  it('that says Approved without a round, or with other words, is not believed', async () => {
    const round = await aRound({ state: { state: 'Approved', decision }, done: allDone })
    expect(standingOf(aRecord({ status: 'Approved' }), [], {}).kind).toBe('unproved')
    expect(standingOf(aRecord({ status: 'Published' }), [round], { current: other }).kind).toBe(
      'unproved',
    )
  })

  it('whose round has no receipt of ours is not believed', async () => {
    const round = await aRound({ state: { state: 'Approved', decision }, done: allDone })
    const checked = { current: round.fingerprint, receiptHolds: false }
    expect(standingOf(aRecord({ status: 'Approved' }), [round], checked)).toMatchObject({
      kind: 'unproved',
      words: expect.stringContaining('no receipt of this office’s service'),
    })
  })

  it('returned is a draft with the reason, and can be written in once its status has followed', async () => {
    const returned = await aRound({ state: { state: 'Returned', decision }, done: [] })
    const record = aRecord({ status: 'Awaiting approval' })
    const standing = standingOf(record, [returned], { current: returned.fingerprint })
    expect(standing).toMatchObject({ kind: 'draft', returned: decision })
    expect(isSettling([returned])).toBe(true)
    expect(isOpenToWrite(standing, [returned])).toBe(false)
    const settled = { ...returned, done: allDone }
    expect(isOpenToWrite(standingOf(aRecord(), [settled], { current: other }), [settled])).toBe(
      true,
    )
  })

  it('taken back is a draft again', async () => {
    const round = await aRound({ state: { state: 'Withdrawn' }, done: ['statusSet'] })
    expect(standingOf(aRecord(), [round], {})).toEqual({ kind: 'draft' })
  })
})
