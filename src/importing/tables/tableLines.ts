// Tables among the lines of a source: a row is one line whose cells are parted by tabs. A table is only what opens with
// heads that we know; all else stays as it is.
import { hasBullet } from '../source/bullets.ts'
import { isBlank } from '../lines/lines.ts'
import { CELL_BREAK } from '../source/blockText.ts'
import { type Column, columnNamed } from '../words/columns.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import { gradeNamed } from '../words/gradeNames.ts'
import { referenceAlone } from '../marks/references.ts'

export type LineTable = {
  readonly is: 'items' | 'index' | 'grades' | 'matrix'
  /** What each column holds; undefined where its head is none we know. */
  readonly columns: readonly (Column | undefined)[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The line after it. */
  readonly to: number
}

const cellsOf = (line: string): readonly string[] =>
  line.split('\t').map((cell) => cell.replaceAll(CELL_BREAK, '\n').trim())

function kindOf(head: readonly string[], columns: readonly (Column | undefined)[]) {
  const has = (column: Column): boolean => columns.includes(column)
  const grades = head.filter((cell) => gradeNamed(cell) !== undefined)
  if (grades.length >= 3) return 'matrix'
  const known = columns.filter((column) => column !== undefined).length
  const isItem = has('text') || (has('reference') && (has('response') || has('forceResponse')))
  const says = has('response') || has('forceResponse') || has('status') || has('deadline')
  if (isItem && known >= 2 && (says || (has('reference') && has('text')))) return 'items'
  if (has('report') && known >= 2 && (has('date') || has('response'))) return 'index'
  if (has('area') && has('grade')) return 'grades'
  return undefined
}

/** Whatever the areas are called, beside a grade in the first row: `Area of policing⇥Grade`. */
const headsGrades = (columns: readonly (Column | undefined)[], below: string): boolean =>
  columns.length === 2 &&
  columns[0] === undefined &&
  columns[1] === 'grade' &&
  gradeNamed(cellsOf(below)[1] ?? '') !== undefined

function headAt(line: string, below = ''): Pick<LineTable, 'is' | 'columns' | 'head'> | undefined {
  if (!line.includes('\t')) return undefined
  const head = cellsOf(line)
  const columns = head.map(columnNamed)
  if (headsGrades(columns, below)) return { is: 'grades', columns: ['area', 'grade'], head }
  const is = kindOf(head, columns)
  return is && { is, columns, head }
}

/** A cell goes on in the next line: a paragraph of its own after a full stop, else the rest of the sentence. */
const continued = (cell: string, line: string): string =>
  `${cell}${/[.?!:;]$|^$/.test(cell) || hasBullet(line) ? '\n' : ' '}${line}`

const most = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length > cells.filter((cell) => cell !== '').length / 2

/**
 * Of a table of items, what its cells tell where the heads do not: `AFI` above numbers alone, beside another column of
 * wordings, is the reference; `What the report asks for` above wordings is the wording.
 */
function byTheirCells(
  columns: LineTable['columns'],
  rows: LineTable['rows'],
): LineTable['columns'] {
  const isOf = (at: number, is: (cell: string) => boolean): boolean =>
    most(
      rows.map((row) => row[at] ?? ''),
      is,
    )
  const isReference = (cell: string): boolean => referenceAlone(cell) !== undefined
  const settled = columns.map((column, at) =>
    column === 'text' && columns.lastIndexOf('text') > at && isOf(at, isReference)
      ? 'reference'
      : column,
  )
  const wording = settled.includes('text')
    ? -1
    : settled.findIndex((column, at) => column === undefined && isOf(at, readsAsFinding))
  return settled.map((column, at) => (at === wording ? 'text' : column))
}

function tableAt(lines: readonly string[], from: number): LineTable | undefined {
  const found = headAt(lines[from] ?? '', lines[from + 1])
  if (!found) return undefined
  const rows: string[][] = []
  let index = from + 1
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (isBlank(line)) {
      const next = lines.slice(index).find((later) => !isBlank(later))
      if (!next?.includes('\t') || headAt(next)) break
    } else if (line.includes('\t')) {
      if (headAt(line)) break
      rows.push([...cellsOf(line)])
    } else {
      const last = rows.at(-1)
      if (!last) break
      last[last.length - 1] = continued(last.at(-1) ?? '', line.trim())
    }
  }
  if (rows.length === 0) return undefined
  return {
    ...found,
    columns: found.is === 'items' ? byTheirCells(found.columns, rows) : found.columns,
    rows,
    to: index,
  }
}

/** The tables, and the other lines with a blank where each table stood. */
export function takeTables(lines: readonly string[]): {
  readonly tables: readonly LineTable[]
  readonly rest: readonly string[]
} {
  const tables: LineTable[] = []
  const rest: string[] = []
  let index = 0
  while (index < lines.length) {
    const table = tableAt(lines, index)
    if (table) {
      tables.push(table)
      rest.push('')
      index = table.to
    } else {
      rest.push(lines[index] ?? '')
      index += 1
    }
  }
  return { tables, rest }
}
