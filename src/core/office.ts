// The office: who holds authority between which days, and the values it has set for itself.
import type { Day } from './day.ts'
import type { Marking, Person } from './record.ts'

export const HOLDER_ROLES = [
  'Commissioner',
  'Deputy',
  'Acting',
  'Chief officer',
  'Monitoring officer',
] as const
export type HolderRole = (typeof HOLDER_ROLES)[number]

/** A person in a role between two days, both included. No last day: until further notice. */
export type OfficeHolder = {
  readonly person: Person
  readonly signInName: string
  readonly role: HolderRole
  /** `Police and Crime Commissioner`, `Mayor`: the title is data, because offices change. */
  readonly officeTitle: string
  readonly body: string
  readonly from: Day
  readonly to?: Day
  /** By what the person holds it, such as `delegation of 3 May 2026`. */
  readonly authority: string
}

export type OfficeSettings = {
  /** `Police and Crime Commissioner for Northmarch` */
  readonly bodyName: string
  readonly forceName: string
  readonly inspectorsAddress: string
  readonly homeSecretaryAddress: string
  /** Days before the last day on which the approver is reminded. */
  readonly reminderDays: readonly number[]
  readonly retentionYears: number
  readonly marking: Marking
}
