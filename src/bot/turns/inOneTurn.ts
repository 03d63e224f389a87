// In one turn several parts ask at the same moment who holds which office: the list is read once for all of them.
import type { OfficeHolder } from '#core/office.ts'
import type { Desk } from '../approvals/desk.ts'

/** Whoever asks once it was read has it read afresh: authority is never remembered from one turn to the next. */
export function inOneTurn<Part extends Pick<Desk, 'office'>>(desk: Part): Part {
  let reading: Promise<readonly OfficeHolder[]> | undefined
  const holders = (): Promise<readonly OfficeHolder[]> => {
    reading ??= desk.office.holders().finally(() => {
      reading = undefined
    })
    return reading
  }
  return { ...desk, office: { ...desk.office, holders } }
}
