// Writes drafts to the office's site, each once: a record's key is unique there, and one that seems to be there under
// another title is left to a person.
import { isFault } from '#core/faults.ts'
import type { RecordStore } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'
import { duplicateOf, type NamedReport } from '#importing/duplicates.ts'

/** Gives back a line for each draft: written, or there already and left as it is. */
export async function writeDrafts(
  drafts: readonly WholeRecord[],
  records: Pick<RecordStore, 'create' | 'list'>,
): Promise<readonly string[]> {
  const { rows } = await records.list()
  const known: NamedReport[] = rows.map(({ value }) => value)
  const lines: string[] = []
  for (const draft of drafts) {
    const { title, key } = draft.record
    const name = `“${title === '' ? key : title}”`
    const twin = duplicateOf(
      draft.record,
      known.filter((one) => one.key !== key),
    )
    if (twin) {
      lines.push(
        `${name} seems to be “${twin.title}”, which is on the site with the key ${twin.key}. It was not written.`,
      )
      continue
    }
    try {
      // oxlint-disable-next-line no-await-in-loop -- paced: one record at a time
      const { record } = await records.create(draft)
      known.push(draft.record)
      lines.push(`${name} was written to the site as item ${record.id}.`)
    } catch (thrown) {
      if (!isFault(thrown, 'alreadyExists')) throw thrown
      lines.push(`${name} is on the site already, with the key ${key}. It was left as it is.`)
    }
  }
  return lines
}
