// The words a document is described with, in order: what every print must say and nothing more.
import {
  type DocumentBlock,
  type DocumentDescription,
  DRAFT_NOTICE,
  type FactPart,
} from '#core/document.ts'
import type { RichBlock, RichText } from '#core/richText.ts'

const ofRichBlock = (block: RichBlock): readonly string[] => {
  if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')]
  if (block.kind === 'quote') return ofRichText(block.blocks)
  return block.items.flatMap((item, index) => [
    ...(block.ordered ? [`${block.start + index}.`] : []),
    ...ofRichText(item),
  ])
}

const ofRichText = (text: RichText): readonly string[] => text.flatMap(ofRichBlock)

const ofPart = (part: FactPart): readonly string[] =>
  part.kind === 'text'
    ? ofRichText(part.text)
    : [part.addressee, ...part.lines.flatMap(({ mark, text }) => [mark, text])]

const ofBlock = (block: DocumentBlock): readonly string[] => {
  if (block.kind === 'facts')
    return block.facts.flatMap((fact) => [fact.label, ...fact.parts.flatMap(ofPart)])
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'label') return [`${block.label}:`, block.value]
  return ofRichText(block.text)
}

export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '')

export const describedWords = (description: DocumentDescription): readonly string[] =>
  wordsIn(
    [
      description.title,
      ...(description.isDraft ? [DRAFT_NOTICE] : []),
      ...description.blocks.flatMap(ofBlock),
    ].join(' '),
  )
