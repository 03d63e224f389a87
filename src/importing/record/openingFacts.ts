// Labels with their values above a letter or a page that is no form: `Commissioner: Samira Holt`.
import { endsFront, namesSpeaker } from '../marks/headings.ts'
import type { FieldName } from '../words/labelWords.ts'
import { labelAt } from '../marks/labels.ts'
import { signatureOf } from '../words/names.ts'
import { isPersonName } from '../words/personNames.ts'
import { type Head, NO_FORM } from './head.ts'
import { openingMark } from '../marks/references.ts'

const FACTS: ReadonlySet<FieldName> = new Set([
  'force',
  'holder',
  'title',
  'inspectorate',
  'reportDate',
  'recordDate',
  'paperDate',
  'addressedTo',
  'chiefOfficer',
  'approver',
  'capacity',
])
const MOST_LINES = 40
const POSTED = /^(?:published|posted)(?: on)?$/i

/** `Published` alone may date the page, where another line dates the report. */
const isOfPage = (lines: readonly string[]): boolean => {
  const dates = lines.flatMap((line) => {
    const label = /[:\t]/.test(line) ? labelAt([line], 0) : undefined
    return label?.name === 'reportDate' ? [label.label] : []
  })
  return dates.some((label) => !POSTED.test(label))
}

/** A name after the holder's label, never what the holder says. */
const isFact = (name: FieldName, value: string): boolean =>
  FACTS.has(name) &&
  value !== '' &&
  ((name !== 'holder' && name !== 'chiefOfficer') ||
    (!/[.!?:]$/.test(value) && (isPersonName(value) || signatureOf([value]) !== undefined)))

const endsOpening = (line: string): boolean =>
  line.length > 200 || (endsFront(line) && !namesSpeaker(line)) || openingMark(line) !== undefined

export function takeOpeningFacts(lines: readonly string[]): Head {
  const values = new Map<FieldName, string>()
  let holderLabel: string | undefined
  const [said, rest]: [string[], string[]] = [[], []]
  let isOpen = true
  const front = lines.slice(0, MOST_LINES)
  for (const [index, line] of lines.entries()) {
    isOpen &&= index < MOST_LINES && !endsOpening(line.trim())
    const label = isOpen && /[:\t]/.test(line) ? labelAt([line], 0) : undefined
    // The subject of a mail is read with its other lines.
    const isSubject = label && /^subject$/i.test(label.label)
    const isPosted = label && POSTED.test(label.label) && isOfPage(front)
    if (
      !label ||
      isSubject ||
      isPosted ||
      values.has(label.name) ||
      !isFact(label.name, label.value)
    ) {
      rest.push(line)
      continue
    }
    values.set(label.name, label.value)
    if (label.name === 'holder') holderLabel = label.label
    said.push(line)
    rest.push('')
  }
  return { ...NO_FORM, values, said, rest, ...(holderLabel !== undefined && { holderLabel }) }
}
