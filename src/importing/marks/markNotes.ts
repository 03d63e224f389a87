// What stands in brackets after an item's mark: `Recommendation 4 (chief constables, by 27 September 2024)`.
import { deadlineInWords, readsAsFinding } from '../words/findingWords.ts'
import type { ImportedDeadline, ImportedStatus } from '../imported.ts'
import { namesOffice } from '../words/offices.ts'
import { statusNamed } from '../words/status.ts'

type MarkNote = {
  readonly text?: string
  readonly addressee?: string
  readonly deadline?: ImportedDeadline
  readonly status?: ImportedStatus
  readonly group?: string
}

/** Words that name somebody whom an item may be for. */
const BODIES =
  /\b(?:chief (?:constables?|officers?)|forces?|police|constabular(?:y|ies)|home office|home secretary|ministry|college|npcc|council|services?|inspectorate|agency|office|board|partnerships?|government|national lead)\b/i

export const speaksOfBody = (words: string): boolean => namesOffice(words) || BODIES.test(words)

/** Words that name a body and say nothing else. */
export const namesBody = (words: string): boolean =>
  /^(?:all |the )?(?:chief constables?(?: and .*)?|(?:police )?forces|police and crime commissioners|home office|college of policing|NPCC|national police chiefs['’] council|mayors?|government|ministry of justice)$/i.test(
    words,
  )

/** Wording, or facts parted by commas; what is none of them is the name of the item's group. */
export function readMarkNote(note: string): MarkNote {
  if (readsAsFinding(note)) return { text: note }
  const facts = note.split(/[,;] ?/).map((part): MarkNote => {
    const status = statusNamed(part)
    if (status) return { status }
    const deadline = deadlineInWords(part)
    if (deadline) return { deadline }
    const addressee = part.replace(/^(?:for|to|addressed to) (?:the )?/i, '')
    return speaksOfBody(part) ? { addressee } : { group: part }
  })
  return Object.assign({}, ...facts) as MarkNote
}
