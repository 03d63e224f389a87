// Core's RichText to an editor's document and back. What says nothing (an empty paragraph, an item without words)
// is not kept; everything else comes back as it went in.
import type { Mark, Node } from 'prosemirror-model'
import { isSafeLink, type RichBlock, type RichText, type Run } from '#core/richText.ts'
import { richTextSchema } from './schema.ts'

const { nodes, marks } = richTextSchema

const marksOf = ({ bold, italic, link }: Run): readonly Mark[] => [
  ...(link !== undefined && isSafeLink(link) ? [marks.link.create({ href: link })] : []),
  ...(bold ? [marks.bold.create()] : []),
  ...(italic ? [marks.italic.create()] : []),
]

const blocksToNodes = (blocks: RichText): readonly Node[] =>
  blocks.length === 0 ? [nodes.paragraph.create()] : blocks.map(toNode)

function toNode(block: RichBlock): Node {
  switch (block.kind) {
    case 'paragraph':
      return nodes.paragraph.create(
        null,
        block.runs
          .filter((run) => run.text !== '')
          .map((run) => richTextSchema.text(run.text, marksOf(run))),
      )
    case 'quote':
      return nodes.quote.create(null, blocksToNodes(block.blocks))
    case 'list': {
      const items = block.items.map((item) => nodes.item.create(null, blocksToNodes(item)))
      return block.ordered
        ? nodes.numbered.create({ start: block.start }, items)
        : nodes.bullets.create(null, items)
    }
    default:
      return block satisfies never
  }
}

export const toEditorDocument = (text: RichText): Node =>
  nodes.doc.create(null, blocksToNodes(text))

function toRun(node: Node): Run {
  const link: unknown = node.marks.find((mark) => mark.type === marks.link)?.attrs['href']
  return {
    text: node.text ?? '',
    ...(node.marks.some((mark) => mark.type === marks.bold) && { bold: true as const }),
    ...(node.marks.some((mark) => mark.type === marks.italic) && { italic: true as const }),
    ...(typeof link === 'string' && { link }),
  }
}

function toBlocks(node: Node): RichText {
  switch (node.type) {
    case nodes.paragraph: {
      const runs = node.children.map(toRun)
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]
    }
    case nodes.quote: {
      const blocks = node.children.flatMap(toBlocks)
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
    }
    case nodes.bullets:
    case nodes.numbered: {
      const items = node.children
        .map((item) => item.children.flatMap(toBlocks))
        .filter((item) => item.length > 0)
      const ordered = node.type === nodes.numbered
      const start = ordered ? Number(node.attrs['start']) : 1
      return items.length === 0 ? [] : [{ kind: 'list', ordered, start, items }]
    }
    default:
      return []
  }
}

export const fromEditorDocument = (document: Node): RichText => document.children.flatMap(toBlocks)
