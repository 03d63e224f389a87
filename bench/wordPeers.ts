// Readers of Word files: ours, and those whose text is given to our reader of records.
import { convertToHtml, extractRawText } from 'mammoth'
import WordExtractor from 'word-extractor'
import { readDocx } from '#importing/docx/readDocx.ts'
import type { Reading } from '#importing/draft/reading.ts'
import { readHtml } from '#importing/html/readHtml.ts'
import { readRecords, readSourceRecords } from '#importing/readRecords.ts'

export type WordReader = {
  readonly name: string
  readonly read: (bytes: Uint8Array) => Promise<readonly Reading[]>
}

export const OURS: WordReader = {
  name: 'ours',
  read: async (bytes) => readSourceRecords(readDocx(bytes)),
}
export const WORD_PEERS: readonly WordReader[] = [
  {
    name: 'mammoth, its text',
    read: async (bytes) =>
      readRecords((await extractRawText({ buffer: Buffer.from(bytes) })).value),
  },
  {
    name: 'mammoth, its HTML through our reader of pages',
    read: async (bytes) =>
      readSourceRecords(readHtml((await convertToHtml({ buffer: Buffer.from(bytes) })).value)),
  },
  {
    name: 'word-extractor',
    read: async (bytes) =>
      readRecords(
        (await new WordExtractor().extract(Buffer.from(bytes))).getBody().replaceAll('\n', '\n\n'),
      ),
  },
]
