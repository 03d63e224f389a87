// A record that says it awaits approval, but about which nobody was asked.
import { wholeOf, type StoredRecord } from '#core/ports.ts'
import { readinessOf } from '#core/readiness.ts'
import type { Person } from '#core/record.ts'
import { type Refusal, REFUSAL_TEXT } from '#core/refusals.ts'
import { askForMarked } from './askForApproval.ts'
import type { Desk } from './desk.ts'
import { untilUnchanged } from './reading.ts'

// Who asked is who changed the record last, by SharePoint's own word. Where that was this service, it is who asked last.
function askerOf({ lastChange, rounds }: StoredRecord): Person {
  if (lastChange?.personId !== undefined) return { id: lastChange.personId, name: lastChange.name }
  const [last] = rounds.toSorted((a, b) => b.value.number - a.value.number)
  return last?.value.asked.by ?? { id: '', name: lastChange?.name ?? '' }
}

function reasonOf(refusal: Refusal, stored: StoredRecord): string {
  if (refusal !== 'notReady') return REFUSAL_TEXT[refusal]
  const problems = readinessOf(wholeOf(stored)).problems.map(({ text }) => text)
  return [REFUSAL_TEXT.notReady, ...problems].join('\n')
}

const putBack = (desk: Desk, stored: StoredRecord, refusal: Refusal): Promise<unknown> => {
  const { record } = stored
  return desk.records.saveRecord({
    ...record,
    value: {
      ...record.value,
      status: 'Draft',
      approval: { ...record.value.approval, returnedWords: reasonOf(refusal, stored) },
    },
  })
}

/** Asks, or puts the record back to Draft with the reason why it can't be asked about. */
export const askForWaiting = (desk: Desk, recordId: string): Promise<void> =>
  desk.alone(`record ${recordId}`, () =>
    untilUnchanged(async () => {
      const stored = await desk.records.open(recordId)
      if (stored?.record.value.status !== 'Awaiting approval') return
      const asked = await askForMarked(desk, stored, askerOf(stored))
      if (asked.done || asked.refusal === 'alreadyAsked') return
      desk.log.warn({ recordId, putBack: asked.refusal })
      await putBack(desk, stored, asked.refusal)
    }),
  )
