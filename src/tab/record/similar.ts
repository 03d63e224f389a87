// Answers from an earlier record to findings that read alike (offices in one region share drafts, and inspectors repeat
// themselves).
import type { Finding } from '#core/finding.ts'
import { isBlank } from '#core/richText.ts'

export type Similar = {
  readonly finding: Finding
  readonly earlier: Finding
  /** 0 nothing in common, 1 the same words. */
  readonly likeness: number
}

const LEAST_LIKENESS = 0.4
const SHORTEST_WORD = 4

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST_WORD),
  )

/** Dice's coefficient over the longer words. */
export function likenessOf(a: string, b: string): number {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  if (wordsA.size === 0 || wordsB.size === 0) return 0
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length
  return (2 * shared) / (wordsA.size + wordsB.size)
}

/** For each finding without words yet, the answered one that reads most like it. The most alike first. */
export const similarAnswers = (
  findings: readonly Finding[],
  earlier: readonly Finding[],
): readonly Similar[] =>
  findings
    .filter(({ answer }) => isBlank(answer.words))
    .flatMap((finding) => {
      const [best] = earlier
        .filter(({ answer }) => !isBlank(answer.words))
        .map((other) => ({
          finding,
          earlier: other,
          likeness: likenessOf(finding.text, other.text),
        }))
        .toSorted((a, b) => b.likeness - a.likeness)
      return best && best.likeness >= LEAST_LIKENESS ? [best] : []
    })
    .toSorted((a, b) => b.likeness - a.likeness)

/** With the earlier answers in the place of none. */
export const withAnswersOf = (
  findings: readonly Finding[],
  picked: readonly Similar[],
): readonly Finding[] =>
  findings.map((finding) => {
    const similar = picked.find((one) => one.finding.key === finding.key)
    if (!similar || !isBlank(finding.answer.words)) return finding
    const { outcome, words } = similar.earlier.answer
    return { ...finding, answer: { ...finding.answer, outcome, words } }
  })
