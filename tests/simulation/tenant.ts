// What is so in the simulated Microsoft 365: lists, library, chats and feeds, with the rules by which SharePoint takes
// or refuses a write. It is the truth that the invariants are about.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { Fault } from '#core/faults.ts'
import type { Finding } from '#core/finding.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { FiledPrint, Stored, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord, Person } from '#core/record.ts'
import { type ApprovalRound, keyOfRound } from '#core/round.ts'
import type { Task } from './scheduler.ts'

type Changed = NonNullable<StoredRecord['lastChange']>
export type KeptRecord = Stored<AcknowledgementRecord> & { readonly lastChange: Changed }
export type KeptRound = Stored<ApprovalRound> & { readonly changedAt: number }
export type Message = {
  readonly id: string
  readonly personId: string
  /** As it was sent or last edited. */
  card?: IAdaptiveCard
  /** As the person has it before them: the answer to a press is drawn over it, for them alone. */
  shown?: IAdaptiveCard
  text?: string
  isRemoved: boolean
}

/** Looks at every write before it is made, and remembers what is wrong. */
export type Witness = {
  roundCreated(round: ApprovalRound, tenant: Tenant): void
  roundSaved(before: ApprovalRound, after: ApprovalRound, task: Task, tenant: Tenant): void
  recordSaved(
    before: KeptRecord,
    after: AcknowledgementRecord,
    by: Person | undefined,
    tenant: Tenant,
  ): void
}

export type Tenant = {
  readonly records: Map<string, KeptRecord>
  readonly findings: Map<string, Stored<Finding>[]>
  readonly rounds: Map<string, KeptRound>
  readonly prints: Map<string, FiledPrint & { isDescribed: boolean; publishedOn?: string }>
  readonly messages: Map<string, Message>
  readonly told: Map<string, string[]>
  /** Each list of holders with the step from which on it stood. */
  readonly holders: { readonly from: number; readonly list: readonly OfficeHolder[] }[]
  /** Who has the bot. */
  readonly installed: Set<string>
  /** Rings where a record changed. */
  ring: () => void
  readonly witness: Witness
  /** Makes the next of whatever is numbered. */
  next(): number
}

export function createTenant(witness: Witness): Tenant {
  let made = 0
  return {
    records: new Map(),
    findings: new Map(),
    rounds: new Map(),
    prints: new Map(),
    messages: new Map(),
    told: new Map(),
    holders: [],
    installed: new Set(),
    ring: () => undefined,
    witness,
    next: () => (made += 1),
  }
}

const changed = (what: string): Fault =>
  new Fault('changedSinceRead', `${what} was changed by someone else since it was read.`)
const gone = (what: string): Fault => new Fault('gone', `${what} is no longer there.`)

export const holdersNow = ({ holders }: Tenant): readonly OfficeHolder[] =>
  holders.at(-1)?.list ?? []

/** `by` is undefined for the service, which has a name in SharePoint and no id. */
export function saveRecord(
  tenant: Tenant,
  { id, version, value }: Stored<AcknowledgementRecord>,
  by: Person | undefined,
): Stored<AcknowledgementRecord> {
  const kept = tenant.records.get(id)
  if (!kept) throw gone('The record')
  if (kept.version !== version) throw changed('The record')
  tenant.witness.recordSaved(kept, value, by, tenant)
  const lastChange = {
    ...(by && { personId: by.id }),
    name: by?.name ?? 'Acknowledgement records',
    at: '',
  }
  const saved = { id, version: `v${tenant.next()}`, value }
  tenant.records.set(id, { ...saved, lastChange })
  tenant.ring()
  return saved
}

export function saveFinding(
  tenant: Tenant,
  { id, version, value }: Stored<Finding>,
  recordId: string,
): Stored<Finding> {
  const findings = tenant.findings.get(recordId) ?? []
  const place = findings.findIndex((finding) => finding.id === id)
  if (place === -1) throw gone('The finding')
  if (findings[place]?.version !== version) throw changed('The finding')
  const saved = { id, version: `v${tenant.next()}`, value }
  tenant.findings.set(recordId, findings.with(place, saved))
  return saved
}

export function createRound(tenant: Tenant, round: ApprovalRound): Stored<ApprovalRound> {
  const key = keyOfRound(round)
  if (tenant.rounds.has(key)) throw new Fault('alreadyExists', `${key} is there already.`)
  tenant.witness.roundCreated(round, tenant)
  const changedAt = tenant.next()
  const created = { id: key, version: `v${changedAt}`, value: round }
  tenant.rounds.set(key, { ...created, changedAt })
  return created
}

export function saveRound(
  tenant: Tenant,
  { id, version, value }: Stored<ApprovalRound>,
  task: Task,
): Stored<ApprovalRound> {
  const kept = tenant.rounds.get(id)
  if (!kept) throw gone('The round')
  if (kept.version !== version) throw changed('The round')
  tenant.witness.roundSaved(kept.value, value, task, tenant)
  const changedAt = tenant.next()
  const saved = { id, version: `v${changedAt}`, value }
  tenant.rounds.set(id, { ...saved, changedAt })
  return saved
}

export const roundsOf = (tenant: Tenant, recordId: string): readonly KeptRound[] =>
  [...tenant.rounds.values()].filter(({ value }) => value.recordId === recordId)

export function postMessage(
  tenant: Tenant,
  personId: string,
  shown: Pick<Message, 'card' | 'text'>,
): Message {
  const message: Message = {
    id: `m${tenant.next()}`,
    personId,
    ...shown,
    ...(shown.card && { shown: shown.card }),
    isRemoved: false,
  }
  tenant.messages.set(message.id, message)
  return message
}

export function editMessage(tenant: Tenant, messageId: string, card: IAdaptiveCard): void {
  const message = tenant.messages.get(messageId)
  // A message that is no longer there is left at that.
  if (!message || message.isRemoved) return
  message.card = card
  message.shown = card
}
