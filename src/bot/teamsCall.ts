// A call of the Bot Framework's connector: patient where Teams is busy, and a Fault where it fails.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { Fault, type FaultCode } from '#core/faults.ts'

const MOST_TRIES = 4
const LONGEST_WAIT_MS = 5_000

const failedShape = z.object({
  response: z.object({
    status: z.number(),
    headers: z.looseObject({ 'retry-after': z.coerce.number().optional().catch(undefined) }),
  }),
})

const CODES: { readonly [status: number]: FaultCode } = {
  401: 'signedOut',
  403: 'notAllowed',
  404: 'gone',
  412: 'tooBusy',
  429: 'tooBusy',
  502: 'tooBusy',
  503: 'tooBusy',
  504: 'tooBusy',
}

const SENTENCES: { readonly [code in FaultCode]?: string } = {
  notAllowed: 'Teams did not let the bot write: the app may not be installed for this person.',
  gone: 'The chat or message is no longer there.',
  tooBusy: 'Teams is too busy to take the message just now.',
  unreachable: 'Teams could not be reached.',
}

function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown
  const failed = failedShape.safeParse(thrown)
  const code = failed.success ? (CODES[failed.data.response.status] ?? 'unexpected') : 'unreachable'
  return new Fault(code, SENTENCES[code] ?? 'Teams refused the message.', '', { cause: thrown })
}

/** How long to wait before calling again, or undefined where calling again could say a thing twice. */
function waitBefore(thrown: unknown, tries: number): number | undefined {
  const failed = failedShape.safeParse(thrown)
  if (!failed.success || ![412, 429].includes(failed.data.response.status)) return undefined
  if (tries === MOST_TRIES) return undefined
  const seconds = failed.data.response.headers['retry-after'] ?? 2 ** (tries - 1)
  return Math.min(seconds * 1_000, LONGEST_WAIT_MS) * (1 + Math.random() / 4)
}

/** Throws Fault. */
export async function callTeams<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (thrown) {
      const ms = waitBefore(thrown, tries)
      if (ms === undefined) throw faultOf(thrown)
      await wait(ms)
    }
  }
}
