// Labels that stand above their values, `Name of Chief Constable:` over `Bethan Straker`, as labels beside them.
import { dateLine, readDate } from '../words/dates.ts'
import type { FieldName } from '../words/labelWords.ts'
import { labelAt } from '../marks/labels.ts'
import { signatureOf } from '../words/names.ts'

const NAMES: ReadonlySet<FieldName> = new Set(['holder', 'approver', 'chiefOfficer', 'capacity'])
const DATES: ReadonlySet<FieldName> = new Set(['recordDate', 'reportDate', 'paperDate'])
const WORDS: ReadonlySet<FieldName> = new Set([
  'force',
  'area',
  'title',
  'inspectorate',
  'addressedTo',
])
/** Characters. */
const LONGEST_LABEL = 100
const LONGEST_NAME = 100
const LONGEST_VALUE = 160

/** A name is no sentence: each of its words but the smallest has a capital. */
const isName = (value: string): boolean =>
  signatureOf([value]) !== undefined ||
  (value.length <= LONGEST_NAME &&
    /^\p{Lu}[^\s:]*(?: (?:\p{Lu}[^\s:]*|for|of|and|the|to|\(.*\)))+$/u.test(value) &&
    !/[.?!;]$/.test(value))

/** Whether a value is of the kind that such a field holds. */
export function fits(name: FieldName, value: string): boolean {
  if (DATES.has(name)) return (dateLine(value) ?? readDate(value)) !== undefined
  if (NAMES.has(name)) return isName(value)
  return WORDS.has(name) && value.length <= LONGEST_VALUE && !/[.:]$/.test(value)
}

/** Only fields of one line: what stands below the label of a list is a list. */
export function besideLabels(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let taken = -1
  for (const [index, line] of lines.entries()) {
    if (index <= taken) continue
    const label = line.trim()
    const isAlone = label.endsWith(':') && label.length <= LONGEST_LABEL
    const below = isAlone ? lines.findIndex((next, at) => at > index && next.trim() !== '') : -1
    const value = (lines[below] ?? '').trim()
    const field = value === '' ? undefined : labelAt([`${label} ${value}`], 0)
    const counts = /^\d{1,3}$/.test(value) && /\bnumber\b/i.test(label)
    if (
      counts ||
      (field?.value === value &&
        fits(field.name, value) &&
        !(NAMES.has(field.name) && signatureOf([value, (lines[below + 1] ?? '').trim()])))
    ) {
      joined.push(`${label} ${value}`)
      taken = below
    } else joined.push(line)
  }
  return joined
}
