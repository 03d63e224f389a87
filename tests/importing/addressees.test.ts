import { describe, expect, it } from 'vitest'
import { fromPlainText } from '#core/richText.ts'
import { richAnswer } from '#importing/draft/richAnswer.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { plainSource } from '#importing/source/plainText.ts'

const FORM = `Acknowledgement of inspection report

Force: Westmere Police
Police and Crime Commissioner: Jane Holt
Title of report: Safe to share
Report published: 4 March 2024
Date of response: 20 April 2024

Recommendations
`

const itemsOf = (body: string): readonly (readonly (string | undefined)[])[] =>
  readSourceRecords(plainSource(`${FORM}\n${body}`), { force: '' }).flatMap(({ imported }) =>
    imported.items.map(({ addressee, group }) => [addressee, group]),
  )

describe('a heading above items', () => {
  it.each([
    ['For chief constables', 'chief constables'],
    ['Police forces / Heddluoedd', 'Police forces / Heddluoedd'],
    ['Home Office and College of Policing', 'Home Office and College of Policing'],
  ])('is whom they are for where it names bodies alone: %s', (heading, addressee) => {
    const body = `${heading}\n\nRecommendation 1\n\nI have asked for this to be done by May.`
    expect(itemsOf(body)).toEqual([[addressee, undefined]])
  })

  it('is whom they are for where they say what it should do', () => {
    const board = 'Integrated care boards'
    expect(itemsOf(`${board}\n\nRecommendation 1: ${board} should attend.`)).toEqual([
      [board, undefined],
    ])
  })

  it('is their theme where it says what they are about', () => {
    const body = 'Victims’ services\n\nRecommendation 1: Forces should refer victims in a day.'
    expect(itemsOf(body)).toEqual([['Forces', 'Victims’ services']])
  })

  it('says so of points too, and none of them is lost', () => {
    const body = `Chief constables

- Staff should be trained to share it.

National Police Chiefs’ Council

- Guidance should be published.`
    expect(itemsOf(body)).toEqual([
      ['Chief constables', undefined],
      ['National Police Chiefs’ Council', undefined],
    ])
  })
})

it('Points below a colon are a list in the draft', () => {
  expect(richAnswer('I asked for:\n- one;\n- two.')).toEqual([
    ...fromPlainText('I asked for:'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [fromPlainText('one;'), fromPlainText('two.')],
    },
  ])
})
