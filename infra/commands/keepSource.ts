// The file that a record was read from, kept in the library with it: by what it holds, so that it is there once.
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { PrintLibrary } from '#core/ports.ts'

const HASH_LETTERS = 12

/** `key` is the record's. Filed like what else came from outside: under no round, and never published. */
export function keepSource(
  library: Pick<PrintLibrary, 'file'>,
  key: string,
  source: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const hash = createHash('sha256').update(source.bytes).digest('hex').slice(0, HASH_LETTERS)
  return library.file({
    fileName: `${key}-source-${hash}${extname(source.path).toLowerCase()}`,
    bytes: source.bytes,
    recordKey: key,
    roundKey: '',
    documentVersion: '',
    fingerprint: '',
    format: 'Source',
  })
}
