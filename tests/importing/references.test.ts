import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openingMark,
  readReferences,
  referencesNamed,
  sentenceMark,
} from '#importing/marks/references.ts'

describe('references', () => {
  it.each([
    ['19', ['19']],
    ['3–5', ['3', '4', '5']],
    ['3 to 5', ['3', '4', '5']],
    ['10 and 22', ['10', '22']],
    ['8, 9 and 12', ['8', '9', '12']],
    ['4a & 4b', ['4a', '4b']],
    ['Two', ['2']],
    ['9-3', ['9', '3']],
    ['IV', ['4']],
    ['I–III', ['1', '2', '3']],
    ['II.1', ['2.1']],
    ['third and fourth', ['3', '4']],
    ['B', ['B']],
    ['IIX', []],
  ])('%s are %j', (text, refs) => expect(readReferences(text)).toEqual(refs))

  it('of a range are every number in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 15 }),
        (first, more) => {
          const refs = readReferences(`${first}-${first + more}`)
          expect(refs).toHaveLength(more + 1)
          expect([refs[0], refs.at(-1)]).toEqual([String(first), String(first + more)])
        },
      ),
    )
  })

  it.each([
    ['Recommendation 4: By January, forces should act', ['4'], 'By January, forces should act'],
    ['Recommendations 3–5: the force has acted.', ['3', '4', '5'], 'the force has acted.'],
    ['R1 Forces should act', ['1'], 'Forces should act'],
    ['Rec. 12 – Forces should act', ['12'], 'Forces should act'],
    ['Area for improvement 2', ['2'], ''],
    [
      'The third and fourth recommendations: Forces should plan.',
      ['3', '4'],
      'Forces should plan.',
    ],
    ['Recommendation Two: - Forces should act', ['2'], 'Forces should act'],
  ])('open a paragraph: %s', (text, refs, rest) =>
    expect(openingMark(text)).toMatchObject({ refs, rest }),
  )

  it.each([
    'Recommendation 4 is welcome.',
    'Recommendation I welcome.',
    'Area for improvement a Force should act on.',
    'The first recommendation is for the Home Office.',
    'Recommendations made in 2019: all done.',
    'Recommendation 96% of the way',
    'Recommended 4: x',
  ])('do not open a paragraph that only speaks of them: %s', (text) =>
    expect(openingMark(text)).toBeUndefined(),
  )

  it('in a sentence’s first words say what it answers', () => {
    expect(sentenceMark('In response to recommendations 10 and 22, I am advised.')).toMatchObject({
      refs: ['10', '22'],
      rest: 'I am advised.',
    })
  })

  it('in passing are told from counts', () => {
    expect(
      referencesNamed('It makes 9 recommendations, 2 of which build on recommendation 14.'),
    ).toEqual(['14'])
  })
})
