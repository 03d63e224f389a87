// Labels with their values below an answer: `Approved by`, `Capacity`, `Date approved`.
import type { FieldName } from '../words/labelWords.ts'
import { labelAt } from '../marks/labels.ts'
import { signatureOf } from '../words/names.ts'
import { fits } from './labelsAbove.ts'

const CLOSING: ReadonlySet<FieldName> = new Set([
  'approver',
  'capacity',
  'recordDate',
  'paperDate',
  'chiefOfficer',
  'holder',
])

export type ClosingFacts = {
  readonly values: ReadonlyMap<FieldName, string>
  readonly said: readonly string[]
  readonly rest: readonly string[]
}

type Fact = { readonly name: FieldName; readonly value: string }

function factOn(line: string): Fact | undefined {
  const label = labelAt([line], 0)
  // A signature that is dated is read with the words above it.
  const isDated = label && /\d{4}$/.test(label.value) && signatureOf([label.value])
  return label && CLOSING.has(label.name) && fits(label.name, label.value) && !isDated
    ? { name: label.name, value: label.value }
    : undefined
}

/** Whose name it is, wherever below the answers it stands: `Name of Chief Constable: Dana Reed`. */
const NAMES_ONE = /^(?:name of|(?:approved|signed|authorised)(?: off)?(?: [a-z ]+)? by)\b.*[:\t]/i

/** `Chief Constable: Dana Reed`, alone below that officer's words. */
function signsChief(lines: readonly string[], at: number): boolean {
  if (!/^chief (?:constable|officer) ?[:\t]/i.test((lines[at] ?? '').trim())) return false
  const above = lines.findLast((line, index) => index < at && line.trim() !== '') ?? ''
  return (lines[at + 1] ?? '').trim() === '' && /[.!?]["”’']?$/.test(above.trim())
}

/** From the end of the lines upwards, for as long as there are such labels; names and their like anywhere. */
export function takeClosingFacts(lines: readonly string[]): ClosingFacts {
  const values = new Map<FieldName, string>()
  const said: string[] = []
  const rest = [...lines]
  let isEnd = true
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? ''
    const isBlank = line.trim() === ''
    const mayBe: boolean = isEnd || NAMES_ONE.test(line.trim()) || signsChief(lines, at)
    const fact: Fact | undefined = isBlank || !mayBe ? undefined : factOn(line)
    isEnd &&= isBlank || fact !== undefined
    if (fact && !values.has(fact.name)) {
      values.set(fact.name, fact.value)
      said.unshift(line)
      rest[at] = ''
    }
  }
  return { values, said, rest }
}
