// Authority is a question about a day: who may decide *today*, and as what.
import type { Day } from './day.ts'
import type { HolderRole, OfficeHolder } from './office.ts'
import type { Person } from './record.ts'

// In this order a record is put before them: an acting holder stands in the Commissioner's place.
const DECIDERS: readonly HolderRole[] = ['Acting', 'Commissioner', 'Deputy']

const holdsOffice = (holder: OfficeHolder, day: Day): boolean =>
  holder.from <= day && (holder.to === undefined || day <= holder.to)

export const holdersOf = (
  role: HolderRole,
  holders: readonly OfficeHolder[],
  day: Day,
): readonly OfficeHolder[] =>
  holders.filter((holder) => holder.role === role && holdsOffice(holder, day))

/** Those who may decide on a day, the one to ask first. */
export const decidersOn = (holders: readonly OfficeHolder[], day: Day): readonly OfficeHolder[] =>
  DECIDERS.flatMap((role) => holdersOf(role, holders, day))

/** The office by which a person may decide on a day, or undefined. */
export const authorityOf = (
  personId: Person['id'],
  holders: readonly OfficeHolder[],
  day: Day,
): OfficeHolder | undefined =>
  decidersOn(holders, day).find((holder) => holder.person.id === personId)

/** `Commissioner`, `Deputy, by delegation of 3 May 2026`: as it is written into the decision. */
export const capacityOf = (holder: OfficeHolder): string =>
  holder.role === 'Commissioner' || holder.authority === ''
    ? holder.role
    : `${holder.role}, by ${holder.authority}`
