// Lists that are kept in a column, and typed by a person, as text.
import type { AreaGrade } from './record.ts'

/** One line an area. A colon at the end says that the colon before it is part of an ungraded area's name. */
export const gradesAsText = (grades: readonly AreaGrade[]): string =>
  grades
    .map(({ area, grade }) => {
      if (grade !== undefined) return `${area}: ${grade}`
      return area.includes(':') ? `${area}:` : area
    })
    .join('\n')

function readGrade(line: string): AreaGrade {
  const colon = line.lastIndexOf(':')
  if (colon < 0) return { area: line.trim() }
  const area = line.slice(0, colon).trim()
  const grade = line.slice(colon + 1).trim()
  return grade === '' ? { area } : { area, grade }
}

/** `Area: grade`, one line an area; an area alone is ungraded. A line that says nothing is left out. */
export const readGrades = (text: string): readonly AreaGrade[] =>
  text
    .split('\n')
    .map(readGrade)
    .filter(({ area, grade }) => area !== '' || grade !== undefined)

/** `10, 22` */
export const referencesAsText = (references: readonly string[]): string => references.join(', ')

export const readReferences = (text: string): readonly string[] =>
  text
    .split(',')
    .map((reference) => reference.trim())
    .filter((reference) => reference !== '')
