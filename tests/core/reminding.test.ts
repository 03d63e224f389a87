import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { isReminded, isReminderDue, noteReminder, urgencyWords } from '#core/reminding.ts'
import type { Reminder } from '#core/round.ts'
import { ALEX, aRound, at, GRACE } from '../builders.ts'

// Asked on 14 August 2023; the last day to publish is Thursday 31 August.
const DAYS = [14, 7, 3, 1, 0]
const NOON = at('2023-08-24T12:00:00.000Z')
const TODAY = toDay('2023-08-24')

const sent = (on: string): Reminder => ({
  personId: ALEX.id,
  on: toDay(on),
  state: 'sent',
  at: NOON,
})
const isDue = async (today: string, reminders: readonly Reminder[] = []): Promise<boolean> =>
  isReminderDue(await aRound({ reminders }), ALEX.id, DAYS, toDay(today))

describe('reminding a decider', () => {
  it.each([
    ['2023-08-14', false],
    ['2023-08-16', false],
    ['2023-08-17', true],
    ['2023-08-24', true],
  ])('asked on 14 August, on %s a reminder is due: %s', async (today, due) => {
    expect(await isDue(today)).toBe(due)
  })

  it('is done once for each of the office’s days, and made up for where a day was missed', async () => {
    expect(await isDue('2023-08-18', [sent('2023-08-17')])).toBe(false)
    expect(await isDue('2023-08-23', [sent('2023-08-17')])).toBe(false)
    expect(await isDue('2023-08-26', [sent('2023-08-17')])).toBe(true)
    expect(await isDue('2023-08-31', [sent('2023-08-30')])).toBe(true)
    expect(await isDue('2023-09-04', [sent('2023-08-31')])).toBe(false)
  })

  it('is done on the day that somebody chose, for them alone', async () => {
    const wanted: Reminder = {
      personId: GRACE.id,
      on: toDay('2023-08-16'),
      state: 'wanted',
      at: NOON,
    }
    const round = await aRound({ reminders: [wanted] })
    const due = (id: string, today: string): boolean => isReminderDue(round, id, [], toDay(today))
    expect([due(GRACE.id, '2023-08-15'), due(GRACE.id, '2023-08-16')]).toEqual([false, true])
    expect(due(ALEX.id, '2023-08-16')).toBe(false)
    const noted = noteReminder(round, GRACE.id, 'sent', toDay('2023-08-16'), NOON)
    expect(isReminderDue(noted, GRACE.id, [], toDay('2023-08-17'))).toBe(false)
  })

  it('is left off once the record is decided', async () => {
    const round = await aRound({ state: { state: 'Withdrawn' } })
    expect(isReminderDue(round, ALEX.id, DAYS, TODAY)).toBe(false)
  })

  it('once claimed is left to whoever claimed it, and taken up again if nothing came of it', async () => {
    const claimed = noteReminder(await aRound(), ALEX.id, 'claimed', TODAY, NOON)
    const isTaken = (now: string): boolean => isReminded(claimed, ALEX.id, TODAY, at(now))
    expect(isTaken('2023-08-24T12:09:00.000Z')).toBe(true)
    expect(isTaken('2023-08-24T12:11:00.000Z')).toBe(false)
    const done = noteReminder(claimed, ALEX.id, 'sent', TODAY, NOON)
    expect(done.reminders).toEqual([sent('2023-08-24')])
    expect(isReminded(done, ALEX.id, TODAY, at('2023-08-24T22:00:00.000Z'))).toBe(true)
  })

  it.each([
    ['2023-08-17', 'The last day to publish is Thursday 31 August 2023.'],
    ['2023-08-24', 'It is getting close: the last day to publish is Thursday 31 August 2023.'],
    ['2023-08-28', 'Please decide now: the last day to publish is Thursday 31 August 2023.'],
    [
      '2023-08-31',
      'Please decide today: the last day to publish is Thursday 31 August 2023, and no working day is left after today.',
    ],
    [
      '2023-09-01',
      'The last day to publish was Thursday 31 August 2023. Each further day is a day late.',
    ],
  ])('is firmer as the last day nears: on %s', async (today, words) => {
    expect(urgencyWords(await aRound(), toDay(today))).toBe(words)
  })
})
