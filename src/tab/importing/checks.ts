// What in a draft a person has still to check.
import { counted } from '#core/counted.ts'
import { isBlank } from '#core/richText.ts'
import { doubtInWords } from '#importing/doubts.ts'
import type { Candidate } from './candidates.ts'
import type { FieldInput } from './draftField.ts'
import { isDoubtful, type ReviewField, reviewFields } from './reviewFields.ts'

/** Of the whole draft, the most doubtful first. */
export const fieldsToReview = ({ draft, evidence }: Candidate): readonly ReviewField[] =>
  reviewFields(draft, evidence)

/** Doubtful, and neither accepted nor given by a person. */
export const isToCheck = (
  field: ReviewField,
  { accepted, given }: Pick<Candidate, 'accepted' | 'given'>,
): boolean => isDoubtful(field) && !accepted.includes(field.name) && !given.includes(field.name)

const isEmpty = ({ kind, value }: FieldInput): boolean =>
  value === undefined || value === '' || (kind === 'rich' && isBlank(value))

/** Of a field that is to check. */
export function whatToCheck({ place, input }: ReviewField): string {
  if (place) return 'Check this against the source.'
  return isEmpty(input)
    ? 'The source does not say. Give it, or accept that it is not known.'
    : 'Not found in the source in these words.'
}

// A key typed in one draft says nothing new of the others.
const countKnown = new WeakMap<Candidate, number>()

/** How many fields. */
export function countToCheck(candidate: Candidate): number {
  const count =
    countKnown.get(candidate) ??
    fieldsToReview(candidate).filter((field) => isToCheck(field, candidate)).length
  countKnown.set(candidate, count)
  return count
}

/** Of the draft as a whole: sentences. */
export const doubtsOf = ({ imported, whyNotKept }: Candidate): readonly string[] => [
  ...(imported.coverage ?? []),
  ...imported.warnings.map(doubtInWords),
  ...(whyNotKept === undefined ? [] : [`The file itself will not be kept. ${whyNotKept}`]),
]

/** `3 to check, 1 doubt`. There is nothing to accept in a doubt. */
export function checksInWords(candidate: Candidate): string {
  const count = countToCheck(candidate)
  const doubts = doubtsOf(candidate).length
  const words = count === 0 ? 'nothing to check' : `${count} to check`
  return doubts === 0 ? words : `${words}, ${counted(doubts, 'doubt')}`
}

/** The first after the one that is shown, and from the beginning again; none where only that one is left. */
export function nextToCheck(
  candidates: readonly Candidate[],
  shown: Candidate | undefined,
): Candidate | undefined {
  const from = candidates.findIndex((one) => one === shown) + 1
  return [...candidates.slice(from), ...candidates.slice(0, from)].find(
    (one) => one !== shown && countToCheck(one) > 0,
  )
}
