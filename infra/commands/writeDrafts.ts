// Writes drafts to the office's site, each once: a record's key is unique there.
import { isFault } from '#core/faults.ts'
import type { RecordStore } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'

/** Gives back a line for each draft: written, or there already and left as it is. */
export async function writeDrafts(
  drafts: readonly WholeRecord[],
  records: Pick<RecordStore, 'create'>,
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const draft of drafts) {
    const { title, key } = draft.record
    const name = `“${title === '' ? key : title}”`
    try {
      // Paced: one record at a time.
      const { record } = await records.create(draft)
      lines.push(`${name} was written to the site as item ${record.id}.`)
    } catch (thrown) {
      if (!isFault(thrown, 'alreadyExists')) throw thrown
      lines.push(`${name} is on the site already, with the key ${key}. It was left as it is.`)
    }
  }
  return lines
}
