// What must never be so, looked at with every write: the invariants that hold at each step.
import { authorityOf } from '#core/authority.ts'
import { contentOf } from '#core/content.ts'
import { dayOf } from '#core/day.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { type ApprovalRound, decisionOf, keyOfRound } from '#core/round.ts'
import type { Task } from './scheduler.ts'
import type { KeptRecord, Tenant, Witness } from './tenant.ts'

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What a record says, and what else staff keep in it. */
const keptByStaff = (record: AcknowledgementRecord): unknown => ({
  ...record,
  status: '',
  approval: {},
  said: contentOf({ record, findings: [] }, ''),
})

/** Who is asked may change, as authority does; what is asked may not. */
const facts = ({ content, fingerprint, number, recordId, asked }: ApprovalRound): unknown => [
  content,
  fingerprint,
  number,
  recordId,
  asked,
]

const isRefusal = (words = ''): boolean =>
  Object.values(REFUSAL_TEXT).some((text) => words.startsWith(text))

/** Was the decider in office, by some list of holders that stood between the press and the write? */
function heldAuthority({ holders }: Tenant, round: ApprovalRound, task: Task): boolean {
  const decision = decisionOf(round)
  if (!decision) return false
  const { by, at } = decision
  return holders.some(({ list }, index) => {
    const until = holders[index + 1]?.from ?? Number.POSITIVE_INFINITY
    return until >= task.startedAt && authorityOf(by.id, list, dayOf(at)) !== undefined
  })
}

export function createWitness(violate: (what: string) => void): Witness {
  function decided(after: ApprovalRound, task: Task, tenant: Tenant): void {
    const key = keyOfRound(after)
    const decision = decisionOf(after)
    if (!decision) return
    if (!heldAuthority(tenant, after, task))
      violate(`${key} was decided by ${decision.by.name}, who held no authority that day`)
    if (task.personId !== decision.by.id)
      violate(`${key} was decided in the name of ${decision.by.id}, but ${task.personId} pressed`)
    if (task.fingerprint !== after.fingerprint)
      violate(`${key} was decided on other words than were shown to whoever pressed`)
    if (after.state.state === 'Approved' && decision.receipt === undefined)
      violate(`${key} was approved without a receipt`)
    if (after.state.state === 'Returned' && decision.words === '')
      violate(`${key} was returned without a reason`)
  }

  /** Findings are items of their own and may change in the same moment; the record itself may not. */
  function published(before: KeptRecord, after: AcknowledgementRecord, tenant: Tenant): void {
    const isApproved = [...tenant.rounds.values()]
      .filter(({ value }) => value.recordId === before.id && value.state.state === 'Approved')
      .some(({ value: { content, documentVersion } }) =>
        same(
          { ...content, findings: [] },
          contentOf({ record: after, findings: [] }, documentVersion),
        ),
      )
    if (!isApproved) violate(`record ${before.id} was published, and is not what was approved`)
  }

  return {
    roundCreated(round, tenant) {
      const open = [...tenant.rounds.values()].find(
        ({ value }) => value.recordId === round.recordId && value.state.state === 'Asked',
      )
      if (open) violate(`${keyOfRound(round)} was asked while ${open.id} still was`)
      if (round.state.state !== 'Asked') violate(`${keyOfRound(round)} began as decided`)
    },
    roundSaved(before, after, task, tenant) {
      const key = keyOfRound(before)
      if (!same(facts(before), facts(after))) violate(`${key} is not about what was asked any more`)
      if (before.state.state !== 'Asked') {
        if (!same(before.state, after.state))
          violate(`${key} was ${before.state.state}, and then ${after.state.state}`)
      } else decided(after, task, tenant)
      const places = new Set(after.cardPlaces.map(({ messageId }) => messageId))
      if (before.cardPlaces.some(({ messageId }) => !places.has(messageId)))
        violate(`${key} forgot where a card stands`)
    },
    recordSaved(before, after, by, tenant) {
      if (after.status === 'Published' && before.value.status !== 'Published')
        published(before, after, tenant)
      if (by) return
      const { value } = before
      if (!same(keptByStaff(value), keptByStaff(after)))
        violate(`the service changed what record ${before.id} says`)
      if (Number(after.approval.version) < Number(value.approval.version))
        violate(`the service undid the next version of record ${before.id}`)
      const wasAsked =
        before.lastChange.personId !== undefined && value.status === 'Awaiting approval'
      const { returnedWords } = after.approval
      const isSilent = returnedWords === value.approval.returnedWords && !isRefusal(returnedWords)
      if (wasAsked && after.status === 'Draft' && isSilent)
        violate(`record ${before.id} was put back to Draft without a reason`)
      if (value.status === 'Published' && after.status !== 'Published')
        violate(`record ${before.id} was published, and the service made it ${after.status}`)
    },
  }
}
