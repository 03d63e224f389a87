// Lines under an item that say one fact of it: `Status: Closed`, `Deadline: March 2025`, `Addressed to: forces`.
import { deadlineInCell } from './findingWords.ts'
import type { ImportedDeadline, ImportedOutcome, ImportedStatus } from './imported.ts'
import { statusNamed } from './status.ts'

export type ItemFact = {
  readonly status?: ImportedStatus
  readonly outcome?: ImportedOutcome
  readonly deadline?: ImportedDeadline
  readonly addressee?: string
  readonly text?: string
}

const ADDRESSEE = /^(?:addressed to|addressee|who(?: is (?:it|this|the recommendation))? for)$/i
const WORDING =
  /^(?:what (?:does )?(?:it|the (?:report|recommendation)) says?|(?:wording|text)(?: of (?:the )?recommendation)?|recommendation (?:wording|text))$/i
const DEADLINE = /^(?:deadline|due(?: date)?|by when|target date|timescale)$/i
const STATUS = /^(?:current )?status$/i
const LABELS = [ADDRESSEE, WORDING, DEADLINE, STATUS]

/** A line that is only the label of a fact; its value stands below. */
export const isFactLabel = (line: string): boolean => {
  const label = line.trim().replace(/\s*[?:]+$/, '')
  return label.length < 40 && LABELS.some((one) => one.test(label))
}

const LINE = /^([A-Za-z ]{2,35}?)\??(?: ?[:–—-] ?)(.{1,80})$/
const OUTCOMES: { readonly [words: string]: ImportedOutcome | undefined } = {
  'not answered': undefined,
  'action taken': 'action-taken',
  'action proposed': 'action-proposed',
  'action taken and proposed': 'action-taken-and-proposed',
  'no action, with reason': 'no-action-with-reason',
  'no action': 'no-action-with-reason',
}

// What every such line begins with.
const MAY_BE_FACT = /^[A-Za-z ]{2,35}\?? ?[:–—-]/

/** Undefined where the line is no such fact. */
export function itemFact(line: string): ItemFact | undefined {
  if (!MAY_BE_FACT.test(line)) return undefined
  const [, wording = '', text = ''] = /^([A-Za-z ]{4,35}): (.+)$/s.exec(line) ?? []
  if (WORDING.test(wording)) return { text }
  const [, label = '', value = ''] = LINE.exec(line) ?? []
  const plain = value.replace(/[.;]$/, '').trim()
  if (STATUS.test(label)) {
    const status = statusNamed(plain)
    return status && { status }
  }
  if (/^outcome$/i.test(label) && plain.toLowerCase() in OUTCOMES) {
    const outcome = OUTCOMES[plain.toLowerCase()]
    return outcome ? { outcome } : {}
  }
  if (DEADLINE.test(label)) {
    const deadline = deadlineInCell(plain)
    return deadline && { deadline }
  }
  return ADDRESSEE.test(label) ? { addressee: plain } : undefined
}
