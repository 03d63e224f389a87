// Earlier records on the theme of a new report: where to begin drafting from.
import type { NamedReport } from './duplicates.ts'

const COMMON = new Set(
  'about after against also answer april area august between chief chiefs constable constables could december does effect eight february five force forces four from have hmic hmicfrs immediate improvement inspection into january joint july june made make march month months more nine november october other police policing publish recommendation report response review section september seven should stage such sure than that their them thematic these they this three through under what when where which will with within work would year'.split(
    ' ',
  ),
)
const SHORTEST = 4
const MOST = 5
const LEAST = 0.12

/** By its stem, each word as it is first written. */
function themeWords(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    if (word.length < SHORTEST || COMMON.has(word)) continue
    const stem = word.replace(/(?:ing|ed|s)$/, '')
    if (!found.has(stem)) found.set(stem, word)
  }
  return found
}

export type Earlier<T> = {
  readonly record: T
  /** 0 to 1. */
  readonly nearness: number
  /** The words that both are about, to show why it is offered. */
  readonly shared: readonly string[]
}

/** `words` are the report's title and what it asks; the nearest first, at most five, the report itself not among them. */
export function earlierAnswers<T extends NamedReport & { readonly words?: string }>(
  report: NamedReport,
  words: string,
  records: readonly T[],
): readonly Earlier<T>[] {
  const theme = themeWords(`${report.title} ${words}`)
  return records
    .filter(({ key }) => key !== report.key)
    .map((record) => {
      const own = themeWords(`${record.title} ${record.words ?? ''}`)
      const shared = [...own].flatMap(([stem, word]) => (theme.has(stem) ? [word] : []))
      const nearness = own.size === 0 ? 0 : shared.length / Math.sqrt(own.size * theme.size || 1)
      return { record, nearness, shared }
    })
    .filter(({ nearness }) => nearness >= LEAST)
    .toSorted((a, b) => b.nearness - a.nearness)
    .slice(0, MOST)
}
