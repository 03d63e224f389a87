// Damage that earlier conversions left in a source. It is named, never mended.
import { type Doubt, when } from '../doubts.ts'
import type { Paragraph } from '../marks/paragraphs.ts'

/** `96.7%` whose first figures a list reader took for a number: a paragraph that opens with one figure and a per cent. */
const opensTruncated = (text: string): boolean => /^\d%/.test(text)

function endsAtColon(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((paragraph, index) => {
    if (
      paragraph.kind === 'bullets' ||
      !/\b(?:as follows|following[^.]{0,60}|were|are):$/i.test(paragraph.text)
    )
      return false
    const next = paragraphs[index + 1]
    if (!next) return true
    if (next.kind === 'bullets') return false
    // What follows is a sentence of its own, not the first of the things announced.
    return (
      /^(?:The|This|I|In|We|My|It|As|Overall|However|Since|Following)\b.*[.]$/s.test(next.text) &&
      /\bas follows:$|\bfollowing (?:grades?|areas?|table|list|judge?ments?)[^.]{0,40}:$/i.test(
        paragraph.text,
      )
    )
  })
}

export function damageIn(paragraphs: readonly Paragraph[]): readonly Doubt[] {
  const texts = paragraphs.flatMap((one) => (one.kind === 'text' ? [one.text] : one.points))
  return [
    ...when(texts.some(opensTruncated), 'suspect-truncated-percentage'),
    ...when(endsAtColon(paragraphs), 'list-lost-after-colon'),
  ]
}
