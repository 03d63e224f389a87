// Tables among the lines of a source: a row is one line whose cells are parted by tabs. A table is only what opens with
// heads that we know; all else stays as it is.
import { hasBullet } from '../source/bullets.ts'
import { isBlank } from '../lines/lines.ts'
import { CELL_BREAK } from '../source/blockText.ts'
import { type Column, columnNamed, LONGEST_HEAD } from '../words/columns.ts'
import { gradeNamed } from '../words/gradeNames.ts'
import { byTheirCells } from './columnsByCells.ts'

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

const FEWEST_CELLS = 3

/** By its heads alone; or, with `isLoose`, by one head of items or grades, for the cells may tell of the others. */
function headAt(line: string, isLoose = false): Pick<LineTable, 'columns' | 'head'> | undefined {
  if (!line.includes('\t')) return undefined
  const head = cellsOf(line)
  const columns = head.map(columnNamed)
  const isOfItems =
    head.length >= FEWEST_CELLS && (columns.includes('reference') || columns.includes('text'))
  const mayBe =
    isLoose &&
    (isOfItems || columns.indexOf('grade') > 0) &&
    head.every((cell) => cell !== '' && cell.length <= LONGEST_HEAD)
  return mayBe || kindOf(head, columns) ? { columns, head } : undefined
}

/** A cell goes on in the next line: a paragraph of its own after a full stop, else the rest of the sentence. */
const continued = (cell: string, line: string): string =>
  `${cell}${/[.?!:;]$|^$/.test(cell) || hasBullet(line) ? '\n' : ' '}${line}`

function rowsBelow(lines: readonly string[], from: number): Pick<LineTable, 'rows' | 'to'> {
  const rows: string[][] = []
  let index = from
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
  return { rows, to: index }
}

/** `to` is the line after all that was looked at, be it a table or none. */
function tableAt(
  lines: readonly string[],
  from: number,
  isLoose: boolean,
): { readonly table: LineTable | undefined; readonly to: number } | undefined {
  const found = headAt(lines[from] ?? '', isLoose)
  if (!found) return undefined
  const { head } = found
  const { rows, to } = rowsBelow(lines, from + 1)
  const columns = byTheirCells(found, rows)
  const is = kindOf(head, columns)
  return { table: is && rows.length > 0 ? { is, head, columns, rows, to } : undefined, to }
}

/** The tables, and the other lines with a blank where each table stood. */
export function takeTables(lines: readonly string[]): {
  readonly tables: readonly LineTable[]
  readonly rest: readonly string[]
} {
  const tables: LineTable[] = []
  const rest: string[] = []
  let index = 0
  // Rows that have told of no table are not gone through again for each of them that may be a head.
  let lookedTo = 0
  while (index < lines.length) {
    const found = tableAt(lines, index, index >= lookedTo)
    if (found?.table) {
      tables.push(found.table)
      rest.push('')
      index = found.to
    } else {
      lookedTo = Math.max(lookedTo, found?.to ?? 0)
      rest.push(lines[index] ?? '')
      index += 1
    }
  }
  return { tables, rest }
}
