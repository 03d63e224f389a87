// As whom the service asks Graph: as itself, or as the person who asked it.
import { setTimeout as wait } from 'node:timers/promises'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import packageJson from '../../package.json' with { type: 'json' }
import type { Caller } from './callers.ts'
import type { Settings } from './settings.ts'
import { lookOnGraph } from './telemetry/lookOnGraph.ts'
import type { Telemetry } from './telemetry/telemetry.ts'
import type { Tokens } from './tokens.ts'

// As Microsoft asks of services, so that throttling knows who is who.
const USER_AGENT = `NONISV|OPCC|AcknowledgementRecords/${packageJson.version}`

export type Graph = {
  asService(): GraphClient
  /** SharePoint decides, by the caller’s own rights. */
  as(caller: Caller): GraphClient
}

export function createGraph({ GRAPH_BASE }: Settings, tokens: Tokens, telemetry: Telemetry): Graph {
  const { figures } = telemetry
  const open = (token: () => Promise<string>): GraphClient =>
    createGraphClient({
      graphBase: GRAPH_BASE,
      userAgent: USER_AGENT,
      token,
      lookOn: lookOnGraph(telemetry),
      onThrottled: () => {
        figures.throttled += 1
      },
      pause: async (ms) => {
        figures.secondsWaited += ms / 1_000
        await wait(ms)
      },
    })
  return {
    asService: () => open(tokens.service),
    as: ({ assertion }) => open(tokens.onBehalfOf(assertion)),
  }
}
