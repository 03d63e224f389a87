// What was read, as a draft is made from it.
import type { EmbeddedRecord } from '../embedded/readEmbedded.ts'
import type { ImportedRecord } from '../imported.ts'

/** `inspectorateAsWritten` is the form's own field, which the codes of the imported record do not keep. */
export type Reading = {
  readonly imported: ImportedRecord
  readonly inspectorateAsWritten?: string
  /** Where the source is a print of ours, the record it carries. */
  readonly embedded?: EmbeddedRecord
}
