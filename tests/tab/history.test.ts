import { describe, expect, it } from 'vitest'
import { fromPlainText } from '#core/richText.ts'
import { comparison, historyOf } from '../../src/tab/record/history/recordHistory.ts'
import { wordDiff } from '../../src/tab/wordDiff.ts'
import { aFinding, aRecord, at } from '../builders.ts'

const answer = (words: string) => ({
  outcome: 'Action taken' as const,
  words: fromPlainText(words),
  sharedWith: [],
})
const save = <T>(time: string, by: string, value: T) => ({
  number: time,
  at: at(`2023-08-${time}:00.000Z`),
  by,
  value,
})
const past = {
  record: [
    save(
      '14T09:05',
      'Records Manager',
      aRecord({ title: 'Getting a firm grip', status: 'Approved' }),
    ),
    save('10T09:00', 'Priya Nair', aRecord({ title: 'Getting a grip' })),
  ],
  findings: [
    [
      {
        ...save('12T11:01', 'Tom Ashby', aFinding({ answer: answer('We wrote twice.') })),
        update: '',
      },
      { ...save('12T11:01', 'Tom Ashby', aFinding({ answer: answer('We wrote.') })), update: '' },
      { ...save('10T09:00', 'Priya Nair', aFinding()), update: '' },
    ],
  ],
}

describe('the history of a record', () => {
  it('says who changed what, from which to which, also in SharePoint', () => {
    const [last] = historyOf(past)
    expect(last).toMatchObject({
      by: 'Records Manager',
      changes: [
        { label: 'State', from: 'Draft', to: 'Approved' },
        { label: 'Title of inspection', from: 'Getting a grip', to: 'Getting a firm grip' },
      ],
    })
  })

  it('makes one change of what one person saved twice within a minute', () => {
    const [, second] = historyOf(past)
    expect(second).toMatchObject({ by: 'Tom Ashby' })
    expect(second?.changes.find(({ label }) => label === 'Recommendation 1: answer')).toEqual({
      label: 'Recommendation 1: answer',
      from: 'I will ask the Chief Constable for the review by December.',
      to: 'We wrote twice.',
    })
  })

  it('compares any two moments of it', () => {
    const between = comparison(past, at('2023-08-10T09:00:00.000Z'), at('2023-08-13T00:00:00.000Z'))
    expect(between.map(({ label }) => label)).toEqual([
      'Recommendation 1: outcome',
      'Recommendation 1: answer',
    ])
    const now = at('2023-08-20T00:00:00.000Z')
    expect(comparison(past, now, now)).toEqual([])
  })
})

describe('the difference of two texts', () => {
  it('marks the words that went and came, and leaves the rest', () => {
    expect(wordDiff('I will write in May.', 'I will write in late June.')).toEqual([
      { kind: 'same', text: 'I will write in ' },
      { kind: 'removed', text: 'May.' },
      { kind: 'added', text: 'late June.' },
    ])
  })

  it('gives back both texts from what it marks', () => {
    const before = 'one two three two one'
    const after = 'two three three one four'
    const pieces = wordDiff(before, after)
    const textOf = (kind: 'removed' | 'added') =>
      pieces
        .filter((piece) => piece.kind === 'same' || piece.kind === kind)
        .map(({ text }) => text)
        .join('')
    expect(textOf('removed')).toBe(before)
    expect(textOf('added')).toBe(after)
    expect(wordDiff('', '')).toEqual([])
  })
})
