import { describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { ask, closeRound, decide } from '#core/deeds.ts'
import type { WholeRecord } from '#core/record.ts'
import { type ApprovalRound, stepsLeft } from '#core/round.ts'
import { aFinding, aHolder, ALEX, aRound, at, aWhole, GRACE, PRIYA } from '../builders.ts'

const NOW = at('2023-08-20T10:00:00.000Z')
const holders = [aHolder()]

const askNow = async (whole: WholeRecord, rounds: readonly ApprovalRound[] = []) => {
  const content = contentOf(whole, '1')
  const fingerprint = await fingerprintOf(content)
  return ask('7', whole, rounds, { asked: { by: PRIYA, at: NOW }, holders, content, fingerprint })
}
const decideNow = async (
  changes: Partial<Parameters<typeof decide>[3]> = {},
  wanted = { decision: 'approve', words: '' } as Parameters<typeof decide>[0],
  by = ALEX,
) => {
  const round = await aRound()
  const facts = { round, shown: round.fingerprint, current: round.fingerprint, holders, ...changes }
  return decide(wanted, by, NOW, facts)
}

describe('asking', () => {
  it('makes the next round, put to the holder of the day', async () => {
    const first = await askNow(aWhole())
    expect(first.done && first.result).toMatchObject({
      number: 1,
      approver: ALEX,
      documentVersion: '1',
    })
    const returned = await aRound({ number: 4, state: { state: 'Withdrawn' }, done: ['statusSet'] })
    const next = await askNow(aWhole(), [returned])
    expect(next.done && next.result.number).toBe(5)
  })

  it('is refused for a record that is not ready, waits already, is approved or is published', async () => {
    const refusal = async (whole: WholeRecord, rounds: readonly ApprovalRound[] = []) => {
      const outcome = await askNow(whole, rounds)
      return outcome.done ? undefined : outcome.refusal
    }
    const blank = aFinding({ answer: { outcome: 'Not answered', words: [], sharedWith: [] } })
    expect(await refusal(aWhole({}, [blank]))).toBe('notReady')
    expect(await refusal(aWhole({ status: 'Awaiting approval' }), [await aRound()])).toBe(
      'alreadyAsked',
    )
    expect(await refusal(aWhole({ status: 'Approved' }))).toBe('alreadyApproved')
    expect(await refusal(aWhole({ status: 'Published (legacy)' }))).toBe('notADraft')
  })

  it('sends what was asked for while the service was away', async () => {
    expect((await askNow(aWhole({ status: 'Awaiting approval' }))).done).toBe(true)
  })

  it('waits for an earlier decision to be copied to the record first', async () => {
    const decision = { by: ALEX, as: 'Commissioner', at: NOW, words: 'Mend 3.' }
    const unfinished = await aRound({ state: { state: 'Returned', decision } })
    const outcome = await askNow(aWhole({ status: 'Awaiting approval' }), [unfinished])
    expect(outcome).toEqual({ done: false, refusal: 'alreadyAsked' })
  })

  it('is refused on a day when nobody holds authority', async () => {
    const whole = aWhole()
    const content = contentOf(whole, '1')
    const facts = {
      asked: { by: PRIYA, at: NOW },
      holders: [],
      content,
      fingerprint: await fingerprintOf(content),
    }
    expect(ask('7', whole, [], facts)).toEqual({ done: false, refusal: 'nobodyHoldsAuthority' })
  })
})

describe('deciding', () => {
  it('records who, as what, when and in which words', async () => {
    const outcome = await decideNow({}, { decision: 'approve', words: '  Good work. ' })
    expect(outcome.done && outcome.result.state).toEqual({
      state: 'Approved',
      decision: { by: ALEX, as: 'Commissioner', at: NOW, words: 'Good work.' },
    })
  })

  it('needs a reason to return', async () => {
    expect(await decideNow({}, { decision: 'return', words: ' \n ' })).toEqual({
      done: false,
      refusal: 'reasonMissing',
    })
  })

  it('is refused to anyone who holds no authority today', async () => {
    expect(await decideNow({}, undefined, GRACE)).toEqual({
      done: false,
      refusal: 'notTheApprover',
    })
  })

  it('is refused on words other than those shown', async () => {
    const other = await fingerprintOf(contentOf(aWhole({ title: 'Changed' }), '1'))
    expect(await decideNow({ current: other })).toEqual({
      done: false,
      refusal: 'changedSinceShown',
    })
    expect(await decideNow({ shown: other, current: other })).toEqual({
      done: false,
      refusal: 'changedSinceShown',
    })
  })

  it('happens once', async () => {
    const first = await decideNow()
    if (!first.done) throw new Error('the first decision was refused')
    expect(await decideNow({ round: first.result })).toEqual({
      done: false,
      refusal: 'alreadyDecided',
    })
    expect(closeRound(first.result, 'Withdrawn')).toEqual({
      done: false,
      refusal: 'alreadyDecided',
    })
  })

  it('is not possible on a round taken back or overtaken', async () => {
    const round = await aRound({ state: { state: 'Withdrawn' } })
    expect(await decideNow({ round })).toEqual({ done: false, refusal: 'notWaiting' })
  })

  it('leaves every later step to be done from the round alone', async () => {
    const outcome = await decideNow()
    expect(outcome.done && stepsLeft(outcome.result)).toEqual([
      'printFiled',
      'statusSet',
      'cardsEdited',
      'officerTold',
    ])
  })
})
