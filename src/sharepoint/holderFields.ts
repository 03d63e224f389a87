// An office holder, between the columns and our own words.
import { HOLDER_ROLES, type OfficeHolder } from '#core/office.ts'
import { choicesOf } from './choices.ts'
import { HOLDER_COLUMNS } from './columns.ts'
import { fromWire, type NewValues } from './fields.ts'
import type { Item } from './items.ts'
import { present } from './present.ts'

/** A holder without a role or a first day holds nothing: the list shows the gap to whoever keeps it. */
export function readHolder({ id, fields }: Pick<Item, 'id' | 'fields'>): OfficeHolder | undefined {
  const held = fromWire(HOLDER_COLUMNS, fields, `Office holder ${id}`)
  const role = choicesOf(held.Title ?? `office holder ${id}`)('Role', HOLDER_ROLES, held.Role)
  if (role === undefined || held.FromDay === undefined) return undefined
  return {
    person: { id: held.PersonId ?? '', name: held.Title ?? '' },
    signInName: held.SignInName ?? '',
    role,
    officeTitle: held.OfficeTitle ?? '',
    body: held.Body ?? '',
    from: held.FromDay,
    authority: held.Authority ?? '',
    ...present({ to: held.ToDay }),
  }
}

export const holderFields = (holder: OfficeHolder): NewValues<typeof HOLDER_COLUMNS> => ({
  Title: holder.person.name,
  PersonId: holder.person.id,
  SignInName: holder.signInName,
  Role: holder.role,
  OfficeTitle: holder.officeTitle,
  Body: holder.body,
  FromDay: holder.from,
  ToDay: holder.to,
  Authority: holder.authority,
})
