import { describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { CardPlace, Decision } from '#core/round.ts'
import { roundInWords } from '../../src/tab/record/history/roundHistory.ts'
import { ALEX, aRound, at, aWhole } from '../builders.ts'

const card: CardPlace = {
  personId: ALEX.id,
  conversationId: 'a:1',
  messageId: '2',
  name: 'Alex Fenwick',
  sentAt: at('2023-08-14T09:00:02.000Z'),
}
const decision: Decision = {
  by: ALEX,
  as: 'Commissioner',
  at: at('2023-08-15T10:00:00.000Z'),
  words: 'Well put.',
  receipt: 'a.b.c',
}
const approved = { state: 'Approved', decision } as const

describe('a round of asking in the history', () => {
  it('says who asked, who was shown it and when, who decided, as what, and in which words', async () => {
    const round = await aRound({ state: approved, cardPlaces: [card] })
    expect(roundInWords(round, undefined, true)).toEqual({
      heading: 'Round 1, version 1: approved',
      sentences: [
        'Priya Nair asked on 14 August 2023 at 10:00.',
        'Alex Fenwick was shown it in the chat on 14 August 2023 at 10:00.',
        'Alex Fenwick, Commissioner, approved it on 15 August 2023 at 11:00.',
        'The receipt of this decision holds.',
      ],
      words: 'Well put.',
      changes: [],
    })
  })

  it('says what had changed since the round before, and why that was returned', async () => {
    const { receipt: _receipt, ...returned } = { ...decision, words: 'Name the month.' }
    const before = await aRound({ state: { state: 'Returned', decision: returned } })
    expect(roundInWords(before, undefined, undefined)).toMatchObject({
      heading: 'Round 1, version 1: returned',
      words: 'Name the month.',
    })
    const content = contentOf(aWhole({ summary: 'Otherwise.' }), '1')
    const now = await aRound({ number: 2 }, content)
    expect(roundInWords(now, before, undefined).changes).toEqual([
      'The summary of the inspection changed.',
    ])
  })

  it('names whoever had it in a list, and since when a person could decide no longer', async () => {
    const cardPlaces = [
      { ...card, endedOn: toDay('2023-08-16') },
      { ...card, isList: true } as const,
    ]
    const { sentences } = roundInWords(await aRound({ cardPlaces }), undefined, undefined)
    expect(sentences.slice(1)).toEqual([
      'Alex Fenwick was shown it in the chat on 14 August 2023 at 10:00. From 16 August 2023 they could no longer decide it.',
      'Alex Fenwick had it in a list of all that waited on 14 August 2023 at 10:00.',
    ])
  })

  it('repeats nothing of an approval whose receipt does not hold', async () => {
    const told = roundInWords(await aRound({ state: approved }), undefined, false)
    expect(told).toMatchObject({
      heading: 'Round 1, version 1: not shown to be approved',
      words: '',
    })
    expect(told.sentences).toContain(REFUSAL_TEXT.noReceipt)
    expect(told.sentences.join(' ')).not.toContain('approved it on')
  })
})
