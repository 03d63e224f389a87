// Lines under an item that say one fact of it: `Status: Closed`, `Deadline: March 2025`, `Addressed to: forces`.
import { deadlineInCell } from './findingWords.ts'
import type { ImportedDeadline, ImportedOutcome, ImportedStatus } from './imported.ts'
import { statusNamed } from './status.ts'

export type ItemFact = {
  readonly status?: ImportedStatus
  readonly outcome?: ImportedOutcome
  readonly deadline?: ImportedDeadline
  readonly addressee?: string
}

const LINE = /^([A-Za-z ]{2,30}?) ?[:–—-] ?(.{1,80})$/
const OUTCOMES: { readonly [words: string]: ImportedOutcome | undefined } = {
  'not answered': undefined,
  'action taken': 'action-taken',
  'action proposed': 'action-proposed',
  'action taken and proposed': 'action-taken-and-proposed',
  'no action, with reason': 'no-action-with-reason',
  'no action': 'no-action-with-reason',
}

/** Undefined where the line is no such fact. */
export function itemFact(line: string): ItemFact | undefined {
  const [, label = '', value = ''] = LINE.exec(line) ?? []
  const plain = value.replace(/[.;]$/, '').trim()
  if (/^(?:current )?status$/i.test(label)) {
    const status = statusNamed(plain)
    return status && { status }
  }
  if (/^outcome$/i.test(label) && plain.toLowerCase() in OUTCOMES) {
    const outcome = OUTCOMES[plain.toLowerCase()]
    return outcome ? { outcome } : {}
  }
  if (/^(?:deadline|due(?: date)?|by when|target date|timescale)$/i.test(label)) {
    const deadline = deadlineInCell(plain)
    return deadline && { deadline }
  }
  return /^(?:addressed to|addressee)$/i.test(label) ? { addressee: plain } : undefined
}
