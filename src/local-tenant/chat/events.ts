// One stream a page: the chat and the feed as they stand, again whenever they change.
import type { Response } from 'express'
import type { LocalPerson } from '../identity.ts'
import { newestInFeed, readFeed } from './feed.ts'
import type { Chat } from './parts.ts'
import { shownTo } from './shown.ts'
import type { Viewing } from './viewing.ts'

const NEWEST = 50
// The feed is written by Graph, which knows nothing of this stream.
const LOOK_AT_FEED_MS = 1_000

export function streamEvents(
  chat: Chat,
  viewing: Viewing,
  person: LocalPerson,
  response: Response,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const send = (name: string, value: unknown): void => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`)
  }
  const sendChat = (): void => {
    const messages = chat.messages.all(person.key)
    send('chat', {
      isInstalled: chat.installations.has(person.key),
      messages: shownTo(messages, person).slice(-NEWEST),
      office: shownTo(messages, person, 'office').slice(-NEWEST),
    })
  }
  let newest = -1
  const sendFeed = (): void => {
    const now = newestInFeed(chat.tenant, person.key)
    if (now !== newest) send('feed', readFeed(chat.tenant, person.key))
    newest = now
  }
  sendChat()
  sendFeed()
  const stopListening = chat.listen(person.key, () => {
    sendChat()
    void viewing.look(person)
  })
  const timer = setInterval(sendFeed, LOOK_AT_FEED_MS)
  response.on('close', () => {
    stopListening()
    clearInterval(timer)
  })
  void viewing.comeBack(person)
}
