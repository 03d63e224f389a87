// What stands in brackets after an item's mark: `Recommendation 4 (chief constables, by 27 September 2024)`.
import { deadlineInWords, readsAsFinding } from '../words/findingWords.ts'
import type { ImportedDeadline, ImportedStatus } from '../imported.ts'
import { speaksOfBody } from '../words/bodies.ts'
import { statusNamed } from '../words/status.ts'

type MarkNote = {
  readonly text?: string
  readonly addressee?: string
  readonly deadline?: ImportedDeadline
  readonly status?: ImportedStatus
  readonly group?: string
}

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
