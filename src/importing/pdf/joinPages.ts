// A paragraph that a page's end broke in two, put together again: the first half has no end of a sentence.
import { headingOf } from '../marks/headings.ts'
import { bareMark } from '../marks/bareMarks.ts'
import { openingMark } from '../marks/references.ts'
import type { Block, TextBlock } from '../source/blocks.ts'

const ENDS = /[.?!:;]["”’')\]]*$/

const GOES_ON = /^[\p{Ll}\d]/u

const isProse = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'text' &&
  block.level === undefined &&
  block.mark === undefined &&
  !block.text.includes('\t')

const opens = (text: string): boolean =>
  openingMark(text) !== undefined || bareMark(text) !== undefined

/** A sentence that an office begins is no rest of an item's wording. */
const OPENS_ANSWER = /^(?:I|We|My|Our|The|This|These)\b/

/**
 * A heading and an item's wording have no full stop either: what follows them is not their rest, unless they fill the
 * last line of their page. A single line may be such a heading too.
 */
function isBroken({ text }: TextBlock, next: TextBlock, endsFull: boolean): boolean {
  if (ENDS.test(text) || headingOf(text) !== undefined) return false
  if (opens(text)) return endsFull && !OPENS_ANSWER.test(next.text)
  return endsFull || text.includes('\n') || GOES_ON.test(next.text)
}

/** `endsFull`: whether the last line of the page reaches the right edge of its text. */
export type PageBlocks = { readonly blocks: readonly Block[]; readonly endsFull: boolean }

export function joinPages(pages: readonly PageBlocks[]): readonly Block[] {
  const joined: Block[] = []
  let endedFull = false
  for (const { blocks, endsFull } of pages) {
    const [first, ...others] = blocks
    const last = joined.at(-1)
    if (
      isProse(last) &&
      isProse(first) &&
      isBroken(last, first, endedFull) &&
      !opens(first.text) &&
      headingOf(first.text) === undefined
    )
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${first.text}` }
    else if (first) joined.push(first)
    for (const block of others) joined.push(block)
    endedFull = endsFull
  }
  return joined
}
