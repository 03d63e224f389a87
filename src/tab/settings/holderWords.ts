// What a change of holders comes to, said before it is made.
import { decidersOn } from '#core/authority.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { OfficeHolder } from '#core/office.ts'

const NOBODY = 'nobody'
const deciderOn = (holders: readonly OfficeHolder[], day: Day): string =>
  decidersOn(holders, day)[0]?.person.name ?? NOBODY

/** `before` is the holder as written down; undefined for a new one. */
export function holderEffects(
  holder: OfficeHolder,
  before: OfficeHolder | undefined,
  others: readonly OfficeHolder[],
  today: Day,
): readonly string[] {
  const now = deciderOn(before ? [...others, before] : others, today)
  const then = deciderOn([...others, holder], today)
  const until = holder.to ? `to ${dayInWords(holder.to)}, included` : 'until further notice'
  return [
    `${holder.person.name || 'The person'} holds the office from ${dayInWords(holder.from)} ${until}.`,
    now === then
      ? `Records are put to ${then} today, as before.`
      : `Records are put to ${then} from now on, and no longer to ${now}. So are those that wait for a decision.`,
    ...(then === NOBODY ? ['No record can be approved until somebody is named.'] : []),
    'What was decided stays as it is: each decision keeps who held authority on its day.',
  ]
}
