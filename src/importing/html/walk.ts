// A page as blocks: headings, paragraphs, items with the marks a browser shows, tables.
import type { Doubt } from '../doubts.ts'
import { cellText } from '../source/blockText.ts'
import type { Block } from '../source/blocks.ts'
import { cellCounter } from '../source/cellCounter.ts'
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './elements.ts'
import { hasNoWords, isFurniture, isHidden } from './furniture.ts'
import { markedItems } from './listMarks.ts'

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** Words nested deeper are left out, with a doubt. */
const DEEPEST = 400

type PageWalk = {
  readonly blocks: Block[]
  readonly doubts: Set<Doubt>
  /** Throws SourceRefused where the tables have more cells than a record's. */
  readonly countCells: (cells: number) => void
  /** The words of the paragraph that is open. */
  open: string
  /** The mark of the item that is open, until its first words close. */
  mark?: string | undefined
  level?: number | undefined
}

const tidy = (text: string): string =>
  text
    .replaceAll(/[^\S\n\t]+/g, ' ')
    .replaceAll(/ ?([\n\t]) ?/g, '$1')
    .trim()

function close(walk: PageWalk): void {
  const text = tidy(walk.open)
  walk.open = ''
  if (text === '') return
  const { level, mark } = walk
  walk.blocks.push({
    kind: 'text',
    text,
    ...(level !== undefined && { level }),
    ...(mark !== undefined && mark !== '' && { mark }),
  })
  walk.mark = undefined
}

function enterAll(walk: PageWalk, node: HtmlNode, depth: number): void {
  for (const child of childrenOf(node)) enter(walk, child, depth + 1)
}

function enterList(walk: PageWalk, list: HtmlElement, depth: number): void {
  close(walk)
  for (const [item, mark] of markedItems(list)) {
    walk.mark = mark
    enterAll(walk, item, depth + 1)
    close(walk)
    walk.mark = undefined
  }
}

/** The words of a part of the page by themselves, its blocks on lines of their own. */
function wordsWithin(walk: PageWalk, node: HtmlNode, depth: number): string {
  const { doubts, countCells } = walk
  const inside: PageWalk = { blocks: [], doubts, countCells, open: '' }
  enterAll(inside, node, depth)
  close(inside)
  return cellText(inside.blocks)
}

function rowsOf(walk: PageWalk, table: HtmlElement, depth: number): readonly (readonly string[])[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((part): readonly (readonly string[])[] => {
      if (['thead', 'tbody', 'tfoot'].includes(part.tagName)) return rowsOf(walk, part, depth + 1)
      if (part.tagName !== 'tr') return []
      const cells = childrenOf(part)
        .filter(isElement)
        .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
        .flatMap((cell) => {
          const span = Math.min(Number(attributeOf(cell, 'colspan') ?? '1') || 1, 60)
          walk.countCells(span)
          return [wordsWithin(walk, cell, depth + 2), ...Array.from({ length: span - 1 }, () => '')]
        })
      return cells.some((cell) => cell !== '') ? [cells] : []
    })
}

function enterTable(walk: PageWalk, table: HtmlElement, depth: number): void {
  close(walk)
  const rows = rowsOf(walk, table, depth)
  // One cell to a row is a table for layout only.
  if (rows.every((row) => row.length <= 1)) {
    for (const [text = ''] of rows) walk.blocks.push({ kind: 'text', text })
  } else walk.blocks.push({ kind: 'table', rows })
}

function termsOf(list: HtmlElement, depth: number): readonly HtmlElement[] {
  if (depth > DEEPEST) return []
  return childrenOf(list)
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'div' ? termsOf(child, depth + 1) : [child]))
}

function enterTerms(walk: PageWalk, list: HtmlElement, depth: number): void {
  close(walk)
  const rows: string[][] = []
  for (const part of termsOf(list, depth)) {
    const words = wordsWithin(walk, part, depth + 1)
    const last = rows.at(-1)
    if (part.tagName === 'dt') rows.push([words, ''])
    else if (last) last[1] = [last[1], words].filter((each) => each !== '').join('\n')
  }
  if (rows.length > 0) walk.blocks.push({ kind: 'table', rows })
}

function enter(walk: PageWalk, node: HtmlNode, depth: number): void {
  if (isText(node)) {
    walk.open += node.value.replaceAll(/\s+/g, ' ')
    return
  }
  if (!isElement(node) || hasNoWords(node) || isHidden(node)) return
  if (depth > DEEPEST) {
    walk.doubts.add('deeply-nested-left-out')
    return
  }
  if (isFurniture(node)) {
    walk.doubts.add('furniture-removed')
    return
  }
  enterElement(walk, node, depth)
}

function enterElement(walk: PageWalk, element: HtmlElement, depth: number): void {
  const { tagName } = element
  if (tagName === 'br') walk.open += '\n'
  else if (tagName === 'ol' || tagName === 'ul') enterList(walk, element, depth)
  else if (tagName === 'table') enterTable(walk, element, depth)
  else if (tagName === 'dl') enterTerms(walk, element, depth)
  else if (tagName === 'del' || tagName === 's' || tagName === 'strike')
    walk.doubts.add('struck-out-text-left-out')
  else if (INLINE.has(tagName)) {
    if (tagName === 'q') walk.open += '“'
    enterAll(walk, element, depth)
    if (tagName === 'q') walk.open += '”'
  } else {
    close(walk)
    const heading = /^h([1-6])$/.exec(tagName)?.[1]
    if (heading !== undefined) walk.level = Number(heading)
    enterAll(walk, element, depth)
    close(walk)
    walk.level = undefined
  }
}

export function blocksOf(root: HtmlNode): {
  readonly blocks: readonly Block[]
  readonly doubts: readonly Doubt[]
} {
  const walk: PageWalk = { blocks: [], doubts: new Set(), countCells: cellCounter(), open: '' }
  enterAll(walk, root, 0)
  close(walk)
  return { blocks: walk.blocks, doubts: [...walk.doubts] }
}
