// What a print says in its order, from the title to the approval: of a record, and of the receipt that came with it.
import { z } from 'zod'
import type { Content } from '#core/content.ts'
import type { Instant } from '#core/day.ts'
import {
  type DocumentBlock,
  documentOf,
  type DocumentStanding,
  DRAFT_NOTICE,
  type Fact,
} from '#core/document.ts'
import type { RichBlock, RichText } from '#core/richText.ts'
import type { EmbeddedRecord } from './readEmbedded.ts'

const approvalShape = z.object({
  decidedBy: z.string(),
  decidedByName: z.string(),
  decidedAs: z.string(),
  decidedAt: z.iso.datetime().transform((text) => text as Instant),
  words: z.string().default(''),
})

/** What the receipt says of the approval, unproven: here it is only what the print ought to say of it. */
function standingBy(receipt: string | undefined): DocumentStanding | undefined {
  if (receipt === undefined) return { kind: 'draft' }
  try {
    const payload = (receipt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(payload), (char) => char.charCodeAt(0))
    const said = approvalShape.parse(JSON.parse(new TextDecoder().decode(bytes)))
    const by = { id: said.decidedBy, name: said.decidedByName }
    const decision = { by, as: said.decidedAs, at: said.decidedAt, words: said.words }
    return { kind: 'approved', decision }
  } catch {
    return undefined
  }
}

function richBlockWords(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('')
    case 'quote':
      return richWords(block.blocks)
    case 'list':
      return block.items
        .map((item, index) => (block.ordered ? `${block.start + index}. ` : '') + richWords(item))
        .join('\n')
    default:
      return block satisfies never
  }
}

const richWords = (text: RichText): string => text.map(richBlockWords).join('\n')

const factWords = ({ label, parts }: Fact): string =>
  [
    label,
    ...parts.map((part) =>
      part.kind === 'text'
        ? richWords(part.text)
        : [part.addressee, ...part.lines.map(({ mark, text }) => `${mark} ${text}`)].join('\n'),
    ),
  ].join('\n')

function blockWords(block: DocumentBlock): string {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(factWords).join('\n')
    case 'heading':
      return block.text
    case 'label':
      return `${block.label}: ${block.value}`
    case 'text':
      return richWords(block.text)
    default:
      return block satisfies never
  }
}

/** Undefined where the receipt can't be read, so that nothing can be said of the approval. */
export function printedWords(content: Content, receipt: EmbeddedRecord['receipt']) {
  const standing = standingBy(receipt)
  if (!standing) return undefined
  const { title, isDraft, blocks } = documentOf(content, standing)
  return [title, ...(isDraft ? [DRAFT_NOTICE] : []), ...blocks.map(blockWords)].join('\n')
}
