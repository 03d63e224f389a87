// Labels with their values below an answer: `Approved by`, `Capacity`, `Date approved`, each on one line or on two.
import { dateLine, readDate } from '../words/dates.ts'
import type { FieldName } from '../words/labelWords.ts'
import { signatureOf } from '../words/names.ts'
import { labelAt } from '../marks/labels.ts'

const CLOSING: ReadonlySet<FieldName> = new Set([
  'approver',
  'capacity',
  'recordDate',
  'paperDate',
  'chiefOfficer',
  'holder',
])
const LONGEST = 100

const isValue = (name: FieldName, value: string): boolean => {
  if (name === 'recordDate' || name === 'paperDate')
    return (dateLine(value) ?? readDate(value))?.precision === 'day'
  // A name with its office signs, and is read with the words above it.
  if (signatureOf([value])) return false
  return (
    value.length <= LONGEST && /^[A-Z][^\s:]*(?: [^\s:]+)+$/.test(value) && !/[.?!;]$/.test(value)
  )
}

export type ClosingFacts = {
  readonly values: ReadonlyMap<FieldName, string>
  readonly said: readonly string[]
  readonly rest: readonly string[]
}

/** The label whose value ends at `end`, and the line on which it begins. */
function factEnding(lines: readonly string[], end: number) {
  const own = labelAt([lines[end] ?? ''], 0)
  if (own && CLOSING.has(own.name) && isValue(own.name, own.value))
    return { name: own.name, value: own.value, from: end }
  const above = lines.findLastIndex((line, at) => at < end && line.trim() !== '')
  const isLabel = /[:\t]\s*$/.test(lines[above] ?? '')
  const label = isLabel ? labelAt([lines[above] ?? ''], 0) : undefined
  const value = (lines[end] ?? '').trim()
  return label && label.value === '' && CLOSING.has(label.name) && isValue(label.name, value)
    ? { name: label.name, value, from: above }
    : undefined
}

/** From the end of the lines upwards, for as long as there are such labels. */
export function takeClosingFacts(lines: readonly string[]): ClosingFacts {
  const values = new Map<FieldName, string>()
  let length = lines.length
  for (;;) {
    const end = lines.findLastIndex((line, at) => at < length && line.trim() !== '')
    const fact = end === -1 ? undefined : factEnding(lines, end)
    if (!fact || values.has(fact.name)) break
    values.set(fact.name, fact.value)
    length = fact.from
  }
  return { values, said: lines.slice(length), rest: lines.slice(0, length) }
}
