// What an office has published, as the library and the lists hold it, without a library.
import { contentOf, fingerprintOf } from '#core/content.ts'
import { type Day, toDay } from '#core/day.ts'
import type { StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { roundKey } from '#core/round.ts'
import { documentOf } from '#core/document.ts'
import { printPaper } from '#documents/print.ts'
import type { ArchivedFile, FileArchive } from '#sharepoint/fileArchive.ts'
import { ALEX, aFinding, aRecord, aRound, at } from '../builders.ts'

const DECISION = { by: ALEX, as: 'Commissioner', at: at('2023-08-28T10:00:00.000Z'), words: '' }
const FORMATS = ['HTML', 'DOCX', 'PDF'] as const

export type Shelf = {
  readonly stored: StoredRecord
  readonly files: readonly (ArchivedFile & { readonly bytes: Uint8Array })[]
}

/** A record with one approved round a day given, each published on its day, the last one standing. */
export async function published(
  changes: Partial<AcknowledgementRecord>,
  days: readonly string[] = ['2023-08-30'],
): Promise<Shelf> {
  const record = aRecord({
    status: 'Published',
    approval: { version: String(days.length), round: days.length },
    publication: {
      publishedOn: toDay(days.at(-1) ?? '2023-08-30'),
      address: 'https://opcc.example/1',
    },
    ...changes,
  })
  const findings = [aFinding({ key: `${record.key}/1` })]
  const versions = await Promise.all(
    days.map((day, place) =>
      version({ record, findings }, place + 1, toDay(day), place + 1 < days.length),
    ),
  )
  return {
    stored: {
      record: { id: record.key, version: '1', value: record },
      findings: findings.map((value) => ({ id: value.key, version: '1', value })),
      rounds: versions.map(({ round }) => ({
        id: String(round.number),
        version: '1',
        value: round,
      })),
    },
    files: versions.flatMap(({ files }) => files),
  }
}

async function version(
  whole: WholeRecord,
  number: number,
  publishedOn: Day,
  isSuperseded: boolean,
) {
  const content = contentOf(whole, String(number))
  const round = await aRound({ number, state: { state: 'Approved', decision: DECISION } }, content)
  const description = documentOf(content, { kind: 'approved', decision: DECISION })
  const files = await Promise.all(
    FORMATS.map(async (format) => {
      const as = format.toLowerCase() as 'html' | 'docx' | 'pdf'
      return {
        fileName: `${content.recordKey}-version-${number}.${as}`,
        recordKey: content.recordKey,
        roundKey: roundKey(content.recordKey, number),
        documentVersion: String(number),
        fingerprint: await fingerprintOf(content),
        format,
        publishedOn,
        isSuperseded,
        bytes: (await printPaper({ description, at: DECISION.at }, as)).bytes,
      }
    }),
  )
  return { round, files }
}

export const archiveOf = (shelves: readonly Shelf[]): FileArchive => {
  const files = shelves.flatMap((shelf) => shelf.files)
  return {
    list: async () => files,
    read: async (fileName) => {
      const file = files.find((one) => one.fileName === fileName)
      if (!file) throw new Error(`${fileName} is not in the library.`)
      return file.bytes
    },
  }
}
