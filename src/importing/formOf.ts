// Which form a record has.
import type { ImportedForm } from './imported.ts'
import type { Parts } from './parts.ts'

const FEWEST_NUMBERED = 3

export function formOf(
  { form, tables, opening, body, words }: Parts,
  lines: readonly string[],
): ImportedForm {
  const hasRows = tables.some(({ is }) => is === 'items')
  if (form && !(hasRows && body.headed.size === 0)) return 'acknowledgement-form'
  const isLetter = body.closings > 0 || opening.hasGreeting || opening.addressedTo.length > 0
  if (isLetter || /\bI am writing\b/.test(words)) return 'letter'
  if (tables.some(({ is }) => is === 'items' || is === 'index')) return 'table'
  if (tables.some(({ is }) => is === 'matrix')) return 'grade-matrix'
  const numbered = lines.filter((line) => /^\d{1,2}\.\d{1,2}\.?\s+[A-Z]/.test(line)).length
  if (numbered >= FEWEST_NUMBERED) return 'numbered-paragraphs'
  const { headed } = body
  const hasThree = headed.has('body') && headed.has('chiefOfficer') && headed.has('reply')
  return hasThree ? 'statutory-three-part' : 'web-page'
}
