import { describe, expect, it } from 'vitest'
import { readItemList } from '#importing/marks/itemList.ts'
import { readRecords } from '#importing/readRecords.ts'

const listOf = (cell: string): readonly string[] =>
  readItemList(cell, 'recommendation').map(({ ref, text }) => `${ref}: ${text}`)

describe('a list of items that run together', () => {
  it.each([
    '1. Forces should plan. 2–4. [withheld] 5. Forces should train.',
    '1. Forces should plan.\n2, 3 and 4. [withheld]\n5. Forces should train.',
  ])('keeps each item whose words were taken out: %s', (cell) =>
    expect(listOf(cell)).toEqual([
      '1: Forces should plan.',
      '2: [withheld]',
      '3: [withheld]',
      '4: [withheld]',
      '5: Forces should train.',
    ]),
  )

  it('takes no note in brackets after a section’s number for an item', () =>
    expect(
      listOf('1. Forces should plan as in section 4. [See annex] 2. Forces should train.'),
    ).toEqual(['1: Forces should plan as in section 4. [See annex]', '2: Forces should train.']))
})

describe('words that close the whole answer', () => {
  const answered = (closing: string) =>
    readRecords(
      `PCC response to HMICFRS report: Both sides of the coin

Recommendation 1: Forces should plan.

I have asked the Chief Constable for a plan.

Recommendation 2: Forces should train.

I have paid for the training.

${closing}`,
    )[0]?.imported

  it.each([
    'This response will be published on my website.',
    'I would like to thank the inspectors for their report.',
  ])('are no part of the last item’s: %s', (closing) => {
    const imported = answered(closing)
    expect(imported?.items[1]?.response).toBe('I have paid for the training.')
    expect(imported?.generalComment).toBe(closing)
  })

  it('are told from a second paragraph of the answer', () =>
    expect(answered('I will publish the figures each month.')?.items[1]?.response).toBe(
      'I have paid for the training.\n\nI will publish the figures each month.',
    ))
})
