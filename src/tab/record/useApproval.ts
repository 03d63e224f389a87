// The deeds round approval, each followed by a fresh reading of the record.
import { useCallback } from 'react'
import { close } from '#core/closing.ts'
import type { Day } from '#core/day.ts'
import type { DecisionWanted } from '#core/deeds.ts'
import type { PointWanted } from '#core/returning.ts'
import type { ApprovalRound } from '#core/round.ts'
import { changeRecord } from '../changeRecord.ts'
import { ServiceFault } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { askForApproval, decideRound, takeBackUnsent } from './approvalDeeds.ts'
import type { PublicationTyped } from './PublishQuestion.tsx'
import { useDeed } from '../useDeed.ts'
import type { SaveOutcome } from './useSave.ts'
import type { WorkDesk } from './useWork.ts'

const NOT_SAVED =
  'The record could not be saved, so nobody was asked. See the message at the top of the page.'

export function useApproval(
  services: Services,
  { latest }: WorkDesk,
  save: () => Promise<SaveOutcome>,
  refresh: () => Promise<unknown>,
) {
  const recordId = useCallback(() => latest().base.record.id, [latest])
  // A deed that failed may have been half done: what stands is read either way.
  const thenRead = useCallback(
    async (deed: Promise<void>): Promise<void> => {
      try {
        await deed
      } finally {
        await refresh()
      }
    },
    [refresh],
  )
  const ask = useCallback(async () => {
    if ((await save()) !== 'saved') throw new ServiceFault('notSaved', 0, NOT_SAVED)
    await thenRead(askForApproval(services, recordId()))
  }, [services, recordId, save, thenRead])
  const takeBack = useCallback(
    async (round: ApprovalRound | undefined) => {
      const deed = round
        ? services.approvals.withdraw(recordId(), round.number)
        : takeBackUnsent(services, latest().base)
      await thenRead(deed)
    },
    [services, latest, recordId, thenRead],
  )
  const decide = useCallback(
    (round: ApprovalRound, wanted: DecisionWanted) =>
      thenRead(decideRound(services, round, wanted)),
    [services, thenRead],
  )
  const later = useCallback(
    (round: ApprovalRound, on: Day) =>
      thenRead(services.approvals.askLater(recordId(), round.number, on)),
    [services, recordId, thenRead],
  )
  const note = useCallback(
    (round: ApprovalRound, point: PointWanted) =>
      thenRead(services.approvals.note(recordId(), round.number, point)),
    [services, recordId, thenRead],
  )
  const publish = useCallback(
    (publication: PublicationTyped) =>
      thenRead(services.approvals.publish(recordId(), publication)),
    [services, recordId, thenRead],
  )
  const end = useCallback(
    () => thenRead(changeRecord(services.records, recordId(), close)),
    [services, recordId, thenRead],
  )
  return {
    ask: useDeed(ask),
    takeBack: useDeed(takeBack),
    decide: useDeed(decide),
    later: useDeed(later),
    note: useDeed(note),
    publish: useDeed(publish),
    close: useDeed(end),
  }
}
