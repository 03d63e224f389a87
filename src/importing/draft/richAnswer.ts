// Imported words as formatted text: paragraphs, and bullets as a list.
import { fromPlainText, type RichText } from '#core/richText.ts'

/**
 * `\n\n` parts paragraphs, and so does a colon above points; a paragraph whose every line begins
 * with `- ` is a list.
 */
export const richAnswer = (text: string): RichText =>
  text.split(/\n\n|(?<=:)\n(?=- )/).flatMap((paragraph): RichText => {
    const lines = paragraph.split('\n')
    if (!lines.every((line) => line.startsWith('- '))) return fromPlainText(paragraph)
    return [
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: lines.map((line) => fromPlainText(line.slice(2))),
      },
    ]
  })
