// The readers of a command line: PDFs in a process of their own, old Word documents by Node.
import { readOldWord } from './oldWord/oldWord.node.ts'
import { readPdfInChild } from './pdf/inChild.node.ts'
import type { SourceReaders } from './readSource.ts'

export const NODE_READERS: SourceReaders = {
  pdf: (bytes) => readPdfInChild(bytes),
  oldWord: readOldWord,
}
