// How far an item has come, only where the words of the source say it.
import { KIND } from './kinds.ts'
import type { ImportedStatus } from '../imported.ts'

const NAMED: readonly (readonly [ImportedStatus, RegExp])[] = [
  ['no-further-action', /^(?:no further action(?: .*)?|nfa)$/i],
  ['superseded', /^superseded(?: .*)?$/i],
  [
    'force-says-complete',
    /^(?:force (?:says|reports|considers) .*complete.*|completed?|done|awaiting (?:verification|sign[- ]off|closure).*)$/i,
  ],
  ['closed', /^(?:closed(?: .*)?|signed off|discharged)$/i],
  [
    'open',
    /^(?:open(?: .*)?|on ?going|in progress|not started|underway|outstanding|on track|live)$/i,
  ],
]

/** `In progress` of `Amber – in progress.` */
const bareStatus = (words: string): string =>
  words.replace(/^(?:red|amber|green|blue)(?: ?[:/–—-] ?| \((?=.*\)$))/i, '').replace(/[.;)]+$/, '')

/** From a cell or after `Status:`. */
export const statusNamed = (words: string): ImportedStatus | undefined =>
  NAMED.find(([, pattern]) => pattern.test(bareStatus(words)))?.[0]

// Looked for there alone: most items have none, and their words are long.
const LONGEST_AT_END = 43
const AT_END = /(?:[[(][^\])]{3,40}[\])]|[–—-] [A-Z][A-Za-z ]{3,30})\.?$/

/** `Forces should plan. [CLOSED]`, `… – Closed`: the status after the wording of an item. */
export function takeStatus(words: string): {
  readonly text: string
  readonly status?: ImportedStatus
} {
  if (!AT_END.test(words.slice(-LONGEST_AT_END))) return { text: words }
  const [, text, bracketed, afterDash] =
    /^(.*?)\s*(?:[[(]([^\])]{3,40})[\])]|[–—-] ([A-Z][A-Za-z ]{3,30}))\.?$/s.exec(words) ?? []
  const status = statusNamed(bracketed ?? afterDash ?? '')
  return text === undefined || status === undefined ? { text: words } : { text, status }
}

const SUBJECT = `${KIND}(?: \\d{1,3}[a-z]?)?`
const IS =
  '(?:is|was|has been|have been|remains?|are|were)(?: now| since| formally| recorded as| marked as)*'
const IN_WORDS: readonly (readonly [ImportedStatus, RegExp])[] = [
  ['superseded', new RegExp(`\\b${SUBJECT}\\b[^.]{0,40}\\b${IS} superseded\\b`, 'i')],
  ['closed', new RegExp(`\\b${SUBJECT}\\b[^.]{0,40}\\b${IS} (?:closed|signed off)\\b`, 'i')],
  [
    'force-says-complete',
    /\bforce (?:says|reports|considers|believes|regards)\b[^.]{0,60}\bcompleted?\b/i,
  ],
  ['open', new RegExp(`\\b${SUBJECT}\\b[^.]{0,40}\\b${IS} open\\b`, 'i')],
]

/** `until the cause of concern is closed` says that it is not. */
const NOT_YET = /\b(?:until|unless|once|when|before|if)\b/i

/** From the sentences of an answer. */
export function statusInWords(words: string): ImportedStatus | undefined {
  const sentences = words.split(/(?<=[.!?])\s/).filter((sentence) => !NOT_YET.test(sentence))
  return IN_WORDS.find(([, pattern]) => sentences.some((sentence) => pattern.test(sentence)))?.[0]
}
