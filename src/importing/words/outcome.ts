// The outcome, only where the words of the answer are plain about it; support alone has none.
import type { FindingOutcome } from '#core/finding.ts'
import { voicesSupportOnly } from '#core/supportOnly.ts'
import type { ImportedOutcome } from '../imported.ts'
import { BEGINS, NAME } from './personNames.ts'

/** As a finding of a record names it. */
export const OUTCOME_NAMES: { readonly [outcome in ImportedOutcome]: FindingOutcome } = {
  'action-taken': 'Action taken',
  'action-proposed': 'Action proposed',
  'action-taken-and-proposed': 'Action taken and proposed',
  'no-action-with-reason': 'No action, with reason',
}

/** After the label of a form, or in a print of ours. `Not answered` is none. */
export function outcomeNamed(words: string): ImportedOutcome | undefined {
  const plain = words.toLowerCase()
  if (plain === 'no action') return 'no-action-with-reason'
  const codes = Object.keys(OUTCOME_NAMES) as ImportedOutcome[]
  return codes.find((code) => OUTCOME_NAMES[code].toLowerCase() === plain)
}

const ACTOR = `(?:I|[Ww]e|(?:[Mm]y|[Oo]ur) (?:office|deputy|team)|[Tt]he (?:force|constabulary|chief constable|commissioner)|${NAME} (?:Police|Constabulary))`
const DECLINES =
  /\b(?:do|does|will|shall|am|are|have) not (?:propose|intend|proposing|intending|plan|take|taking|taken)\b[^.]*\baction\b|\bno (?:further )?action (?:is|will be|has been|by|because|to take)\b/i
const DONE_VERBS =
  'agreed|asked|bought|brought|built|changed|commissioned|completed|funded|introduced|made|opened|paid|published|raised|recruited|reviewed|set|set up|started|trained|written|wrote'
const TAKEN = new RegExp(
  `${BEGINS}${ACTOR} (?:(?:have|has) (?:already |now |also )?)?(?:${DONE_VERBS})\\b`,
)
const PROPOSED = new RegExp(
  `${BEGINS}${ACTOR} (?:will|shall|(?:am|are|is) going to|(?:plans?|intends?) to) (?!continue to (?:support|welcome))`,
)

/** Undefined when the words leave it open: a person must choose. */
export function outcomeInWords(answer: string): ImportedOutcome | undefined {
  if (answer === '' || voicesSupportOnly(answer)) return undefined
  if (DECLINES.test(answer))
    return /\b(because|since|as|reason)\b/i.test(answer) ? 'no-action-with-reason' : undefined
  const [isTaken, isProposed] = [TAKEN.test(answer), PROPOSED.test(answer)]
  if (isTaken && isProposed) return 'action-taken-and-proposed'
  if (isTaken) return 'action-taken'
  return isProposed ? 'action-proposed' : undefined
}
