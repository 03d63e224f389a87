// What stands in brackets after an item's mark: `Recommendation 4 (chief constables, by 27 September 2024)`.
import { deadlineInWords, readsAsFinding } from '../words/findingWords.ts'
import type { ImportedDeadline, ImportedStatus } from '../imported.ts'
import { statusNamed } from '../words/status.ts'

type MarkNote = {
  readonly text?: string
  readonly addressee?: string
  readonly deadline?: ImportedDeadline
  readonly status?: ImportedStatus
  readonly group?: string
}

/** Words that name somebody whom an item may be for. */
export const BODY =
  /\b(?:chief (?:constables?|officers?)|forces?|police|constabular(?:y|ies)|commissioners?|P[FV]?CCs?|home office|home secretary|ministry|college|npcc|council|services?|inspectorate|agency|office|board|partnerships?|government|mayor|national lead)\b/i

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
    return BODY.test(part) ? { addressee } : { group: part }
  })
  return Object.assign({}, ...facts) as MarkNote
}
