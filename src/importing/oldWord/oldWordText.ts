// The text of an old Word document as blocks: a row of a table ends with a tab, and its cells may hold line breaks.
import type { Block } from '../source/blocks.ts'

const ROW_END = /\t\n/

const textBlocks = (text: string): readonly Block[] =>
  text.split('\n').flatMap((line): readonly Block[] => {
    const words = line.trim()
    return words === '' ? [] : [{ kind: 'text', text: words }]
  })

/** What stands above the row in the same piece of text, and the row's cells. */
function rowIn(piece: string): { readonly above: string; readonly cells: readonly string[] } {
  const start = piece.lastIndexOf('\n', piece.indexOf('\t')) + 1
  const cells = piece.slice(start).split('\t')
  return { above: piece.slice(0, start), cells: cells.map((cell) => cell.trim()) }
}

export function oldWordBlocks(text: string): readonly Block[] {
  const pieces = text.split(ROW_END)
  const blocks: Block[] = []
  /** Of the table that was opened last. */
  let rows: (readonly string[])[] = []
  for (const [index, piece] of pieces.entries()) {
    if (index === pieces.length - 1 || !piece.includes('\t')) {
      for (const block of textBlocks(piece)) blocks.push(block)
      continue
    }
    const { above, cells } = rowIn(piece)
    for (const block of textBlocks(above)) blocks.push(block)
    if (blocks.at(-1)?.kind === 'table') rows.push(cells)
    else {
      rows = [cells]
      blocks.push({ kind: 'table', rows })
    }
  }
  return blocks
}
