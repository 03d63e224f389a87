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
  /** From which the service sends copies of what was published; `''` where they are sent by hand. */
  readonly sendingMailbox: string
  /** The office's own, as it stands on its letters: one line each. */
  readonly postalAddress: string
  readonly inspectorsPostalAddress: string
  readonly homeSecretaryPostalAddress: string
  /** In the office's words, with the placeholders of core/letters.ts; `''` for the usual words. */
  readonly letterToInspectors: string
  readonly letterToHomeSecretary: string
  /** With the placeholders of core/invitation.ts; `''` for the usual words. */
  readonly invitationToChiefOfficer: string
  /** Days before the last day on which the approver is reminded. */
  readonly reminderDays: readonly number[]
  /** Of what was published, from the end of the financial year. */
  readonly retentionYears: number
  readonly retentionYearsUnpublished: number
  /** The retention label that published files are given; `''` for none. */
  readonly retentionLabel: string
  readonly marking: Marking
}
