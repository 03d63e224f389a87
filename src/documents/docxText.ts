// Formatted text as Word paragraphs. Lists are real lists that begin at their own number.
import {
  ConcreteHyperlink,
  type INumberingOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { RichBlock, RichText, Run } from '#core/richText.ts'
import { LIST_INDENT } from './docxStyles.ts'

/** What the paragraphs of one document need beside them, gathered while they are made. */
export type DocumentParts = {
  readonly lists: INumberingOptions['config'][number][]
  /** Addresses in the order of their links: the first is `link0`. */
  readonly links: string[]
}

/** Where a paragraph stands: in which style, how far in (twentieths of a point), and how deep in lists. */
export type Place = { readonly style: string; readonly indent: number; readonly level: number }

/** An item's own number, or `undefined` for one that continues what stands above it. */
type ListMark = { readonly reference: string; readonly level: number }

/** Makes a list that counts from `start`, or has bullets, and gives its name. */
export function addList(parts: DocumentParts, place: Place, start: number | undefined): ListMark {
  const reference = `list${parts.lists.length}`
  const { indent, level } = place
  parts.lists.push({
    reference,
    levels: [
      {
        level,
        ...(start === undefined
          ? { format: LevelFormat.BULLET, text: '•' }
          : { format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start }),
        style: { paragraph: { indent: { left: indent + LIST_INDENT, hanging: LIST_INDENT } } },
      },
    ],
  })
  return { reference, level }
}

export const plainRun = (text: string): TextRun => new TextRun({ text })

function runOf(parts: DocumentParts, { text, bold, italic, link }: Run): ParagraphChild {
  const look = { text, bold: bold === true, italics: italic === true }
  if (link === undefined) return new TextRun(look)
  const name = `link${parts.links.push(link) - 1}`
  return new ConcreteHyperlink([new TextRun({ ...look, style: 'Hyperlink' })], name)
}

export const runsOf = (parts: DocumentParts, runs: readonly Run[]): readonly ParagraphChild[] =>
  runs.map((run) => runOf(parts, run))

const paragraphAt = (
  { style, indent }: Place,
  children: readonly ParagraphChild[],
  mark?: ListMark,
): Paragraph =>
  new Paragraph({
    style: mark ? 'ListItem' : style,
    ...(mark ? { numbering: mark } : { indent: { left: indent } }),
    children,
  })

export function listItem(
  parts: DocumentParts,
  place: Place,
  mark: ListMark,
  [first, ...others]: RichText,
): readonly Paragraph[] {
  const inside = {
    style: 'ListItem',
    indent: place.indent + LIST_INDENT,
    level: place.level + 1,
  }
  if (first?.kind === 'paragraph')
    return [
      paragraphAt(inside, runsOf(parts, first.runs), mark),
      ...textParagraphs(parts, others, inside),
    ]
  return [
    paragraphAt(inside, [], mark),
    ...textParagraphs(parts, first ? [first, ...others] : others, inside),
  ]
}

function blockParagraphs(
  parts: DocumentParts,
  block: RichBlock,
  place: Place,
): readonly Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphAt(place, runsOf(parts, block.runs))]
    case 'quote':
      return textParagraphs(parts, block.blocks, {
        ...place,
        style: 'Quote',
        indent: place.indent + LIST_INDENT,
      })
    case 'list': {
      const mark = addList(parts, place, block.ordered ? block.start : undefined)
      return block.items.flatMap((item) => listItem(parts, place, mark, item))
    }
    default:
      return block satisfies never
  }
}

export const textParagraphs = (
  parts: DocumentParts,
  text: RichText,
  place: Place,
): readonly Paragraph[] => text.flatMap((block) => blockParagraphs(parts, block, place))
