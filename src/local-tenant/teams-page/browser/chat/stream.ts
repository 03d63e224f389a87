// The chat and the feed as the server tells them, again with every change.
import { z } from 'zod'

const messageShape = z.object({
  id: z.string(),
  from: z.enum(['bot', 'person', 'colleague']),
  /** A colleague’s. */
  name: z.string().optional(),
  sentAt: z.string(),
  text: z.string().optional(),
  card: z.looseObject({}).optional(),
  editedAt: z.string().optional(),
  note: z.string().optional(),
  canRefresh: z.boolean().default(false),
})
export type Message = z.infer<typeof messageShape>

const chatShape = z.object({
  isInstalled: z.boolean(),
  messages: z.array(messageShape),
  /** In the chat of the whole office. */
  office: z.array(messageShape),
})
export type ChatName = 'bot' | 'office'
export type ChatState = z.infer<typeof chatShape>

const entryShape = z.object({
  id: z.number(),
  at: z.string(),
  topic: z.string(),
  preview: z.string().optional(),
  link: z.string().optional(),
})
export type FeedEntry = z.infer<typeof entryShape>
const feedShape = z.array(entryShape)

export type Listeners = {
  chat(state: ChatState): void
  feed(entries: readonly FeedEntry[]): void
  isOnline(online: boolean): void
}

/** Reconnects by itself. */
export function openStream(person: string, listeners: Listeners): void {
  const source = new EventSource(`/local/chat/${person}/events`)
  source.addEventListener('open', () => listeners.isOnline(true))
  source.addEventListener('error', () => listeners.isOnline(false))
  source.addEventListener('chat', ({ data }: MessageEvent<string>) =>
    listeners.chat(chatShape.parse(JSON.parse(data))),
  )
  source.addEventListener('feed', ({ data }: MessageEvent<string>) =>
    listeners.feed(feedShape.parse(JSON.parse(data))),
  )
}
