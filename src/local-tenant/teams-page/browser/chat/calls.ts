// What a person does in the chat, told to the server.
import { z } from 'zod'

const pressedShape = z.object({
  status: z.number(),
  shown: z.union([z.string(), z.looseObject({})]),
})
const refusedShape = z.object({ error: z.string() })

/** Teams waits 15 s for the app, twice. */
const LONGEST_MS = 40_000
const NO_ANSWER = 'The local tenant did not answer. Is it still running?'

export type Outcome =
  | { readonly kind: 'card' }
  | { readonly kind: 'words'; readonly words: string; readonly isFault: boolean }

export type ChatCalls = {
  press(message: string, press: object): Promise<Outcome>
  refresh(message: string): Promise<Outcome>
  /** False when nothing could be sent at all. */
  say(said: object): Promise<boolean>
}

export function createChatCalls(person: string): ChatCalls {
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`/local/chat/${person}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_MS),
    })

  async function carryOut(path: string, body: object): Promise<Outcome> {
    try {
      const answer = await post(path, body)
      const told: unknown = await answer.json()
      if (!answer.ok) return { kind: 'words', words: refusedShape.parse(told).error, isFault: true }
      const { status, shown } = pressedShape.parse(told)
      return typeof shown === 'string'
        ? { kind: 'words', words: shown, isFault: status >= 400 }
        : { kind: 'card' }
    } catch {
      return { kind: 'words', words: NO_ANSWER, isFault: true }
    }
  }

  return {
    press: (message, press) => carryOut(`${message}/press`, press),
    refresh: (message) => carryOut(`${message}/refresh`, {}),
    say: async (said) => {
      try {
        return (await post('say', said)).ok
      } catch {
        return false
      }
    },
  }
}
