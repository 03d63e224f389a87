// The bot reads as the service, which may read everything. So whoever speaks to it must be somebody of the office.
import { capacityToday } from '../approvals/sendAsking.ts'
import type { Desk } from '../approvals/desk.ts'
import { isOfOffice } from '../search/findRecords.ts'
import type { Incoming } from './turn.ts'

export const NOT_OF_OFFICE = 'Only people of the office can see where its records stand.'

/** Whoever may decide today, and whoever the office has given the app. Every refusal is logged with who. */
export async function mayRead(desk: Desk, { person }: Incoming): Promise<boolean> {
  const holders = await desk.office.holders()
  return capacityToday(desk, person.id, holders) !== '' || isOfOffice(desk, person.id)
}
