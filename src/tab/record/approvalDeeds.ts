// What the desk asks of the service, and what it does itself while the service is away.
import { nextVersion } from '#core/content.ts'
import type { DecisionWanted } from '#core/deeds.ts'
import type { StoredRecord } from '#core/ports.ts'
import type { ApprovalRound } from '#core/round.ts'
import { dayToday } from '../days/useToday.ts'
import { isServiceAway } from '../serviceFault.ts'
import type { Services } from '../services.ts'

/** Asks; when the service is away, marks the record to be sent, which the service's sweep will find. */
export async function askForApproval(services: Services, recordId: string): Promise<void> {
  try {
    await services.approvals.ask(recordId)
  } catch (thrown) {
    if (!isServiceAway(thrown)) throw thrown
    await leaveToBeSent(services, recordId)
  }
}

async function leaveToBeSent({ records }: Services, recordId: string): Promise<void> {
  const fresh = await records.open(recordId)
  // The request may have arrived though its answer did not.
  if (fresh?.record.value.status !== 'Draft') return
  const { value } = fresh.record
  const { returnedWords: _returnedWords, ...approval } = value.approval
  await records.saveRecord({
    ...fresh.record,
    value: {
      ...value,
      status: 'Awaiting approval',
      approval: { ...approval, version: nextVersion(value), askedOn: dayToday() },
    },
  })
}

/** Takes a record back that waits to be sent: no round exists yet, so there is none to withdraw. */
export async function takeBackUnsent(
  { records }: Services,
  { record }: StoredRecord,
): Promise<void> {
  await records.saveRecord({ ...record, value: { ...record.value, status: 'Draft' } })
}

export async function decideRound(
  { approvals }: Services,
  { recordId, number, fingerprint }: ApprovalRound,
  wanted: DecisionWanted,
): Promise<void> {
  await approvals.decide(recordId, { round: number, fingerprint }, wanted)
}
