// A table with a row for each item.
import { oneLine } from '../source/plainText.ts'
import { withoutBullet } from '../source/bullets.ts'
import { deadlineInCell } from '../words/findingWords.ts'
import type { ImportedDeadline, ImportedKind, ImportedStatus } from '../imported.ts'
import { bareMark } from '../marks/bareMarks.ts'
import { kindIn } from '../words/kinds.ts'
import { openingMark, referenceAlone } from '../marks/references.ts'
import { statusNamed } from '../words/status.ts'
import type { Column } from '../words/columns.ts'
import { saysNothing } from '../words/nothingSaid.ts'
import type { LineTable } from './tableLines.ts'

export type RowItem = {
  readonly kind: ImportedKind
  readonly isKindAssumed: boolean
  readonly ref?: string
  readonly refRaw?: string
  readonly text?: string
  readonly group?: string
  readonly parent?: string
  readonly addressee?: string
  readonly deadline?: ImportedDeadline
  readonly status?: ImportedStatus
  readonly response?: string
  readonly forceResponse?: string
}

/** Each line of a cell is a paragraph, but for bullets, which keep their lines. */
const paragraphs = (cell: string): string =>
  cell
    .split('\n')
    .map((line) => withoutBullet(oneLine(line), '- '))
    .filter((line) => line !== '')
    .reduce((text, line) => {
      const isPoint = line.startsWith('- ') && /(?:^|\n)- [^\n]*$/.test(text)
      if (text === '') return line
      return `${text}${isPoint ? '\n' : '\n\n'}${line}`
    }, '')

type Named = { readonly kind?: ImportedKind; readonly ref?: string; readonly refRaw?: string }

/** `CoC 4` is what trackers call a cause of concern. */
function readReference(cell: string): Named {
  const { raw, ...named } =
    referenceAlone(oneLine(cell).replace(/^CoC\b/i, 'Cause of concern')) ?? {}
  return { ...named, ...(raw !== undefined && { refRaw: raw }) }
}

function readWording(cell: string): Named & { readonly text?: string } {
  const text = oneLine(cell)
  const alone = readReference(text)
  if (alone.ref !== undefined) return alone
  const mark = openingMark(text)
  if (mark?.refs.length === 1 && mark.refs[0] !== undefined)
    return {
      kind: mark.kind,
      ref: mark.refs[0],
      ...(mark.raw && { refRaw: mark.raw }),
      text: mark.rest,
    }
  const bare = bareMark(text)
  return bare
    ? { ref: bare.ref, ...(bare.raw !== undefined && { refRaw: bare.raw }), text: bare.rest }
    : { text }
}

function cellReader({ columns }: LineTable, row: readonly string[]) {
  return (column: Column): string => {
    const at = columns.indexOf(column)
    const cell = at === -1 ? '' : (row[at] ?? '')
    return saysNothing(oneLine(cell)) ? '' : cell
  }
}

function readRow(table: LineTable, row: readonly string[]): RowItem | undefined {
  const cell = cellReader(table, row)
  const named = readReference(cell('reference'))
  const wording = readWording(cell('text'))
  const headOf = (column: Column): string => table.head[table.columns.indexOf(column)] ?? ''
  const kind =
    kindIn(cell('kind')) ??
    named.kind ??
    wording.kind ??
    kindIn(headOf('text')) ??
    kindIn(headOf('reference'))
  const [ref, refRaw] = [named.ref ?? wording.ref, named.refRaw ?? wording.refRaw]
  const text = wording.text
  const raw = row[table.columns.indexOf('deadline')] ?? ''
  const deadline = deadlineInCell(oneLine(raw))
  const status = statusNamed(oneLine(cell('status')))
  const [response, force] = [paragraphs(cell('response')), paragraphs(cell('forceResponse'))]
  const [addressee, group] = [oneLine(cell('addressee')), oneLine(cell('group') || cell('area'))]
  const parent = readReference(cell('parent')).ref
  if (ref === undefined && !text && response === '' && force === '') return undefined
  return {
    kind: kind ?? 'recommendation',
    isKindAssumed: kind === undefined,
    ...(ref !== undefined && { ref }),
    ...(refRaw !== undefined && { refRaw }),
    ...(text && { text }),
    ...(group !== '' && { group }),
    ...(parent !== undefined && { parent }),
    ...(addressee !== '' && { addressee }),
    ...(deadline && { deadline }),
    ...(status && { status }),
    ...(response !== '' && { response }),
    ...(force !== '' && { forceResponse: force }),
  }
}

/** The heads of columns with words that are no field of an item. */
export const unreadHeads = ({ is, head, columns, rows }: LineTable): readonly string[] =>
  is === 'items'
    ? head.filter(
        (label, at) =>
          label !== '' &&
          columns[at] === undefined &&
          rows.some((row) => !saysNothing(oneLine(row[at] ?? ''))),
      )
    : []

export const itemsInTable = (table: LineTable): readonly RowItem[] =>
  table.rows.flatMap((row) => readRow(table, row) ?? [])
