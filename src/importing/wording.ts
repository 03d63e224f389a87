// How near two wordings are: a list and a heading of one form differ by an article, a plural or a full stop.

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

const LIKE_ENOUGH = 0.6

/** Whether most words of each stand in the other. */
export function isLike(one: string, other: string): boolean {
  const [first, second] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const shared = [...first].filter((word) => second.has(word)).length
  return (2 * shared) / (first.size + second.size) >= LIKE_ENOUGH
}
