// Whose record it is: the force, the area, the holder and the office, with the doubts about each.
import { headingOf } from '../marks/headings.ts'
import { signed as signedOn } from '../marks/marks.ts'
import { type Doubt, when } from '../doubts.ts'
import type { ImportedRecord } from '../imported.ts'
import {
  forcesIn,
  holderSpeaking,
  onBehalfOf,
  type Signature,
  signatureOf,
} from '../words/names.ts'
import { areaIn, OFFICE, officeIn } from '../words/offices.ts'
import { plainName } from '../words/personNames.ts'
import { type Parts, valueOf } from './parts.ts'

export type Office = {
  readonly known: Pick<
    ImportedRecord,
    'force' | 'areaName' | 'bodyHolder' | 'bodyOffice' | 'chiefOfficerName' | 'approvedBy'
  >
  readonly doubts: readonly Doubt[]
}

/** The force named most often; one that bears the area's name before any other. */
function forceInWords(words: string, area: string | undefined): string | undefined {
  // `the CLA and Pennhaven Police` names one force.
  const named = forcesIn(words).map((force) =>
    area !== undefined && force.includes(` ${area} `) ? force.slice(force.indexOf(area)) : force,
  )
  const ofArea = named.find((force) => area !== undefined && force.startsWith(area))
  const times = [...Map.groupBy(named, (force) => force)]
  return ofArea ?? times.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

type Approver = NonNullable<ImportedRecord['approvedBy']>

/** From the form's own fields, `Jo Bell, Chief Executive` in one of them, or the signature under the answer. */
function approverIn({ values, body }: Pick<Parts, 'values' | 'body'>): Approver | undefined {
  const field = valueOf(values, 'approver')
  if (field !== undefined) {
    const [name = '', ...rest] = field.split(/, | [-–—] | \(/)
    const capacity = valueOf(values, 'capacity') ?? rest.join(', ').replace(/\)$/, '')
    return { name: name.trim(), capacity: capacity.trim() }
  }
  const signed = body.signatures.find(({ of }) => of === 'approver')
  return signed && { name: signed.name, capacity: bareCapacity(signed.office) }
}

/** `Chief Executive` of `Chief Executive, on behalf of the Police and Crime Commissioner`. */
const bareCapacity = (office: string): string =>
  (office.split(/\n|,? (?:on behalf of|for and on behalf of|for the)\b/)[0] ?? office).trim()

const OPENS_OFFICE = new RegExp(
  `^(?:the )?(?:deputy|acting|police|${OFFICE}|local policing body)\\b`,
  'i',
)

/** `Alan Birch` of `Alan Birch, Police and Crime Commissioner for Fenwold`, or of `Mayor of Fenwold (Alan Birch)`. */
const bareName = (holder: string | undefined): string | undefined =>
  holder
    ?.replace(/\)$/, '')
    .split(/, | [–—-] | \(/)
    .find((part) => !OPENS_OFFICE.test(part) && !/\b(?:commissioner|mayor)\b/i.test(part))

/** `Signed by: Nadia Sellars, Police and Crime Commissioner`: the holder, and nobody for them. */
function signedInField(values: Parts['values']): Signature | undefined {
  const signature = signatureOf([valueOf(values, 'approver') ?? ''])
  return signature?.of === 'body' ? signature : undefined
}

const headLines = ({ paragraphs }: Parts): readonly string[] =>
  paragraphs.flatMap((one) => (one.kind === 'text' ? one.lines : []))

/** On one line, where the place ends with it: the words of the next line are no part of its name. */
function areaNamed(lines: string, everything: string): string | undefined {
  const [onLine, anywhere] = [areaIn(lines), areaIn(everything)]
  const goesOn = onLine !== undefined && new RegExp(`${onLine} (?:and|&|of)\\n`).test(lines)
  return goesOn ? anywhere : (onLine ?? anywhere)
}

const MOST_LINES_ABOVE = 15

/** `Report of the Police and Crime Commissioner for Holderfell, Margaret Sowerby`, before the body. */
const namedAbove = (parts: Parts): string | undefined =>
  [...parts.head.before, ...parts.head.between, ...headLines(parts)]
    .slice(0, MOST_LINES_ABOVE)
    .flatMap((line) => signedOn([line.trim()]) ?? [])
    .find(({ of }) => of === 'body')?.name

/** `Response of the Deputy Mayor, Simon Adeyemi`, above the fields of a form. */
function speakerNamed(lines: readonly string[]): string | undefined {
  const headings = lines.flatMap((line) => headingOf(line.trim()) ?? [])
  const named = headings.find((heading) => heading.part === 'body' && heading.by !== undefined)
  return named?.part === 'body' ? named.by?.name : undefined
}

/** A deputy who signs, where somebody else is named as the holder, signs for them. */
function deputyFor(
  holder: string | undefined,
  signatures: readonly Signature[],
): Approver | undefined {
  const deputy = signatures.find(({ of, office }) => of === 'body' && office.startsWith('Deputy'))
  return holder !== undefined && deputy && deputy.name !== holder
    ? { name: deputy.name, capacity: bareCapacity(deputy.office) }
    : undefined
}

/** `Signed: Nadia Sellars`, in nobody's place. */
const OWN_CAPACITY = new RegExp(`^(?:(?:the )?(?:police|${OFFICE})\\b.*)?$`, 'i')
const signerAlone = (approver: Approver | undefined): string | undefined =>
  approver !== undefined && OWN_CAPACITY.test(approver.capacity) ? approver.name : undefined

export function readOffice(parts: Parts): Office {
  const { head, values, opening, body, words } = parts
  const { before: above, holderLabel } = head
  const behalf = onBehalfOf(words)
  const named = bareName(valueOf(values, 'holder')) ?? speakerNamed(above) ?? behalf?.name
  const signed = signedInField(values) ?? body.signatures.find(({ of }) => of === 'body')
  const approvedBy = approverIn(parts) ?? deputyFor(named ?? signed?.name, body.signatures)
  const chief = body.signatures.find(({ of }) => of === 'chiefOfficer')
  const everything = [...above, opening.title ?? '', words].join('\n')
  const area =
    valueOf(values, 'area') ??
    areaNamed([signed?.office ?? '', ...headLines(parts)].join('\n'), everything)
  const fieldForce = valueOf(values, 'force')
  const force = fieldForce ?? forceInWords(everything, area)
  const bodyHolder =
    named ?? signed?.name ?? signerAlone(approvedBy) ?? namedAbove(parts) ?? holderSpeaking(words)
  const bodyOffice =
    officeIn(holderLabel ?? '') ??
    officeIn(valueOf(values, 'holder') ?? '') ??
    officeIn(signed?.name === bodyHolder ? (signed?.office ?? '') : '') ??
    officeIn(behalf?.name === bodyHolder ? (behalf?.office ?? '') : '') ??
    officeIn(above.join('\n')) ??
    officeIn(everything)
  const isAssumed = !bodyOffice && /\bcommissioner\b/i.test(`${holderLabel} ${everything}`)
  const approver = approvedBy?.name === bodyHolder ? undefined : approvedBy
  const chiefOfficerName = valueOf(values, 'chiefOfficer') ?? chief?.name
  return {
    known: {
      ...(force !== undefined && { force }),
      ...(force === undefined && area !== undefined && { areaName: area }),
      ...(bodyHolder !== undefined && { bodyHolder: plainName(bodyHolder) }),
      ...((bodyOffice ?? isAssumed) && { bodyOffice: bodyOffice ?? 'PCC' }),
      ...(chiefOfficerName !== undefined && { chiefOfficerName: plainName(chiefOfficerName) }),
      ...(approver && { approvedBy: approver }),
    },
    doubts: [
      ...when(force === undefined, 'no-force'),
      ...when(force !== undefined && fieldForce === undefined, 'force-inferred'),
      ...when(isAssumed, 'office-assumed'),
      ...when(!bodyOffice && !isAssumed, 'no-office'),
      ...when(approver !== undefined, 'approver-differs-from-body-holder'),
    ],
  }
}
