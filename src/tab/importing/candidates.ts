// What was read of a file and waits for a person: the draft beside its source.
import type { WholeRecord } from '#core/record.ts'
import { asHistory } from '#importing/asHistory.ts'
import { toDraft } from '#importing/draft.ts'
import type { ImportedRecord } from '#importing/imported.ts'
import { notARecord, readsAsRecord } from '#importing/readsAsRecord.ts'
import type { ReadFile } from '#importing/source/importWorker.ts'

export type Candidate = {
  readonly id: string
  readonly file: string
  /** The words of the source, in which evidence has its places. */
  readonly text: string
  readonly imported: ImportedRecord
  readonly draft: WholeRecord
  /** Names of fields that a person has looked at, such as `items.0.text`. */
  readonly accepted: readonly string[]
  /** Written although it seems to be on the site under another title. */
  readonly isWantedTwice: boolean
}

export const isReport = ({ imported }: Pick<Candidate, 'imported'>): boolean =>
  imported.form === 'inspection-report'

export function candidatesOf(
  read: readonly ReadFile[],
  name: string,
): { readonly candidates: readonly Candidate[] } | { readonly refused: string } {
  const candidates = read.flatMap(({ file, text, readings }) =>
    readings
      .filter(({ imported }) => readsAsRecord(imported))
      .map((reading): Candidate => {
        const { imported } = reading
        const draft = asHistory(toDraft(reading, file), imported)
        const id = crypto.randomUUID()
        return { id, file, text, imported, draft, accepted: [], isWantedTwice: false }
      }),
  )
  return candidates.length > 0 ? { candidates } : { refused: notARecord(name) }
}
