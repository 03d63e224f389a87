// A tagged page by its structure: the best source, for it says what is a heading, a list or a cell.
import { BULLET } from '../source/bullets.ts'
import { cellText } from '../source/blockText.ts'
import type { Block } from '../source/blocks.ts'
import type { Piece } from './pdfPage.ts'

export type StructureNode = {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

const INLINE = new Set(['Span', 'Strong', 'Em', 'Link', 'Quote', 'Code', 'Sub', 'Reference'])
const LEFT_OUT = new Set(['Figure', 'Formula', 'Artifact', 'TOC'])
const MARK = new RegExp(`^(?:${BULLET}|\\(?(?:\\d{1,3}[a-z]?|[a-z]|[ivx]{1,6})[.)]?)$`, 'i')

type Walk = { readonly texts: ReadonlyMap<string, string>; readonly page: number; blocks: Block[] }

/** The words of each tagged content; lines of one paragraph are parted by a space. */
export function textsByTag(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { tag, text, endsLine } of pieces)
    if (tag !== undefined) texts.set(tag, (texts.get(tag) ?? '') + text + (endsLine ? '\n' : ''))
  return texts
}

/** A hyphen at the end of a line stays for the reader of lines to judge. */
const tidy = (text: string): string =>
  text
    .replaceAll(/(\p{L})-\n(?=\p{Ll})/gu, '$1-\u2063')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('-\u2063', '-\n')
    .trim()

function wordsOf(node: StructureNode, walk: Walk): string {
  if (node.role !== undefined && LEFT_OUT.has(node.role)) return ''
  if (node.id !== undefined) return walk.texts.get(node.id) ?? ''
  const parts = (node.children ?? []).map((child) => wordsOf(child, walk))
  const isInline = node.role === undefined || INLINE.has(node.role)
  return isInline ? parts.join('') : `${parts.join('')}\n`
}

const childrenOf = (node: StructureNode, role: string): readonly StructureNode[] =>
  (node.children ?? []).filter((child) => child.role === role)

/** Rows lie in the table or in its head, body and foot. */
function rowsIn(table: StructureNode, walk: Walk): readonly (readonly string[])[] {
  return (table.children ?? []).flatMap((child): readonly (readonly string[])[] => {
    if (child.role !== 'TR') return rowsIn(child, walk)
    const cells = (child.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD')
    return [cells.map((cell) => cellWords(cell, walk))]
  })
}

function cellWords(cell: StructureNode, walk: Walk): string {
  const inside: Walk = { ...walk, blocks: [] }
  for (const child of cell.children ?? []) enter(child, inside)
  return cellText(inside.blocks)
}

function enterItem(item: StructureNode, walk: Walk): void {
  const label = tidy(
    childrenOf(item, 'Lbl')
      .map((child) => wordsOf(child, walk))
      .join(''),
  )
  const bodies = (item.children ?? []).filter(({ role }) => role !== 'Lbl')
  const before = walk.blocks.length
  for (const body of bodies) enter(body, walk)
  const first = walk.blocks[before]
  if (MARK.test(label) && first?.kind === 'text' && first.mark === undefined)
    walk.blocks[before] = { ...first, mark: label }
  else if (label === '') {
    // A browser's print draws the bullet; a number in the words is the item's own.
    if (
      first?.kind === 'text' &&
      first.mark === undefined &&
      !/^\(?(?:\d|[a-z]\))/.test(first.text)
    )
      walk.blocks[before] = { ...first, mark: '•' }
  } else {
    // The label of a form's field, with its value beside it.
    const words = cellText(walk.blocks.splice(before))
    walk.blocks.push({ kind: 'table', rows: [[label, words]], page: walk.page })
  }
}

function addText(node: StructureNode, walk: Walk): void {
  const text = tidy(wordsOf(node, walk))
  if (text === '') return
  const heading = /^H([1-6])?$/.exec(node.role ?? '')
  walk.blocks.push({
    kind: 'text',
    text,
    page: walk.page,
    ...(heading && { level: Number(heading[1] ?? '1') }),
  })
}

const isInlineOnly = (node: StructureNode): boolean =>
  (node.children ?? []).every(
    (child) => child.id !== undefined || INLINE.has(child.role ?? '') || child.role === 'Lbl',
  )

function enter(node: StructureNode, walk: Walk): void {
  if (node.role !== undefined && LEFT_OUT.has(node.role)) return
  if (node.role === 'Table') {
    const rows = rowsIn(node, walk)
    if (rows.length > 0) walk.blocks.push({ kind: 'table', rows, page: walk.page })
  } else if (node.role === 'LI') enterItem(node, walk)
  else if (node.id !== undefined || isInlineOnly(node) || /^(?:P|H\d?)$/.test(node.role ?? ''))
    addText(node, walk)
  else for (const child of node.children ?? []) enter(child, walk)
}

export function taggedBlocks(
  tree: StructureNode,
  pieces: readonly Piece[],
  page: number,
): readonly Block[] {
  const walk: Walk = { texts: textsByTag(pieces), page, blocks: [] }
  enter(tree, walk)
  return walk.blocks
}
