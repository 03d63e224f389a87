// Whether a print still says what the record inside it says: somebody may have typed into the Word file since.
import type { Content } from '#core/content.ts'
import { toPlainText } from '#core/richText.ts'

/** What survives every printer: letters and figures, without what stands for a character that could not be printed. */
const bare = (text: string): string =>
  text
    .replaceAll(/\[U\+[\dA-F]{4,6}\]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '')

export function isUnchanged(content: Content, words: string): boolean {
  const print = bare(words)
  const texts = [
    content.title,
    content.force,
    content.summary,
    ...content.findings.map(({ text }) => text),
    ...[
      content.acknowledgement,
      content.chiefOfficerComments,
      content.responseToChiefOfficer,
      ...content.findings.map(({ answer }) => answer),
    ].flatMap((text) =>
      toPlainText(text)
        .split(/\n+/)
        .map((line) => line.replace(/^(?:-|\d+\.) /, '')),
    ),
  ]
  return texts.every((text) => print.includes(bare(text)))
}
