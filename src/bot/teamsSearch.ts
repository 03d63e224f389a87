// Records found, as Teams wants them while somebody writes a message; and what it sends to have them found.
import type { MessagingExtensionResponse } from '@microsoft/teams.api'
import { z } from 'zod'
import type { Found } from './search/findRecords.ts'

const fromShape = z.object({ aadObjectId: z.string().min(1) })
const queryShape = z.object({
  from: fromShape,
  value: z.object({
    parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  }),
})
const linkShape = z.object({ from: fromShape, value: z.object({ url: z.string() }) })

/** `words` is `''` when the box is opened and nothing typed yet: Teams then sends `initialRun`. */
export function queryIn(activity: unknown): { personId: string; words: string } | undefined {
  const read = queryShape.safeParse(activity)
  if (!read.success) return undefined
  const typed = read.data.value.parameters.find(({ name }) => name === 'words')?.value
  return { personId: read.data.from.aadObjectId, words: typeof typed === 'string' ? typed : '' }
}

export function linkIn(activity: unknown): { personId: string; link: string } | undefined {
  const read = linkShape.safeParse(activity)
  if (!read.success) return undefined
  return { personId: read.data.from.aadObjectId, link: read.data.value.url }
}

/** Each is chosen by its line and sent as its card. */
export const foundResponse = (found: readonly Found[]): MessagingExtensionResponse => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ title, text, card }) => ({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: card,
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title, text },
      },
    })),
  },
})
