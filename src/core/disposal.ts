// Ending the keeping of a record: who may sign it off, what stands in the way, and what is written down of it for ever.
import { holdersOf } from './authority.ts'
import { contentOf, fingerprintOf, type Fingerprint } from './content.ts'
import { type Day, dayOf, type Instant } from './day.ts'
import type { Finding } from './finding.ts'
import { isFollowed } from './followUp.ts'
import type { OfficeHolder } from './office.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type StoredRecord, wholeOf } from './ports.ts'
import type { Person } from './record.ts'
import type { Refusal } from './refusals.ts'
import {
  dueDay,
  isPublished,
  type Kept,
  type RetentionClass,
  retentionClassOf,
  type RetentionYears,
} from './retention.ts'

function isInUse({ status }: Kept, findings: readonly Pick<Finding, 'followUp'>[]): boolean {
  if (status === 'Awaiting approval' || status === 'Approved') return true
  return isPublished({ status }) && findings.some(({ followUp }) => isFollowed(followUp))
}

const monitoringOfficer = (by: Person, holders: readonly OfficeHolder[], today: Day) =>
  holdersOf('Monitoring officer', holders, today).find(({ person }) => person.id === by.id)

/** What a disposal is weighed by. */
export type DisposalFacts = {
  readonly holders: readonly OfficeHolder[]
  readonly years: RetentionYears
  readonly today: Day
}

/** Why a record must be kept for now, whoever asks. */
export function whyKept(
  record: Kept,
  findings: readonly Pick<Finding, 'followUp'>[],
  { years, today }: Omit<DisposalFacts, 'holders'>,
): Refusal | undefined {
  const due = dueDay(record, years)
  if (record.retention.onHold) return 'onHold'
  if (due === undefined || due > today) return 'reviewNotDue'
  return isInUse(record, findings) ? 'stillInUse' : undefined
}

export const whyNotSignOff = (
  by: Person,
  { holders, today }: Pick<DisposalFacts, 'holders' | 'today'>,
): Refusal | undefined =>
  by.id !== '' && monitoringOfficer(by, holders, today) ? undefined : 'notTheMonitoringOfficer'

export const DISPOSAL_STATES = ['Signed off', 'Done', 'Stopped'] as const

/** An entry of the log of disposals: all that is left of a record, and the fingerprint of what it said. */
export type Disposal = {
  readonly recordKey: string
  readonly title: string
  readonly retentionClass: RetentionClass
  readonly reviewOn: Day
  readonly fingerprint: Fingerprint
  readonly signedOffBy: Person
  readonly signedOffAs: string
  readonly at: Instant
  readonly reason: string
  /** What goes with it, by the ids of the store; the record only in the version that was signed off. */
  readonly items: {
    readonly record: { readonly id: string; readonly version: string }
    readonly findings: readonly string[]
    readonly rounds: readonly string[]
  }
  /** Stopped: somebody changed the record or put it on hold after the sign-off, and it was kept. */
  readonly state: (typeof DISPOSAL_STATES)[number]
  /** When it was done or stopped. */
  readonly endedAt?: Instant
}

/** The entry to be logged before anything is deleted: a disposal that is not in the log has not happened. */
export async function signOffDisposal(
  stored: StoredRecord,
  by: Person,
  facts: DisposalFacts,
  at: Instant,
  reason: string,
): Promise<Outcome<Disposal>> {
  const whole = wholeOf(stored)
  const { record, findings } = whole
  const refusal = whyNotSignOff(by, facts) ?? whyKept(record, findings, facts)
  const office = monitoringOfficer(by, facts.holders, dayOf(at))
  const reviewOn = dueDay(record, facts.years)
  if (refusal || !office || !reviewOn) return refused(refusal ?? 'reviewNotDue')
  if (reason.trim() === '') return refused('disposalReasonMissing')
  return done({
    recordKey: record.key,
    title: record.title,
    retentionClass: retentionClassOf(record),
    reviewOn,
    fingerprint: await fingerprintOf(contentOf(whole)),
    signedOffBy: { id: by.id, name: office.person.name },
    signedOffAs: office.officeTitle || office.role,
    at,
    reason: reason.trim(),
    items: {
      record: { id: stored.record.id, version: stored.record.version },
      findings: stored.findings.map(({ id }) => id),
      rounds: stored.rounds.map(({ id }) => id),
    },
    state: 'Signed off',
  })
}
