// A paragraph that a page's end broke in two, put together again: the first half has no end of a sentence.
import { headingOf } from '../headings.ts'
import { bareMark } from '../bareMarks.ts'
import { openingMark } from '../references.ts'
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

// A heading and an item's wording have no full stop either: what follows them is not their rest. A single line may be
// such a heading, unless what follows cannot begin a sentence.
const isBroken = ({ text }: TextBlock, next: TextBlock): boolean =>
  !ENDS.test(text) &&
  headingOf(text) === undefined &&
  !opens(text) &&
  (text.includes('\n') || GOES_ON.test(next.text))

export function joinPages(pages: readonly (readonly Block[])[]): readonly Block[] {
  const joined: Block[] = []
  for (const [first, ...others] of pages) {
    const last = joined.at(-1)
    if (
      isProse(last) &&
      isProse(first) &&
      isBroken(last, first) &&
      !opens(first.text) &&
      headingOf(first.text) === undefined
    )
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${first.text}` }
    else if (first) joined.push(first)
    joined.push(...others)
  }
  return joined
}
