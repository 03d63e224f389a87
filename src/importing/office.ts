// Whose record it is: the force, the area, the holder and the office, with the doubts about each.
import type { ImportedRecord } from './imported.ts'
import { areaIn, forcesIn, officeIn } from './names.ts'
import { type Parts, valueOf } from './parts.ts'

export type Office = {
  readonly known: Pick<
    ImportedRecord,
    'force' | 'areaName' | 'bodyHolder' | 'bodyOffice' | 'chiefOfficerName'
  >
  readonly warnings: readonly string[]
}

/** The force named most often; one that bears the area's name before any other. */
function forceInWords(words: string, area: string | undefined): string | undefined {
  const named = forcesIn(words)
  const ofArea = named.find((force) => area !== undefined && force.startsWith(area))
  const times = (force: string): number => named.filter((one) => one === force).length
  return ofArea ?? named.toSorted((a, b) => times(b) - times(a))[0]
}

export function readOffice({ form, opening, body, words }: Parts): Office {
  const signed = body.signatures.find(({ of }) => of === 'body')
  const chief = body.signatures.find(({ of }) => of === 'chiefOfficer')
  const everything = [opening.title ?? '', words].join('\n')
  const area = areaIn([signed?.office ?? '', everything].join('\n'))
  const fieldForce = valueOf(form, 'force')
  const force = fieldForce ?? forceInWords(everything, area)
  const bodyHolder = valueOf(form, 'holder') ?? signed?.name
  const bodyOffice =
    officeIn(form?.holderLabel ?? '') ?? officeIn(signed?.office ?? '') ?? officeIn(everything)
  const isAssumed = !bodyOffice && /\bcommissioner\b/i.test(everything)
  const chiefOfficerName = valueOf(form, 'chiefOfficer') ?? chief?.name
  return {
    known: {
      ...(force !== undefined && { force }),
      ...(force === undefined && area !== undefined && { areaName: area }),
      ...(bodyHolder !== undefined && { bodyHolder }),
      ...((bodyOffice ?? isAssumed) && { bodyOffice: bodyOffice ?? 'PCC' }),
      ...(chiefOfficerName !== undefined && { chiefOfficerName }),
    },
    warnings: [
      ...(force === undefined ? ['no-force'] : []),
      ...(force !== undefined && fieldForce === undefined ? ['force-inferred'] : []),
      ...(isAssumed ? ['office-assumed'] : []),
      ...(bodyOffice || isAssumed ? [] : ['no-office']),
    ],
  }
}
