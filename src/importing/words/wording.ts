// How near two wordings are: a list and a heading of one form differ by an article, a plural or a full stop.

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/** Without the quotation marks round the whole of it. */
export const unquoted = (text: string): string => /^["“]([^"”]+)["”]$/s.exec(text)?.[1] ?? text

const LIKE_ENOUGH = 0.6

/** 0 to 1: the share of the words of both that stand in both. */
export function likeness(one: string, other: string): number {
  const [first, second] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const shared = [...first].filter((word) => second.has(word)).length
  return first.size + second.size === 0 ? 1 : (2 * shared) / (first.size + second.size)
}

/** Whether most words of each stand in the other. */
export const isLike = (one: string, other: string): boolean => likeness(one, other) >= LIKE_ENOUGH
