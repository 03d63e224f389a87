// Which form a record has.
import type { ImportedForm } from '../imported.ts'
import type { FieldName } from '../words/labelWords.ts'
import type { CleanLines } from '../lines/lines.ts'
import type { Parts } from './parts.ts'

/** A form's own cells; other records too may have a date and a title after labels. */
const LISTED = ['recommendations', 'improvements', 'causes', 'grade'] as const
const FEWEST_NUMBERED = 3

export function formOf(
  { head, tables, opening, body, words }: Parts,
  { lines, hadWebFurniture }: Pick<CleanLines, 'lines' | 'hadWebFurniture'>,
): ImportedForm {
  const hasRows = tables.some(({ is }) => is === 'items')
  const { headed } = body
  const hasThree = headed.has('body') && headed.has('chiefOfficer') && headed.has('reply')
  const isMatrix = tables.some(({ is }) => is === 'matrix')
  const isLetter = body.closings > 0 || opening.hasGreeting || opening.addressedTo.length > 0
  // `Grades` above lines or a matrix of them is their heading, and no cell.
  const isCell = (name: FieldName): boolean =>
    (name === 'grade' ? head.cells : head.values).has(name)
  const isOther = hasRows || isMatrix || hasThree || hadWebFurniture || isLetter
  if (head.isForm && (!isOther || LISTED.some(isCell))) return 'acknowledgement-form'
  if (isLetter || /\bI am writing\b/.test(words)) return 'letter'
  if (hasRows || tables.some(({ is }) => is === 'index')) return 'table'
  if (isMatrix) return 'grade-matrix'
  const numbered = lines.filter((line) => /^\d{1,2}\.\d{1,2}\.?\s+[A-Z]/.test(line)).length
  if (numbered >= FEWEST_NUMBERED) return 'numbered-paragraphs'
  return hasThree ? 'statutory-three-part' : 'web-page'
}
