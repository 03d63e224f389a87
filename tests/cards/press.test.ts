import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPress } from '#cards/press.ts'
import { aRound } from '../builders.ts'
import { partsNamed } from './reading.ts'
import { asking } from './rounds.ts'

const FINGERPRINT = 'a'.repeat(64)
const approve = { action: 'approve', recordId: '7', round: 1, fingerprint: FINGERPRINT }

describe('what a press carries', () => {
  it('is read from every button of the card, whether executed or submitted', async () => {
    const card = asking(await aRound())
    const pressed = [...partsNamed(card, 'Action.Execute'), ...partsNamed(card, 'Action.Submit')]
    const read = pressed.map(({ data }) => readPress(data)?.action)
    const buttons = ['return', 'note', 'approve', 'answers', 'postpone']
    expect(read).toEqual(['refresh', ...buttons, ...buttons])
  })

  it('brings the words typed beside it, and none where nothing was typed', () => {
    expect(readPress({ ...approve, action: 'return', words: 'Name the date.' })).toEqual({
      ...approve,
      action: 'return',
      words: 'Name the date.',
      about: undefined,
    })
    expect(readPress(approve)).toEqual({ ...approve, words: '' })
  })

  it('says which finding the words are about, and which day was chosen', () => {
    const read = (changes: object) => readPress({ ...approve, ...changes })
    const note = { action: 'note', words: 'When?' }
    expect(read({ ...note, about: '3' })).toMatchObject({ about: 3, words: 'When?' })
    expect(read({ ...note, about: 'all' })).toMatchObject({ about: undefined })
    expect(read({ ...note, about: '../3' })).toBeUndefined()
    expect(read({ action: 'later', day: '2026-02-28' })).toMatchObject({ day: '2026-02-28' })
    expect(read({ action: 'later', day: '2026-02-30' })).toMatchObject({ day: undefined })
  })

  it('says which round to draw again, and nothing else', () => {
    expect(readPress({ ...approve, action: 'refresh' })).toEqual({
      action: 'refresh',
      recordId: '7',
      round: 1,
    })
  })

  it.each([
    ['an action we do not have', { action: 'delete' }],
    ['no record', { recordId: undefined }],
    ['a path for a record', { recordId: '7/../8' }],
    ['round nought', { round: 0 }],
    ['half a round', { round: 1.5 }],
    ['a round in words', { round: '1' }],
    ['another fingerprint’s length', { fingerprint: 'abc' }],
    ['words that are none', { words: 7 }],
    ['a book for words', { words: 'x'.repeat(10_001) }],
  ])('is not understood with %s', (_, changes) => {
    expect(readPress({ ...approve, ...changes })).toBeUndefined()
  })

  it('is what was sent or is not understood, whatever comes', () => {
    const near = fc.record(
      {
        action: fc.oneof(
          fc.constantFrom('approve', 'return', 'note', 'refresh', 'postpone', 'waiting'),
          fc.anything(),
        ),
        recordId: fc.oneof(fc.constantFrom('7', '123'), fc.anything()),
        round: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.anything()),
        fingerprint: fc.oneof(fc.constant(FINGERPRINT), fc.anything()),
        words: fc.oneof(fc.string(), fc.anything()),
        extra: fc.anything(),
      },
      { requiredKeys: [] },
    )
    let understood = 0
    fc.assert(
      fc.property(fc.oneof(near, fc.anything()), (value) => {
        const press = readPress(value)
        if (!press) return
        understood += 1
        const { about: _, ...said } = { about: undefined, ...press }
        const sent = Object(value)
        expect({ ...sent, words: sent.words ?? '' }).toMatchObject(said)
        expect(Object.keys(press)).not.toContain('extra')
      }),
      { numRuns: 1_000 },
    )
    expect(understood).toBeGreaterThan(0)
  })
})
