// An old .doc, by a package that needs Node. It loses the numbers of lists, so every reading of one says so.
import WordExtractor from 'word-extractor'
import { oldWordBlocks } from './oldWordText.ts'
import type { Source } from '../source/blocks.ts'
import { refuse } from '../source/refused.ts'

const linesOf = (text: string): readonly string[] =>
  text.split(/[\n\t]+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

/** Throws SourceRefused, whose words follow the file's name. */
export async function readOldWord(bytes: Uint8Array): Promise<Source> {
  const document = await new WordExtractor()
    .extract(Buffer.from(bytes))
    .catch((thrown: unknown) =>
      refuse(
        'is an old Word document that can’t be read. Save it as .docx and import that',
        thrown,
      ),
    )
  const text = document.getBody()
  if (text.trim() === '') refuse('holds no words. Choose the file with the record')
  return {
    blocks: oldWordBlocks(text),
    doubts: ['numbers-were-lost'],
    notes: linesOf(`${document.getFootnotes()}\n${document.getEndnotes()}`),
    furniture: linesOf(document.getHeaders({ includeFooters: true })),
  }
}
