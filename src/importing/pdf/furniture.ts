// Running heads, feet and page numbers: the same words at the same height on many pages.
import type { PageLine } from './lines.ts'

/** Shares of the page's height. */
const OUTER = 0.12
const SAME_HEIGHT = 4

export type SizedPage = { readonly lines: readonly PageLine[]; readonly height: number }

const masked = ({ text, y }: PageLine): string =>
  `${Math.round(y / SAME_HEIGHT)} ${text.replaceAll(/\d+/g, '#').trim()}`

const isOuter = ({ y }: PageLine, height: number): boolean =>
  y > height * (1 - OUTER) || y < height * OUTER

/** The words that run on at least half of the pages, of two or more. */
export function runningWords(pages: readonly SizedPage[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const { lines, height } of pages)
    for (const key of new Set(lines.filter((line) => isOuter(line, height)).map(masked)))
      times.set(key, (times.get(key) ?? 0) + 1)
  const fewest = Math.max(2, pages.length / 2)
  return new Set([...times].filter(([, count]) => count >= fewest).map(([key]) => key))
}

export const runs = (line: PageLine, height: number, words: ReadonlySet<string>): boolean =>
  isOuter(line, height) && words.has(masked(line))
