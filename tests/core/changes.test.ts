import { describe, expect, it } from 'vitest'
import { changesBetween } from '#core/changes.ts'
import { contentOf } from '#core/content.ts'
import { fromPlainText } from '#core/richText.ts'
import { aFinding, aWhole } from '../builders.ts'

const before = contentOf(aWhole(), '1')
const answer = aFinding().answer

describe('what changed since the last round', () => {
  it('is nothing when nothing did, whatever the version', () => {
    expect(changesBetween(before, contentOf(aWhole(), '2'))).toEqual([])
  })

  it('is said in the office’s words', () => {
    const after = contentOf(
      aWhole({ summary: 'New.' }, [
        aFinding({
          answer: { ...answer, outcome: 'Action taken', words: fromPlainText('Done in May.') },
        }),
        aFinding({ key: 'k/2', reference: '2', position: 2 }),
      ]),
      '1',
    )
    expect(changesBetween(before, after)).toEqual([
      'The summary of the inspection changed.',
      'The outcome for recommendation 1 changed from “Action proposed” to “Action taken”.',
      'The answer to recommendation 1 changed.',
      'Recommendation 2 was added.',
    ])
  })

  it('names what was removed', () => {
    expect(changesBetween(before, contentOf(aWhole({}, []), '1'))).toEqual([
      'Recommendation 1 was removed.',
    ])
  })
})
