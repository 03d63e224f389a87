// What was read of a file and waits for a person: the draft beside its source.
import { whyNotKeep } from '#core/attachment.ts'
import type { WholeRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { namingSource } from '#core/sourceFile.ts'
import { asHistory } from '#importing/draft/asHistory.ts'
import { toDraft } from '#importing/draft/draft.ts'
import type { FieldEvidence } from '#importing/draft/evidence.ts'
import type { ImportedRecord } from '#importing/imported.ts'
import type { ReadFile } from '#importing/readFile.ts'
import { notARecord, readsAsRecord } from '#importing/record/readsAsRecord.ts'

export type Candidate = {
  readonly id: string
  /** Of the file that is kept with the record. */
  readonly fileId: string
  readonly file: string
  /** The words of the source, in which evidence has its places. */
  readonly text: string
  readonly imported: ImportedRecord
  readonly evidence: readonly FieldEvidence[]
  /** It names its file, where that may be kept. */
  readonly draft: WholeRecord
  /** Why the file itself will not be kept: a sentence. */
  readonly whyNotKept?: string
  /** Names of fields that a person has looked at, such as `items.0.text`. */
  readonly accepted: readonly string[]
  /** Names of fields whose value is a person's. */
  readonly given: readonly string[]
  /** Written although it seems to be on the site under another title. */
  readonly isWantedTwice: boolean
}

export const isReport = ({ imported }: Pick<Candidate, 'imported'>): boolean =>
  imported.form === 'inspection-report'

export const titleOf = ({ draft, file }: Candidate): string => draft.record.title || file

/** By id, what each is called on the desk: where several have one title, with their files. */
export function namesOf(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const byTitle = Map.groupBy(candidates, titleOf)
  return new Map(
    candidates.map((one) => {
      const title = titleOf(one)
      const isAlone = byTitle.get(title)?.length === 1
      return [one.id, isAlone ? title : `${title} (${one.file})`]
    }),
  )
}

export async function candidatesOf(
  read: readonly ReadFile[],
  fileId: string,
  file: File,
): Promise<{ readonly candidates: readonly Candidate[] } | { readonly refused: string }> {
  const { name } = file
  const bytes = new Uint8Array(await file.arrayBuffer())
  const refusal = whyNotKeep(name, bytes)
  const candidates = read.flatMap(({ file: part, text, readings }) =>
    readings
      .filter(({ imported }) => readsAsRecord(imported))
      .map(async (reading): Promise<Candidate> => {
        const { imported, evidence } = reading
        const draft = asHistory(toDraft(reading, part), reading)
        return {
          id: crypto.randomUUID(),
          fileId,
          file: part,
          text,
          imported,
          evidence,
          draft: refusal ? draft : await namingSource(draft, { name, bytes }),
          ...(refusal && { whyNotKept: REFUSAL_TEXT[refusal] }),
          accepted: [],
          given: [],
          isWantedTwice: false,
        }
      }),
  )
  if (candidates.length === 0) return { refused: notARecord(name) }
  return { candidates: await Promise.all(candidates) }
}
