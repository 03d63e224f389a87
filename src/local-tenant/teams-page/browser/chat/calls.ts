// What a person does in the chat, told to the server.
import { z } from 'zod'

const pressedShape = z.object({
  status: z.number(),
  shown: z.union([z.string(), z.looseObject({})]),
})
const offersShape = z.array(
  z.object({ title: z.string(), text: z.string(), card: z.looseObject({}) }),
)
const refusedShape = z.object({ error: z.string() })

/** Teams waits 15 s for the app, twice. */
const LONGEST_MS = 40_000
const NO_ANSWER = 'The local tenant did not answer. Is it still running?'

export type Outcome =
  | { readonly kind: 'card' }
  | { readonly kind: 'words'; readonly words: string; readonly isFault: boolean }

/** A record of the app’s, to be sent as its card. */
export type Offered = z.infer<typeof offersShape>[number]

export type ChatCalls = {
  press(message: string, press: object): Promise<Outcome>
  refresh(message: string): Promise<Outcome>
  /** False when nothing could be sent at all. */
  say(said: object): Promise<boolean>
  sayToOffice(said: object): Promise<boolean>
  /** Undefined when the app does not answer. */
  find(words: string): Promise<readonly Offered[] | undefined>
  /** One, or none where the link is not the app’s. */
  unfurl(link: string): Promise<readonly Offered[]>
}

export function createChatCalls(person: string): ChatCalls {
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`/local/chat/${person}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_MS),
    })

  async function tell(path: string, said: object): Promise<boolean> {
    try {
      return (await post(path, said)).ok
    } catch {
      return false
    }
  }

  async function offers(path: string, body: object): Promise<readonly Offered[] | undefined> {
    try {
      return offersShape.parse(await (await post(path, body)).json())
    } catch {
      return undefined
    }
  }

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
    say: (said) => tell('say', said),
    sayToOffice: (said) => tell('office', said),
    find: (words) => offers('find', { words }),
    unfurl: async (link) => (await offers('unfurl', { link })) ?? [],
  }
}
