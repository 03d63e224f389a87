// How near two wordings are: a list and a heading of one form differ by an article, a plural or a full stop.
import { remembering } from './remembering.ts'

const wordSet = remembering(
  (text): ReadonlySet<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g)),
)

/** Without the quotation marks round the whole of it. */
export const unquoted = (text: string): string => /^["“]([^"”]+)["”]$/s.exec(text)?.[1] ?? text

/** An opening mark that none closes is looked for no further: many of them would be gone through again and again. */
export function withoutQuotations(words: string): string {
  const end = Math.max(words.lastIndexOf('"'), words.lastIndexOf('”')) + 1
  return words.slice(0, end).replaceAll(/["“][^"”]*["”]/g, '') + words.slice(end)
}

const LIKE_ENOUGH = 0.6

/** 0 to 1: the share of the words of both that stand in both. */
export function likeness(one: string, other: string): number {
  const [first, second] = [wordSet(one), wordSet(other)]
  const shared = [...first].filter((word) => second.has(word)).length
  return first.size + second.size === 0 ? 1 : (2 * shared) / (first.size + second.size)
}

/** Whether most words of each stand in the other. */
export const isLike = (one: string, other: string): boolean => likeness(one, other) >= LIKE_ENOUGH
