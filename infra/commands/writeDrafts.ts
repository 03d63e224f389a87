// Writes drafts to the office's site, each once: a record's key is unique there, and one that seems to be there under
// another title is left to a person.
import { isFault } from '#core/faults.ts'
import type { RecordStore } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { duplicateOf, type NamedReport } from '#importing/draft/duplicates.ts'
import { createMany, type Writing, type WritingOrNot } from '#sharepoint/manyRecords.ts'

/**
 * `keep` keeps the source of each draft that is on the site then; it throws Fault.
 *
 * Tells a line for each draft, as soon as it is known: written, or why not. After the signal no more are begun. Gives
 * back whether all of them are on the site now, with their sources.
 */
export async function writeDrafts(
  drafts: readonly WholeRecord[],
  records: Pick<RecordStore, 'create' | 'list'>,
  tell: (line: string) => void,
  signal?: AbortSignal,
  keep?: (draft: WholeRecord) => Promise<void>,
): Promise<boolean> {
  const { rows } = await records.list()
  const known: NamedReport[] = rows.map(({ value }) => value)
  const wanted = drafts.filter(({ record }) => {
    const others = known.filter(({ key }) => key !== record.key)
    const twin = duplicateOf(record, others)
    if (twin) tell(inWordsOfTwin(record, twin))
    else known.push(record)
    return !twin
  })
  let areKept = true
  const writings = await createMany(records, wanted, {
    onDone: async (writing, place) => {
      const draft = wanted[place]
      if (!draft) return
      tell(inWords(writing, draft.record))
      // Also with one that was there: the run before may have ended between the two.
      if (!isThere(writing)) return
      await keep?.(draft).catch((thrown: unknown) => {
        if (!isFault(thrown)) throw thrown
        areKept = false
        tell(`The original file of ${nameOf(draft.record)} was not kept. ${thrown.message}`)
      })
    },
    ...(signal && { signal }),
  })
  const left = writings.filter(({ state }) => state === 'notBegun').length
  if (left > 0)
    tell(
      `${left} of ${wanted.length} were not written. Run the command again: it goes on where it stopped.`,
    )
  return writings.every(isThere) && areKept
}

const isThere = ({ state }: WritingOrNot): boolean =>
  state === 'written' || state === 'thereAlready'

const nameOf = ({ title, key }: AcknowledgementRecord): string => `“${title === '' ? key : title}”`

const inWordsOfTwin = (record: AcknowledgementRecord, twin: NamedReport): string =>
  `${nameOf(record)} seems to be “${twin.title}”, which has the key ${twin.key}. It was not written.`

function inWords(writing: Writing, record: AcknowledgementRecord): string {
  switch (writing.state) {
    case 'written':
      return `${nameOf(record)} was written to the site as item ${writing.stored.record.id}.`
    case 'thereAlready':
      return `${nameOf(record)} is on the site already, with the key ${record.key}. It was left as it is.`
    case 'failed':
      return `${nameOf(record)} was not written. ${writing.fault.message}`
    default:
      return writing satisfies never
  }
}
