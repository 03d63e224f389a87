// Who looks at a card, and as what they may decide today.
import { capacityToday } from '../approvals/sendAsking.ts'
import type { Desk, Viewer } from '../approvals/desk.ts'
import type { Incoming } from './turn.ts'

/** `as` is `''` for whoever may not decide. */
export const viewerOf = async (
  desk: Pick<Desk, 'office' | 'now'>,
  { person, teamsId }: Incoming,
): Promise<Viewer> => ({
  personId: person.id,
  teamsId,
  as: capacityToday(desk, person.id, await desk.office.holders()),
})
