// Gives records to a lead officer, one after the other: each is read afresh and saved on top of what was read.
import type { RecordStore } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { sentenceOf } from '../serviceFault.ts'

export type Gift = {
  readonly id: string
  readonly to: Person | undefined
  /** Given only where this person has it; without it, whoever has. */
  readonly from?: Person
}

export type Given = {
  /** How each is given back. */
  readonly back: readonly Gift[]
  /** A sentence for each that could not be given. */
  readonly faults: readonly string[]
}

async function give(records: RecordStore, { id, to, from }: Gift): Promise<Gift | undefined> {
  const stored = await records.open(id)
  if (!stored) return undefined
  const { leadOfficer, ...rest } = stored.record.value
  if (leadOfficer?.id === to?.id || (from && leadOfficer?.id !== from.id)) return undefined
  await records.saveRecord({ ...stored.record, value: { ...rest, ...(to && { leadOfficer: to }) } })
  return { id, to: leadOfficer, ...(to && { from: to }) }
}

/** `isGoingOn` is asked before each with how many are done: false stops it there. */
export async function giveAll(
  records: RecordStore,
  gifts: readonly Gift[],
  isGoingOn: (done: number) => boolean,
): Promise<Given> {
  const back: Gift[] = []
  const faults: string[] = []
  for (const [done, gift] of gifts.entries()) {
    if (!isGoingOn(done)) break
    try {
      const given = await give(records, gift)
      if (given) back.push(given)
    } catch (thrown) {
      faults.push(sentenceOf(thrown))
    }
  }
  return { back, faults }
}
