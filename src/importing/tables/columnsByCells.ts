// What the columns of a table of items hold, by their cells where their heads do not say.
import { referenceAlone } from '../marks/references.ts'
import type { Column } from '../words/columns.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import { gradeNamed } from '../words/gradeNames.ts'
import { saysNothing } from '../words/nothingSaid.ts'
import { speakerMentioned } from '../words/speakers.ts'

type Columns = readonly (Column | undefined)[]
type Rows = readonly (readonly string[])[]

const FEWEST_WORDS = 4

const isReference = (cell: string): boolean => referenceAlone(cell) !== undefined
const isGrade = (cell: string): boolean => gradeNamed(cell) !== undefined
const isProse = (cell: string): boolean => cell.split(/\s+/).length >= FEWEST_WORDS

/**
 * `AFI` above numbers alone, beside another column of wordings, is the reference; `What the report asks for` above
 * wordings is the wording; `Commissioner` above sentences is the answer; what stands before grades is their area, whatever it
 * is called. Where neither tells, a column stays undefined.
 */
export function byTheirCells(
  { head, columns }: { readonly head: readonly string[]; readonly columns: Columns },
  rows: Rows,
): Columns {
  const areMostly = (at: number, is: (cell: string) => boolean): boolean => {
    const said = rows.map((row) => row[at] ?? '').filter((cell) => !saysNothing(cell))
    return said.filter(is).length > said.length / 2
  }
  const settled = columns.map((column, at) =>
    column === 'text' && columns.lastIndexOf('text') > at && areMostly(at, isReference)
      ? 'reference'
      : column,
  )
  const settle = (column: Column, is: (at: number) => boolean): void => {
    const at = settled.includes(column)
      ? -1
      : settled.findIndex((one, index) => one === undefined && is(index))
    if (at !== -1) settled[at] = column
  }
  const isSaidBy = (speaker: 'body' | 'force') => (at: number) =>
    speakerMentioned(head[at] ?? '') === speaker && areMostly(at, isProse)
  settle('response', isSaidBy('body'))
  settle('forceResponse', isSaidBy('force'))
  settle('text', (at) => areMostly(at, readsAsFinding))
  const grades = settled.indexOf('grade')
  settle('area', (at) => at < grades && areMostly(grades, isGrade))
  return settled
}
