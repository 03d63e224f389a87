// The record that our own prints carry, checked where it comes in.
import { z } from 'zod'
import type { Content } from '#core/content.ts'
import { contentShape } from '#shapes/content.ts'
import { textShape } from '#shapes/text.ts'
import { isRecordKey } from '../recordKey.ts'

const embedded = z.looseObject({
  content: contentShape.refine(({ recordKey }) => isRecordKey(recordKey), 'has no key of ours'),
  receipt: textShape.exactOptional(),
})

export type EmbeddedRecord = { readonly content: Content; readonly receipt?: string }

/** Undefined when it is not JSON, or not of a shape that we know: then the words of the print are read instead. */
export function readEmbedded(json: string): EmbeddedRecord | undefined {
  try {
    const { data } = embedded.safeParse(JSON.parse(json))
    return (
      data && {
        content: data.content,
        ...(data.receipt !== undefined && { receipt: data.receipt }),
      }
    )
  } catch (thrown) {
    // A record nested beyond all sense overflows the check.
    if (thrown instanceof SyntaxError || thrown instanceof RangeError) return undefined
    throw thrown
  }
}
