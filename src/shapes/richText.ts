// Formatted text as JSON. A link that is not safe to follow is refused, whoever wrote the file.
import { z } from 'zod'
import { isSafeLink, type RichBlock } from '#core/richText.ts'
import { textShape } from './text.ts'

const run = z.strictObject({
  text: textShape,
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  link: textShape.refine(isSafeLink, 'must be an http, https or mailto address').exactOptional(),
})
const block: z.ZodType<RichBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.strictObject({ kind: z.literal('quote'), blocks: z.lazy(() => richTextShape) }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.int(),
    items: z.lazy(() => z.array(richTextShape)),
  }),
])

/** Core's RichText. Parsing throws RangeError where it is nested beyond all sense. */
export const richTextShape = z.array(block)
