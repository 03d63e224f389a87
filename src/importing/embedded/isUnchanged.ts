// Whether a print still says what the record inside it says, no word more and none less: somebody may have typed into
// the Word file since.
import { printedWords } from './printedWords.ts'
import type { EmbeddedRecord } from './readEmbedded.ts'

/**
 * What survives every printer and every reader: Latin letters, figures and marks of writing. Bullets are drawn
 * differently, and a character that could not be printed is replaced by its number.
 */
const bare = (text: string): string =>
  text
    .replaceAll(/\[U\+[\dA-F]{4,6}\]/g, '')
    .normalize('NFKC')
    .replaceAll(/[^\p{Script=Latin}!-~£€‘’“”–—]/gu, '')

export function isUnchanged({ content, receipt }: EmbeddedRecord, words: string): boolean {
  const printed = printedWords(content, receipt)
  return printed !== undefined && bare(printed) === bare(words)
}
