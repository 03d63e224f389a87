import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import type { FollowUp } from '#core/finding.ts'
import { endedOn, follow, isExtended, isFollowed, isOverdue } from '#core/followUp.ts'
import { at, GRACE } from '../builders.ts'

const march = toDay('2024-03-31')
const june = toDay('2024-06-30')
const begun: FollowUp = { status: 'Open', owner: GRACE, firstTargetOn: march, targetOn: march }
const wanted = {
  status: 'Open',
  owner: GRACE,
  targetOn: june,
  targetSetBy: 'Force',
  because: 'The new system comes in May.',
} as const

describe('the follow-up of a finding', () => {
  it('keeps the first target when it is moved, with who moved it and why', () => {
    const outcome = follow(begun, wanted)
    expect(outcome).toEqual({
      done: true,
      result: {
        status: 'Open',
        owner: GRACE,
        firstTargetOn: march,
        targetOn: june,
        targetSetBy: 'Force',
        targetChangedBecause: 'The new system comes in May.',
      },
    })
    expect(outcome.done && isExtended(outcome.result)).toBe(true)
  })

  it('moves no target without a reason of its own', () => {
    expect(follow(begun, { ...wanted, because: ' ' })).toMatchObject({
      refusal: 'targetReasonMissing',
    })
    const moved = { ...begun, targetChangedBecause: wanted.because }
    expect(follow(moved, wanted)).toMatchObject({ refusal: 'targetReasonMissing' })
  })

  it('asks who set a target, and needs no reason for the first', () => {
    const none: FollowUp = { status: 'Open' }
    const first = { ...wanted, because: '' }
    expect(follow(none, { ...first, targetSetBy: undefined })).toMatchObject({
      refusal: 'targetSetterMissing',
    })
    expect(follow(none, first)).toMatchObject({ result: { firstTargetOn: june, targetOn: june } })
  })

  it('is overdue after its target and not on it, and never once it is closed', () => {
    expect(isOverdue(begun, march)).toBe(false)
    expect(isOverdue(begun, toDay('2024-04-01'))).toBe(true)
    expect(isOverdue({ ...begun, status: 'Closed' }, june)).toBe(false)
    expect(isFollowed({ status: 'Force says complete' })).toBe(true)
  })

  it('is not overdue while it waits for the inspectorate to see what the force says is done', () => {
    for (const status of ['Force says complete', 'Awaiting verification'] as const)
      expect(isOverdue({ ...begun, status }, june)).toBe(false)
  })

  it('ended on the day it was closed for good, not one after which it was opened again', () => {
    const saved = (day: number, status: FollowUp['status'] | undefined) => ({
      at: at(`2024-04-0${day}T10:00:00.000Z`),
      status,
    })
    const closed = [saved(4, 'Closed'), saved(3, 'Open'), saved(1, undefined)]
    expect(endedOn(closed)).toBe('2024-04-04')
    expect(endedOn([saved(5, 'No further action'), ...closed])).toBe('2024-04-04')
    expect(endedOn([saved(6, 'Closed'), saved(5, 'Open'), ...closed])).toBe('2024-04-06')
    expect(endedOn(closed.slice(1))).toBeUndefined()
    expect(endedOn([saved(2, 'Closed')])).toBe('2024-04-02')
    expect(endedOn([])).toBeUndefined()
  })
})
