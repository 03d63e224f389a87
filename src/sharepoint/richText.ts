// Rich columns are HTML in SharePoint and RichText in core. `fromHtml(toHtml(text))` is `normalise(text)`.
import type { RichBlock, RichText, Run } from '#core/richText.ts'
import { blocksOf } from './htmlBlocks.ts'
import { normalise } from './normalForm.ts'

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

function runAsHtml({ text, bold, italic, link }: Run): string {
  const words = escape(text)
  const slanted = italic ? `<em>${words}</em>` : words
  const marked = bold ? `<strong>${slanted}</strong>` : slanted
  return link === undefined ? marked : `<a href="${escape(link)}">${marked}</a>`
}

const runsAsHtml = (runs: readonly Run[]): string => runs.map(runAsHtml).join('')

// An item of one paragraph is written as a person's editor would write it.
function itemAsHtml(item: RichText): string {
  const [only] = item
  const words =
    item.length === 1 && only?.kind === 'paragraph' ? runsAsHtml(only.runs) : blocksAsHtml(item)
  return `<li>${words}</li>`
}

function blockAsHtml(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runsAsHtml(block.runs)}</p>`
    case 'quote':
      return `<blockquote>${blocksAsHtml(block.blocks)}</blockquote>`
    case 'list': {
      const items = block.items.map(itemAsHtml).join('')
      if (!block.ordered) return `<ul>${items}</ul>`
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`
    }
    default:
      return block satisfies never
  }
}

const blocksAsHtml = (blocks: RichText): string => blocks.map(blockAsHtml).join('')

/** `''` for a text without words. */
export const toHtml = (text: RichText): string => blocksAsHtml(normalise(text))

/** Texts read last: a record on the desk is read anew every few seconds, and most of it is as it was. */
const lastRead = new Map<string, RichText>()
const MOST_KEPT = 500

/** Markup that RichText has no word for becomes its text; scripts and styles are dropped, unsafe links lose their link. */
export function fromHtml(html: string): RichText {
  const known = lastRead.get(html)
  if (known) return known
  const text = normalise(blocksOf(html))
  if (lastRead.size === MOST_KEPT) lastRead.clear()
  lastRead.set(html, text)
  return text
}
