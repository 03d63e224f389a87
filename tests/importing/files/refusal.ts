// The sentence with which a file is refused.
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Fails when the file is read after all, or breaks in any other way. */
export async function refusalOf(bytes: Uint8Array, file: string): Promise<string> {
  try {
    await readSource(bytes, file, NODE_READERS)
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'SourceRefused') return thrown.message
    throw thrown
  }
  throw new Error(`“${file}” was read.`)
}
