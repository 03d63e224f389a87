// Pasted text holds things that no print can show. They are mended here, once, before any printer sees the words,
// so that the three prints still say the same: nothing with a meaning is dropped unseen.
import type { Fact, FactPart, PaperBlock, PaperDescription } from '#core/document.ts'
import {
  fromPlainText,
  isSafeLink,
  type RichBlock,
  type RichText,
  type Run,
  toPlainText,
} from '#core/richText.ts'

// Bullets and ticks of the Symbol and Wingdings fonts, as Word leaves them in copied text.
const SYMBOL_FONT: ReadonlyMap<string, string> = new Map([
  ['\uF0A7', '▪'],
  ['\uF0A8', '□'],
  ['\uF0B7', '•'],
  ['\uF0D8', '‣'],
  ['\uF0E0', '→'],
  ['\uF0FC', '✓'],
])

// Soft hyphens, byte order marks and overrides of direction carry no words; the last can make a line read backwards.
const SAYS_NOTHING = /[\u00AD\uFEFF\u202A-\u202E\u2066-\u2069]/gu
const BREAKING_SPACE = /[\t\n\v\f\r \u0085\u2028\u2029]+/gu
const UNSHOWABLE = /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}]/gu

/** `[U+F8FF]`: a character that can't be shown, by its number. */
export const byNumber = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(BREAKING_SPACE, ' ')
    .replaceAll(SAYS_NOTHING, '')
    .replaceAll(UNSHOWABLE, (character) => SYMBOL_FONT.get(character) ?? byNumber(character))

// Word has nine levels of list. What is nested deeper is printed as plain paragraphs with its marks.
const DEEPEST_LEVEL = 8

// A link stays only where it is safe to follow, and written so that every format can hold it.
const cleanRun = ({ link, text, ...look }: Run): Run => ({
  ...look,
  text: cleanText(text),
  ...(link !== undefined && isSafeLink(link) && URL.canParse(link) && { link: new URL(link).href }),
})

// No print counts from below nothing or beyond what fits its margin.
const MOST_COUNTED = 99_999
const countableStart = (start: number): number =>
  Math.min(Math.max(Math.trunc(start) || 0, 0), MOST_COUNTED)

function cleanBlock(block: RichBlock, level: number): RichText {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', runs: block.runs.map(cleanRun) }]
  if (level >= DEEPEST_LEVEL) return fromPlainText(cleanText(toPlainText([block])))
  if (block.kind === 'quote')
    return [{ kind: 'quote', blocks: cleanBlocks(block.blocks, level + 1) }]
  const items = block.items.map((item) => cleanBlocks(item, level + 1))
  return [{ ...block, start: countableStart(block.start), items }]
}

const cleanBlocks = (text: RichText, level = 0): RichText =>
  text.flatMap((block) => cleanBlock(block, level))

const cleanPart = (part: FactPart): FactPart =>
  part.kind === 'text'
    ? { kind: 'text', text: cleanBlocks(part.text) }
    : {
        kind: 'findings',
        addressee: cleanText(part.addressee),
        lines: part.lines.map(({ mark, text }) => ({
          mark: cleanText(mark),
          text: cleanText(text),
        })),
      }

const cleanFact = ({ label, parts }: Fact): Fact => ({
  label: cleanText(label),
  parts: parts.map(cleanPart),
})

function cleanPaperBlock(block: PaperBlock): PaperBlock {
  switch (block.kind) {
    case 'facts':
      return { kind: 'facts', facts: block.facts.map(cleanFact) }
    case 'heading':
      return { ...block, text: cleanText(block.text) }
    case 'label':
      return { ...block, label: cleanText(block.label), value: cleanText(block.value) }
    case 'text':
      return { kind: 'text', text: cleanBlocks(block.text) }
    case 'lines':
      return { kind: 'lines', lines: block.lines.map(cleanText) }
    case 'table':
      return {
        kind: 'table',
        caption: cleanText(block.caption),
        columns: block.columns.map(cleanText),
        rows: block.rows.map((row) => row.map(cleanText)),
      }
    default:
      return block satisfies never
  }
}

/** The same document in words that every print can show. */
export const cleanDescription = (description: PaperDescription): Required<PaperDescription> => ({
  ...description,
  title: cleanText(description.title),
  subject: cleanText(description.subject),
  marking: cleanText(description.marking),
  opening: (description.opening ?? []).map(cleanPaperBlock),
  blocks: description.blocks.map(cleanPaperBlock),
})
