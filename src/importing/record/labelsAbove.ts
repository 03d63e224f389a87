// Labels that stand above their values, `Name of Chief Constable:` over `Bethan Straker`, as labels beside them.
import { nextWords } from '../lines/lines.ts'
import { dateLine, readDate } from '../words/dates.ts'
import { DATE_FIELDS, type FieldName } from '../words/labelWords.ts'
import { labelAt } from '../marks/labels.ts'
import { signatureOf } from '../words/names.ts'
import { isPersonName } from '../words/personNames.ts'

const NAMES: ReadonlySet<FieldName> = new Set(['holder', 'approver', 'chiefOfficer', 'capacity'])
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
const LONGEST_VALUE = 220
/** A line so long broke off at the page's edge. */
const LONG = 55

/** `Mayor of Fenwold (Alan Birch)`, and no sentence: each of its words but the smallest has a capital. */
const isNameOrOffice = (value: string): boolean =>
  signatureOf([value]) !== undefined ||
  isPersonName(value) ||
  (value.length <= LONGEST_NAME &&
    /^\p{Lu}[^\s:]*(?: (?:\p{Lu}[^\s:]*|for|of|and|the|to|\(.*\)))+$/u.test(value) &&
    !/[.?!;]$/.test(value))

/** Whether a value is of the kind that such a field holds. */
export function fits(name: FieldName, value: string): boolean {
  if (DATE_FIELDS.has(name)) return (dateLine(value) ?? readDate(value)) !== undefined
  if (NAMES.has(name)) return isNameOrOffice(value)
  return WORDS.has(name) && value.length <= LONGEST_VALUE && !/[.:]$/.test(value)
}

const UNFINISHED = /(?:,|\b(?:and|of|for|the|chief|deputy|police|crime))$/i

/** `Title: Passing the parcel: how the police manage` above the rest of its value. */
function wholeValue(lines: readonly string[], index: number): string | undefined {
  const line = (lines[index] ?? '').trim()
  const more = (lines[index + 1] ?? '').trim()
  if (line.length < LONG || !/^[^:\t]{3,60}:/.test(line) || more === '' || /[:\t]/.test(more))
    return undefined
  const own = labelAt([line], 0)
  const after = (lines[index + 2] ?? '').trim()
  // An office goes on; what stands below a whole name is another's.
  if (own && NAMES.has(own.name) && !UNFINISHED.test(line)) return undefined
  const ends = after === '' || labelAt([after], 0) !== undefined
  return own && ends && own.name !== 'force' && fits(own.name, `${own.value} ${more}`)
    ? `${line} ${more}`
    : undefined
}

/** Only fields of one line: what stands below the label of a list is a list. */
export function besideLabels(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let taken = -1
  for (const [index, line] of lines.entries()) {
    if (index <= taken) continue
    const label = line.trim()
    const isAlone = label.endsWith(':') && label.length <= LONGEST_LABEL
    const below = isAlone ? nextWords(lines, index) : -1
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
      continue
    }
    const whole = wholeValue(lines, index)
    if (whole !== undefined) taken = index + 1
    joined.push(whole ?? line)
  }
  return joined
}
