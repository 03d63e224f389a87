// What must hold before somebody is written down as holding an office: approvals rest on it.
import type { HolderRole, OfficeHolder } from './office.ts'
import type { Refusal } from './refusals.ts'

// There may be several deputies, and an acting holder stands in somebody's place.
const HELD_BY_ONE: readonly HolderRole[] = ['Commissioner', 'Chief officer', 'Monitoring officer']
// The law gives them no office: somebody's act does.
const HELD_BY_AN_ACT: readonly HolderRole[] = ['Deputy', 'Acting']

const LATEST = '9999-12-31'
const lastOf = ({ to }: OfficeHolder): string => to ?? LATEST

const overlap = (a: OfficeHolder, b: OfficeHolder): boolean =>
  a.from <= lastOf(b) && b.from <= lastOf(a)

export type HolderField = 'person' | 'officeTitle' | 'from' | 'to' | 'authority'
type HolderProblem = { readonly field: HolderField; readonly refusal: Refusal }

/** `others` are all holders but this one. */
export function whyNotHold(
  holder: OfficeHolder,
  others: readonly OfficeHolder[],
): readonly HolderProblem[] {
  const isMissing = (text: string): boolean => text.trim() === ''
  const isTaken =
    HELD_BY_ONE.includes(holder.role) &&
    others.some((other) => other.role === holder.role && overlap(holder, other))
  const problems: readonly (HolderProblem & { readonly stands: boolean })[] = [
    { field: 'person', refusal: 'holderMissing', stands: isMissing(holder.person.name) },
    { field: 'officeTitle', refusal: 'officeTitleMissing', stands: isMissing(holder.officeTitle) },
    { field: 'to', refusal: 'endsBeforeItBegins', stands: lastOf(holder) < holder.from },
    { field: 'from', refusal: 'officeTaken', stands: isTaken },
    {
      field: 'authority',
      refusal: 'authorityMissing',
      stands: HELD_BY_AN_ACT.includes(holder.role) && isMissing(holder.authority),
    },
  ]
  return problems.filter(({ stands }) => stands)
}
