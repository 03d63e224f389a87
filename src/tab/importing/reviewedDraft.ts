// The draft as it is written: its notes say what in it was not read, but given by a person.
import type { WholeRecord } from '#core/record.ts'
import type { Candidate } from './candidates.ts'
import { fieldsOf } from './reviewFields.ts'

export function reviewedDraft({ draft, given }: Candidate): WholeRecord {
  const { record } = draft
  if (!record.source || given.length === 0) return draft
  const names = new Set(given)
  const labels = fieldsOf(draft).flatMap(({ name, label }) => (names.has(name) ? [label] : []))
  const notes = `${record.source.notes}\nGiven by a person in the review: ${labels.join('; ')}.`
  return { ...draft, record: { ...record, source: { ...record.source, notes: notes.trim() } } }
}
