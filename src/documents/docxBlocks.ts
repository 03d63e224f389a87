// Blocks as Word paragraphs. The form's fields are rows of label, tab and value: a table would be one for layout only.
import { HeadingLevel, Paragraph, type ParagraphChild, Tab, type Table, TextRun } from 'docx'
import type { Fact, FactPart, FindingLine, PaperBlock } from '#core/document.ts'
import { fromPlainText } from '#core/richText.ts'
import { tableOf } from './docxTable.ts'
import { LABEL_SIZE, LIST_INDENT, VALUE_INDENT } from './docxStyles.ts'
import {
  addList,
  type DocumentParts,
  listItem,
  type Place,
  plainRun,
  runsOf,
  textParagraphs,
} from './docxText.ts'
import { countedMark } from './findingMark.ts'

const BODY: Place = { style: 'Normal', indent: 0, level: 0 }
const VALUE: Place = { style: 'FactContinued', indent: VALUE_INDENT, level: 0 }

// A mark that is no number, such as 4a, stands as words before a tab: no counting can make it.
const ownMarkParagraph = ({ mark, text }: FindingLine): Paragraph =>
  new Paragraph({
    style: 'ListItem',
    indent: { left: VALUE.indent + LIST_INDENT, hanging: LIST_INDENT },
    children: [new TextRun({ children: [mark, new Tab(), text] })],
  })

/** Lines whose numbers follow one another are one list, which begins where they do: 19 stays 19. */
function findingParagraphs(
  parts: DocumentParts,
  lines: readonly FindingLine[],
): readonly Paragraph[] {
  let list: ReturnType<typeof addList> | undefined
  let expected: number | undefined
  return lines.flatMap((line) => {
    const number = countedMark(line.mark)
    if (number === undefined && line.mark !== '') {
      list = undefined
      return [ownMarkParagraph(line)]
    }
    if (!list || number !== expected) list = addList(parts, VALUE, number)
    expected = number === undefined ? undefined : number + 1
    return listItem(parts, VALUE, list, fromPlainText(line.text))
  })
}

/** Never alone at the foot of a page. */
const addresseeParagraph = (addressee: string): Paragraph =>
  new Paragraph({
    style: VALUE.style,
    indent: { left: VALUE.indent },
    keepNext: true,
    children: [plainRun(addressee)],
  })

const partParagraphs = (parts: DocumentParts, part: FactPart): readonly Paragraph[] =>
  part.kind === 'text'
    ? textParagraphs(parts, part.text, VALUE)
    : [
        ...(part.addressee === '' ? [] : [addresseeParagraph(part.addressee)]),
        ...findingParagraphs(parts, part.lines),
      ]

/** The words that can stand on the label's own line, and what is left for below it. */
function splitFirstLine(
  parts: DocumentParts,
  [first, ...others]: readonly FactPart[],
): { readonly line: readonly ParagraphChild[]; readonly below: readonly FactPart[] } {
  if (first?.kind === 'findings')
    return { line: [plainRun(first.addressee)], below: [{ ...first, addressee: '' }, ...others] }
  const [opening, ...rest] = first?.text ?? []
  if (!first || opening?.kind !== 'paragraph')
    return { line: [], below: first ? [first, ...others] : others }
  return {
    line: runsOf(parts, opening.runs),
    below: [{ kind: 'text', text: rest }, ...others],
  }
}

function factParagraphs(parts: DocumentParts, fact: Fact): readonly Paragraph[] {
  const { line, below } = splitFirstLine(parts, fact.parts)
  const label = new TextRun({ bold: true, size: LABEL_SIZE, children: [fact.label, new Tab()] })
  return [
    new Paragraph({ style: 'Fact', children: [label, ...line] }),
    ...below.flatMap((part) => partParagraphs(parts, part)),
  ]
}

function labelParagraph(label: string, value: string): Paragraph {
  const name = new TextRun({ text: `${label}:`, bold: true })
  return new Paragraph({
    style: 'Label',
    children: value === '' ? [name] : [name, plainRun(` ${value}`)],
  })
}

const lineParagraph = (lines: readonly string[]): Paragraph =>
  new Paragraph({
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  })

export function blockParagraphs(
  parts: DocumentParts,
  block: PaperBlock,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.flatMap((fact) => factParagraphs(parts, fact))
    case 'heading':
      return [
        new Paragraph({
          // The document's title has the style Title, so the headings below it begin at the first level.
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [plainRun(block.text)],
        }),
      ]
    case 'label':
      return [labelParagraph(block.label, block.value)]
    case 'text':
      return textParagraphs(parts, block.text, BODY)
    case 'lines':
      return [lineParagraph(block.lines)]
    case 'table':
      return tableOf(block)
    default:
      return block satisfies never
  }
}
