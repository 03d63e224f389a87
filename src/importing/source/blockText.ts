// Blocks as the lines that the readers of records and reports read.
import type { Block, Source, TableBlock, TextBlock } from './blocks.ts'

/** Breaks a line inside a cell of a table: the row stays one line. */
export const CELL_BREAK = '\u2028'

const oneCell = (text: string): string => text.trim().replaceAll(/\n+/g, CELL_BREAK)

// A row of two cells is a label and its value, whose lines follow it as those of a form do. The label is one line.
function labelRow([label = '', value = '']: readonly string[]): string {
  const [first = '', ...more] = value.trim().split('\n')
  return [`${label.replaceAll(/\s+/g, ' ').trim()}\t${first}`, ...more].join('\n')
}

function tableText({ rows }: TableBlock): string {
  const widest = Math.max(0, ...rows.map((row) => row.length))
  const lines = rows.map((row) => {
    if (row.length === 1) return row[0]?.trim() ?? ''
    if (row.length === 2 && widest === 2) return labelRow(row)
    return row.map(oneCell).join('\t')
  })
  return lines.join('\n')
}

const textOf = ({ text, mark }: TextBlock): string =>
  mark === undefined ? text : `${mark} ${text.replaceAll('\n', ' ')}`

/** The words of a cell, its blocks on lines of their own. */
export const cellText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.join(' ')).join('\n')
        : [block.mark, block.text].filter((part) => part !== undefined).join(' '),
    )
    .join('\n')

const isListed = (block: Block | undefined): boolean =>
  block?.kind === 'text' && block.mark !== undefined && block.level === undefined

/** A blank line parts blocks, but for the items of one list. */
export function blockText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const text = block.kind === 'table' ? tableText(block) : textOf(block)
      if (index === 0) return text
      const before = blocks[index - 1]
      const pageEnds = block.page !== undefined && block.page !== before?.page
      const parting = isListed(block) && isListed(before) ? '\n' : '\n\n'
      return `${pageEnds ? `${parting}\f` : parting}${text}`
    })
    .join('')
}

/** For a person to read beside the draft: the notes, which no reader takes, stand below the words. */
export const sourceText = ({ blocks, notes }: Source): string =>
  [blockText(blocks), ...(notes.length > 0 ? ['Notes', ...notes] : [])].join('\n\n')
