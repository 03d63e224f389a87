// A file that came from outside and is kept with its record: under no round, and never published.
import { endingOf } from './attachment.ts'
import type { FiledPrint, PrintLibrary } from './ports.ts'
import type { AcknowledgementRecord, WholeRecord } from './record.ts'
import { sha256 } from './sha256.ts'

export type OutsideFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

// 128 bits: nobody finds another file of the same name, to be put in its place.
const HASH_LETTERS = 32

/** Named by what it holds: kept again it is the same file, and another never takes its place. */
export async function sourceFile(
  recordKey: string,
  what: 'source' | 'chief-officers-comments',
  file: OutsideFile,
): Promise<FiledPrint> {
  const hash = (await sha256(file.bytes)).slice(0, HASH_LETTERS)
  return {
    fileName: `${recordKey}-${what}-${hash}${endingOf(file.name)}`,
    bytes: file.bytes,
    recordKey,
    roundKey: '',
    documentVersion: '',
    fingerprint: '',
    format: 'Source',
  }
}

/** The draft that names the file it was read from, before either is on the site. */
export async function namingSource(whole: WholeRecord, file: OutsideFile): Promise<WholeRecord> {
  const { record } = whole
  if (!record.source) return whole
  const { fileName: keptAs } = await sourceFile(record.key, 'source', file)
  return { ...whole, record: { ...record, source: { ...record.source, keptAs } } }
}

/** A file under a label may be locked: what is there by its name, which says what it holds, is not put there again. */
export async function fileOnce(
  library: Pick<PrintLibrary, 'file' | 'namesOf'>,
  file: FiledPrint,
): Promise<void> {
  const kept = await library.namesOf(file)
  if (!kept.includes(file.fileName)) await library.file(file)
}

/**
 * Keeps the file with its record, once; safe to repeat. An old answer's file has the label of what is published, where the
 * office has one; that of a report gets it with the answer, on publication.
 */
export async function keepSource(
  library: Pick<PrintLibrary, 'file' | 'label' | 'namesOf'>,
  { key, status }: Pick<AcknowledgementRecord, 'key' | 'status'>,
  file: OutsideFile,
  retentionLabel: string,
): Promise<void> {
  const source = await sourceFile(key, 'source', file)
  await fileOnce(library, source)
  if (status === 'Published (legacy)' && retentionLabel !== '')
    await library.label(source.fileName, retentionLabel)
}
