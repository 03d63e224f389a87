// A form in two languages: labels parted by a slash, values parted by one, Welsh paragraphs beside English ones.
import type { FormFields } from './formFields.ts'
import type { Translation } from './imported.ts'
import type { FieldName } from './labels.ts'
import { isWelsh } from './language.ts'
import type { Paragraph } from './paragraphs.ts'

type Halves = { readonly english: string; readonly welsh?: string }

/** `Gwent Police / Heddlu Gwent`; without a slash, Welsh paragraphs and the others. */
export function halves(value: string, isEnglishFirst: boolean): Halves {
  const parts = value.split(/\s+\/\s+/)
  const [first = '', second] = parts
  if (parts.length === 2 && second !== undefined)
    return isEnglishFirst ? { english: first, welsh: second } : { english: second, welsh: first }
  const lines = value.split('\n')
  const welsh = lines.filter(isWelsh)
  return welsh.length === 0
    ? { english: value }
    : { english: lines.filter((line) => !isWelsh(line)).join('\n'), welsh: welsh.join('\n') }
}

const KEPT: readonly (readonly [FieldName, keyof Translation])[] = [
  ['force', 'force'],
  ['title', 'inspectionTitle'],
  ['summary', 'summary'],
]

export const translationOfForm = (form: FormFields | undefined): Translation =>
  Object.fromEntries(
    KEPT.flatMap(([field, name]) => {
      const welsh = form?.welsh.get(field)?.replaceAll(/\s+/g, ' ').trim()
      return welsh ? [[name, welsh]] : []
    }),
  )

/** Paragraphs of a bilingual source, and the Welsh ones apart; a source of one language keeps all of its own. */
export function partLanguages(paragraphs: readonly Paragraph[]): {
  readonly paragraphs: readonly Paragraph[]
  readonly welsh: readonly string[]
} {
  const isOfWelsh = (one: Paragraph): boolean =>
    one.kind === 'text' ? isWelsh(one.text) : isWelsh(one.points.join(' '))
  const welsh = paragraphs.filter(isOfWelsh)
  if (welsh.length === 0 || welsh.length * 3 > paragraphs.length * 2)
    return { paragraphs, welsh: [] }
  return {
    paragraphs: paragraphs.filter((one) => !isOfWelsh(one)),
    welsh: welsh.map((one) => (one.kind === 'text' ? one.text : one.points.join('\n'))),
  }
}
