import { describe, expect, it } from 'vitest'
import { fromPlainText, NO_TEXT, toPlainText } from '#core/richText.ts'
import { answeredForOthers, forOtherBody } from '../../src/tab/record/otherBody.ts'
import { likenessOf, similarAnswers, withAnswersOf } from '../../src/tab/record/similar.ts'
import { aFinding } from '../builders.ts'

const unanswered = { outcome: 'Not answered' as const, words: NO_TEXT, sharedWith: [] }
const prisons = aFinding({
  key: 'r/1',
  forUs: 'Other body',
  addressee: 'the Prison Service',
  answer: unanswered,
})
const ours = aFinding({ key: 'r/2', reference: '2', answer: unanswered })

describe('findings for another body', () => {
  it('are those that nobody has answered', () => {
    const begun = { ...prisons, answer: { ...unanswered, words: fromPlainText('A draft.') } }
    expect(forOtherBody([prisons, ours, begun])).toEqual([prisons])
  })

  it('are answered together, each naming its own body, and leave the others alone', () => {
    const [first, second] = answeredForOthers([prisons, ours], new Set(['r/1']), 'it is theirs. ')
    expect(first?.answer.outcome).toBe('No action, with reason')
    expect(toPlainText(first?.answer.words ?? [])).toBe(
      'For the Prison Service: no action by this office, because it is theirs.',
    )
    expect(second).toBe(ours)
  })
})

describe('answers of an earlier record', () => {
  const text = 'By March 2026, chief constables should review how emergency calls are assessed.'
  const asked = aFinding({ key: 'new/1', text, answer: unanswered })
  const earlier = [
    aFinding({ key: 'old/3', text: 'Forces should publish their attendance times.' }),
    aFinding({ key: 'old/4', text: text.replace('2026', '2024') }),
  ]

  it('are offered where the findings read alike, and only where nothing is written', () => {
    const [offered] = similarAnswers([asked], earlier)
    expect(offered?.earlier.key).toBe('old/4')
    expect(similarAnswers([aFinding({ text })], earlier)).toEqual([])
    expect(similarAnswers([asked], earlier.slice(0, 1))).toEqual([])
  })

  it('are copied with their outcome, never over words that came meanwhile', () => {
    const offered = similarAnswers([asked], earlier)
    const [copied] = withAnswersOf([asked], offered)
    expect(copied?.answer).toEqual(earlier[1]?.answer)
    const written = { ...asked, answer: { ...unanswered, words: fromPlainText('My own.') } }
    expect(withAnswersOf([written], offered)).toEqual([written])
  })

  it('are measured by the longer words alone', () => {
    expect(likenessOf('the police of the force', 'the force of the police')).toBe(1)
    expect(likenessOf('', 'anything')).toBe(0)
  })
})
