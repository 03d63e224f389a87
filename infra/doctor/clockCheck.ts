// Tokens and days hang on the clock: Microsoft's, the service's and this machine's must tell the same time.
import type { Check } from './check.ts'
import { request } from './request.ts'

/** A token is taken up to a minute early or late (src/bot/callers.ts), and answers take a moment. */
const MOST_SECONDS = 30

/** `Date` of an answer, in whole seconds since 1970. */
async function clockOf(address: string, mend: string): Promise<number> {
  const { headers } = await request(address, mend, 'HEAD')
  const told = Date.parse(headers.get('date') ?? '') / 1_000
  if (Number.isNaN(told)) throw new Error(`${address} does not say what time it is.`)
  return told
}

function faultOf(whose: string, seconds: number): string | undefined {
  if (Math.abs(seconds) <= MOST_SECONDS) return undefined
  const way = seconds < 0 ? 'behind' : 'ahead of'
  return `The clock of ${whose} is ${Math.abs(seconds)} seconds ${way} Microsoft’s, so that tokens are refused and days end at the wrong time. Let it take the time from the network.`
}

export const clockCheck = (graphBase: string, publicBase: string): Check => ({
  what: 'Clock',
  findFault: async () => {
    const microsoft = await clockOf(graphBase, 'Let this machine reach Microsoft Graph.')
    const here = Math.round(Date.now() / 1_000)
    const service = await clockOf(`${publicBase}/healthz`, 'Start the service.')
    const faults = [
      faultOf('this machine', here - microsoft),
      faultOf('the service', service - microsoft),
    ]
    return faults.filter((fault) => fault !== undefined).join(' ') || undefined
  },
})
