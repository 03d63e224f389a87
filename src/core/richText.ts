// Formatted text as the office may write it: bold, italic, links, lists, quotes. No headings, tables or styles,
// so that every print can show it and no two prints can disagree. Adapters turn it to and from HTML.

export type Run = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** http, https or mailto only. */
  readonly link?: string
}

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** First number of an ordered list: a list that starts at 19 must stay at 19. */
      readonly start: number
      readonly items: readonly (readonly RichBlock[])[]
    }

export type RichText = readonly RichBlock[]

export const NO_TEXT: RichText = []

/** Plain text as rich text: a blank line parts paragraphs, a single line break becomes a space. */
export const fromPlainText = (text: string): RichText =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', runs: [{ text: paragraph }] }))

const blockAsPlainText = (block: RichBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'quote':
      return toPlainText(block.blocks)
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}.` : '-'
          return `${mark} ${toPlainText(item).replaceAll('\n\n', '\n')}`
        })
        .join('\n')
    default:
      return block satisfies never
  }
}

/** The words alone: paragraphs parted by a blank line, list items marked `- ` or by their number. */
export const toPlainText = (text: RichText): string =>
  text
    .map(blockAsPlainText)
    .filter((words) => words.trim() !== '')
    .join('\n\n')

export const isBlank = (text: RichText): boolean => toPlainText(text).trim() === ''

/** Only addresses that are safe to follow may stand behind a link. */
export const isSafeLink = (address: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(address)
