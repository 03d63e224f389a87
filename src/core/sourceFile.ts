// A file that came from outside and is kept with its record: under no round, and never published.
import { endingOf } from './attachment.ts'
import type { FiledPrint } from './ports.ts'
import { sha256 } from './sha256.ts'

const HASH_LETTERS = 12

/** Named by what it holds: kept again it is the same file, and another never takes its place. */
export async function sourceFile(
  recordKey: string,
  what: 'source' | 'chief-officers-comments',
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
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
