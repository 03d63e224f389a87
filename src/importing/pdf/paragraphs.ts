// Lines of a page as paragraphs: a wider gap or a larger letter begins a new one.
import type { TextBlock } from '../source/blocks.ts'
import type { PageLine } from './lines.ts'

const WIDER = 1.25
const LARGER = 1.12
const LONGEST_HEADING = 140

/** The size most characters are set in. */
function bodySize(lines: readonly PageLine[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length)
  }
  return [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function startsNew(line: PageLine, before: PageLine, usual: number): boolean {
  const gap = before.y - line.y
  return (
    gap <= 0 ||
    gap > usual * WIDER ||
    line.size > before.size * LARGER ||
    before.size > line.size * LARGER
  )
}

/** How a document is set: the size of the letters of its text, and the distance of the lines of one paragraph. */
export type Setting = { readonly body: number; readonly leading: number }

const MOST_LEADING = 4
/** Of the size of the letters: lines of one paragraph seldom stand nearer or wider. */
const [LEAST_SET, MOST_SET] = [0.9, 1.75]
const LEAST_SHARE = 0.1

/**
 * A page may hold too few lines to tell, so all of them are asked: the least distance that is usual for such letters,
 * else one that a quarter of the gaps are no wider than.
 */
export function settingOf(pages: readonly (readonly PageLine[])[]): Setting {
  const body = bodySize(pages.flat())
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y),
  )
  const near = gaps.filter((gap) => gap > 0 && gap < MOST_LEADING * body).toSorted((a, b) => a - b)
  const set = near.filter((gap) => gap >= LEAST_SET * body && gap <= MOST_SET * body)
  const isUsual = (gap: number): boolean =>
    set.filter((other) => Math.abs(other - gap) < 1).length >= LEAST_SHARE * set.length
  return { body, leading: set.find(isUsual) ?? near[Math.floor(near.length / 4)] ?? 0 }
}

export function paragraphBlocks(
  lines: readonly PageLine[],
  page: number,
  { body, leading }: Setting,
): readonly TextBlock[] {
  const paragraphs: PageLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const before = open?.at(-1)
    if (open && before && !startsNew(line, before, leading)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((own): TextBlock => {
    const text = own.map((line) => line.text).join('\n')
    const isHeading = (own[0]?.size ?? 0) > body * LARGER && text.length <= LONGEST_HEADING
    return {
      kind: 'text',
      text: isHeading ? text.replaceAll('\n', ' ') : text,
      page,
      ...(isHeading && { level: 2 }),
    }
  })
}
