import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { recordSending, RECIPIENTS, stillToBeSentTo } from '#core/publication.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { aRecord, at } from '../builders.ts'

const NOW = at('2023-09-13T15:00:00.000Z')
const published = aRecord({
  status: 'Published',
  publication: { publishedOn: toDay('2023-09-11'), address: 'https://opcc.example/1' },
})

describe('sending a copy of what was published', () => {
  it('is two events, each with its own day; the law is done when both are recorded', () => {
    expect(stillToBeSentTo(aRecord())).toEqual([])
    expect(stillToBeSentTo(published)).toEqual(RECIPIENTS)
    const first = recordSending(published, { to: 'inspectors', sentOn: toDay('2023-09-12') }, NOW)
    if (!first.done) throw new Error(first.refusal)
    expect(stillToBeSentTo(first.result)).toEqual(['homeSecretary'])
    const both = recordSending(
      first.result,
      { to: 'homeSecretary', sentOn: toDay('2023-09-13') },
      NOW,
    )
    expect(both.done && both.result.publication).toEqual({
      ...published.publication,
      sentToInspectorsOn: '2023-09-12',
      sentToHomeSecretaryOn: '2023-09-13',
    })
  })

  it.each([
    ['before anything is published', aRecord(), '2023-09-12', 'notYetPublished'],
    ['on a day before it was published', published, '2023-09-10', 'sentBeforePublished'],
    ['on a day to come', published, '2023-09-14', 'dayToCome'],
    [
      'twice',
      aRecord({
        publication: { ...published.publication, sentToInspectorsOn: toDay('2023-09-11') },
      }),
      '2023-09-12',
      'alreadySent',
    ],
  ] as const)('is not recorded %s', (_, record, day, refusal) => {
    const event = { to: 'inspectors', sentOn: toDay(day) } as const
    expect(recordSending(record, event, NOW)).toEqual({ done: false, refusal })
    expect(REFUSAL_TEXT[refusal]).toMatch(/\.$/)
  })
})
