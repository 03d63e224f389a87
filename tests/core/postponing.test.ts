import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '#core/day.ts'
import { daysAhead, whyNotPostpone } from '#core/postponing.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { ApprovalRound } from '#core/round.ts'
import { aRound } from '../builders.ts'

// The report came out on 7 July 2023; the last day to publish is 31 August.
const lastOffered = (round: ApprovalRound, today: string) => daysAhead(round, toDay(today)).last

describe('to be asked again', () => {
  it('is offered until the last day to publish, and for a fortnight where that has gone or there is none', async () => {
    const round = await aRound()
    const letter: ApprovalRound = { ...round, content: { ...round.content, legalBasis: 'Letter' } }
    expect(lastOffered(round, '2023-08-14')).toBe('2023-08-31')
    expect(lastOffered(round, '2023-09-10')).toBe('2023-09-24')
    expect(lastOffered(letter, '2023-08-14')).toBe('2023-08-28')
  })

  it.each(['2023-08-14', '2023-09-10'])(
    'is taken on each day offered on %s and on no other, in words that are true of both',
    async (written) => {
      const round = await aRound()
      const today = toDay(written)
      const { first, last } = daysAhead(round, today)
      expect([first, last].map((day) => whyNotPostpone(round, day, today))).toEqual([
        undefined,
        undefined,
      ])
      expect(
        [today, addDays(last, 1), undefined].map((day) => whyNotPostpone(round, day, today)),
      ).toEqual(['dayNotAhead', 'dayNotAhead', 'dayNotAhead'])
      expect(REFUSAL_TEXT.dayNotAhead).toBe(
        'Choose a day after today, and no later than the last one offered.',
      )
    },
  )
})
