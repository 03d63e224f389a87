// Lists that a person types as text.
import type { AreaGrade } from '#core/record.ts'

/** `Area: grade`, one line an area; an area alone is ungraded. */
export const readGrades = (text: string): readonly AreaGrade[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.lastIndexOf(':')
      const grade = colon < 0 ? '' : line.slice(colon + 1).trim()
      return grade === '' ? { area: line } : { area: line.slice(0, colon).trim(), grade }
    })

/** `10, 22` */
export const readReferences = (text: string): readonly string[] =>
  text
    .split(',')
    .map((reference) => reference.trim())
    .filter((reference) => reference !== '')
