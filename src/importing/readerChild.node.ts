// The child process of the command line that reads files: one that never ends, or takes all the memory, ends with it.
import { NODE_READERS } from './nodeReaders.node.ts'
import { type ReadFile, readFile } from './readFile.ts'
import type { ForOffice } from './reports/readReport.ts'

export type ChildRequest = {
  readonly bytes: Uint8Array
  readonly file: string
  readonly office: ForOffice
}

export type ChildAnswer =
  | { readonly read: readonly ReadFile[] }
  /** A sentence. */
  | { readonly refused: string }

async function answer({ bytes, file, office }: ChildRequest): Promise<ChildAnswer> {
  try {
    return { read: await readFile(bytes, file, office, NODE_READERS) }
  } catch (thrown) {
    return { refused: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

process.on('message', (request: ChildRequest) => {
  void answer(request).then((said) => process.send?.(said))
})
