// Grades in a table: areas down and grades across with a mark where they meet, areas in the column of their grade, or
// an area and its grade in one row.
import { oneLine } from '../source/plainText.ts'
import { withoutBullet } from '../source/bullets.ts'
import type { ImportedGrade } from '../imported.ts'
import { gradeNamed, saysUngraded } from '../words/gradeNames.ts'
import { saysNone } from '../words/nothingSaid.ts'
import type { LineTable } from './tableLines.ts'

/** `Outstanding | Good | …` above the areas themselves. */
function areasByColumn({ head, rows }: LineTable): readonly ImportedGrade[] {
  const grades = head.map(gradeNamed)
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const grade = grades[column]
      if (grade === undefined) return []
      return cell
        .split('\n')
        .map((line) => withoutBullet(oneLine(line)))
        .filter((area) => !saysNone(area))
        .map((area) => ({ area, grade }))
    }),
  )
}

function areaByRow({ head }: LineTable, row: readonly string[]): readonly ImportedGrade[] {
  const area = oneLine(row[0] ?? '')
  if (area === '') return []
  const marked = row.findIndex((cell, column) => column > 0 && !saysUngraded(cell))
  const grade = gradeNamed(head[marked] ?? '') ?? gradeNamed(row[marked] ?? '')
  return [grade === undefined ? { area } : { area, grade }]
}

function pairByRow({ columns }: LineTable, row: readonly string[]): readonly ImportedGrade[] {
  const area = oneLine(row[columns.indexOf('area')] ?? '')
  const grade = gradeNamed(row[columns.indexOf('grade')] ?? '')
  if (area === '') return []
  return [grade === undefined ? { area } : { area, grade }]
}

export function gradesInTable(table: LineTable): readonly ImportedGrade[] {
  if (table.is === 'grades') return table.rows.flatMap((row) => pairByRow(table, row))
  const isByColumn = gradeNamed(table.head[0] ?? '') !== undefined
  return isByColumn ? areasByColumn(table) : table.rows.flatMap((row) => areaByRow(table, row))
}
