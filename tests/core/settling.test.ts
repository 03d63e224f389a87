import { describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import { change, copyRound, publish } from '#core/deeds.ts'
import { fromPlainText } from '#core/richText.ts'
import { standingRound } from '#core/round.ts'
import { ALEX, aRecord, aRound, at, aWhole, PRIYA } from '../builders.ts'

const NOW = at('2023-08-20T10:00:00.000Z')

describe('the record as its round says', () => {
  it('follows the round through asked, returned and approved', async () => {
    const round = await aRound()
    const asked = copyRound(aRecord(), round)
    expect(asked).toMatchObject({
      status: 'Awaiting approval',
      approval: { version: '1', round: 1, askedOn: '2023-08-14' },
    })
    const decision = { by: ALEX, as: 'Commissioner', at: NOW, words: 'Mend 3.' }
    const returned = copyRound(asked, { ...round, state: { state: 'Returned', decision } })
    expect(returned).toMatchObject({ status: 'Draft', approval: { returnedWords: 'Mend 3.' } })
    const approved = copyRound(returned, { ...round, state: { state: 'Approved', decision } })
    expect(approved).toMatchObject({ status: 'Approved', approval: { approvedOn: '2023-08-20' } })
    expect(approved.approval.returnedWords).toBeUndefined()
  })

  it('is the same when copied twice, and never takes a published record back', async () => {
    const decision = { by: ALEX, as: 'Commissioner', at: NOW, words: '' }
    const round = await aRound({ state: { state: 'Approved', decision } })
    const once = copyRound(aRecord(), round)
    expect(copyRound(once, round)).toEqual(once)
    expect(copyRound({ ...once, status: 'Published' }, round).status).toBe('Published')
  })

  it('speaks by its latest round that was not taken back', async () => {
    const one = await aRound({ number: 1 })
    const two = await aRound({ number: 2, state: { state: 'Overtaken' } })
    expect(standingRound([one, two])?.number).toBe(1)
  })
})

describe('changing', () => {
  it('starts the next version of what was approved, and keeps its rounds', () => {
    const approved = aRecord({
      status: 'Approved',
      approval: { version: '1', round: 2, fingerprint: 'f' },
    })
    const changed = change(approved, { ...approved, summary: 'New.' }, true)
    expect(changed).toMatchObject({
      status: 'Draft',
      summary: 'New.',
      approval: { version: '2', round: 2 },
    })
  })

  it('leaves the version alone when nothing said has changed', () => {
    const approved = aRecord({ status: 'Approved', approval: { version: '1', round: 2 } })
    expect(change(approved, { ...approved, leadOfficer: PRIYA }, false).status).toBe('Approved')
  })
})

describe('publishing', () => {
  const approvedRound = async () =>
    aRound({
      state: { state: 'Approved', decision: { by: ALEX, as: 'Commissioner', at: NOW, words: '' } },
    })
  const recordedAt = at('2023-09-01T10:00:00.000Z')
  const event = { publishedOn: toDay('2023-08-31'), address: 'https://opcc.example/grip' }

  it('takes an approved record, on its last day', async () => {
    const round = await approvedRound()
    const outcome = publish(
      aRecord({ status: 'Approved' }),
      round,
      round.fingerprint,
      event,
      recordedAt,
    )
    expect(outcome.done && outcome.result).toMatchObject({
      status: 'Published',
      publication: event,
    })
  })

  it('asks for the reason the day after, and keeps it', async () => {
    const round = await approvedRound()
    const late = { ...event, publishedOn: toDay('2023-09-01') }
    expect(
      publish(aRecord({ status: 'Approved' }), round, round.fingerprint, late, recordedAt),
    ).toEqual({
      done: false,
      refusal: 'lateReasonMissing',
    })
    const outcome = publish(
      aRecord({ status: 'Approved' }),
      round,
      round.fingerprint,
      { ...late, lateReason: 'Illness.' },
      recordedAt,
    )
    expect(outcome.done && outcome.result.publication.lateReason).toBe('Illness.')
  })

  it('takes the day it is recorded on, and refuses a day still to come', async () => {
    const round = await approvedRound()
    const refusalAt = (moment: string) => {
      const outcome = publish(
        aRecord({ status: 'Approved' }),
        round,
        round.fingerprint,
        event,
        at(moment),
      )
      return outcome.done ? undefined : outcome.refusal
    }
    expect(refusalAt('2023-08-30T22:59:00.000Z')).toBe('dayToCome')
    expect(refusalAt('2023-08-30T23:00:00.000Z')).toBeUndefined()
  })

  it('takes the day of the approval, in London, and refuses one before it', async () => {
    const decision = { by: ALEX, as: 'Commissioner', words: '' }
    const refusalWhenApproved = async (moment: string) => {
      const round = await aRound({
        state: { state: 'Approved', decision: { ...decision, at: at(moment) } },
      })
      const record = aRecord({ status: 'Approved' })
      const outcome = publish(record, round, round.fingerprint, event, recordedAt)
      return outcome.done ? undefined : outcome.refusal
    }
    expect(await refusalWhenApproved('2023-08-31T22:59:00.000Z')).toBeUndefined()
    expect(await refusalWhenApproved('2023-08-31T23:00:00.000Z')).toBe('publishedBeforeApproved')
  })

  it('refuses what was never approved, whatever the status says', async () => {
    const round = await aRound()
    expect(
      publish(aRecord({ status: 'Approved' }), round, round.fingerprint, event, recordedAt),
    ).toEqual({
      done: false,
      refusal: 'notApproved',
    })
    expect(
      publish(aRecord({ status: 'Approved' }), undefined, round.fingerprint, event, recordedAt),
    ).toEqual({
      done: false,
      refusal: 'notApproved',
    })
  })

  it('refuses what is no longer what was approved', async () => {
    const round = await approvedRound()
    const other = await fingerprintOf(
      contentOf(aWhole({ acknowledgement: fromPlainText('Edited since.') }), '1'),
    )
    expect(publish(aRecord({ status: 'Approved' }), round, other, event, recordedAt)).toEqual({
      done: false,
      refusal: 'changedSinceApproved',
    })
  })

  it('refuses OFFICIAL-SENSITIVE', async () => {
    const round = await approvedRound()
    const record = aRecord({ status: 'Approved', marking: 'OFFICIAL-SENSITIVE' })
    expect(publish(record, round, round.fingerprint, event, recordedAt)).toEqual({
      done: false,
      refusal: 'tooSensitive',
    })
  })
})
