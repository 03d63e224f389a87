// As whom the service asks Graph: as itself, or as the person who asked it.
import { setTimeout as wait } from 'node:timers/promises'
import { createAppToken, createTokenOnBehalfOf } from '#sharepoint/appToken.ts'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import type { Caller } from './callers.ts'
import type { Settings } from './settings.ts'
import { lookOnGraph } from './telemetry/lookOnGraph.ts'
import type { Telemetry } from './telemetry/telemetry.ts'

// As Microsoft asks of services, so that throttling knows who is who.
const USER_AGENT = 'NONISV|OPCC|AcknowledgementRecords/0.1.0'
const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'

export const tenantOf = ({ SIGN_IN_BASE, TENANT_ID }: Settings) => ({
  signInBase: SIGN_IN_BASE,
  tenantId: TENANT_ID,
})

export type Graph = {
  asService(): GraphClient
  /** SharePoint decides, by the caller’s own rights. */
  as(caller: Caller): GraphClient
}

export function createGraph(settings: Settings, telemetry: Telemetry): Graph {
  const { figures } = telemetry
  const open = (token: () => Promise<string>): GraphClient =>
    createGraphClient({
      graphBase: settings.GRAPH_BASE,
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
    asService: () =>
      open(
        createAppToken({
          ...tenantOf(settings),
          clientId: settings.SERVICE_APP_ID,
          clientSecret: settings.SERVICE_SECRET,
          scope: GRAPH_SCOPE,
        }),
      ),
    as: ({ assertion }) => {
      const api = {
        ...tenantOf(settings),
        clientId: settings.API_APP_ID,
        clientSecret: settings.API_SECRET,
        scope: GRAPH_SCOPE,
      }
      return open(createTokenOnBehalfOf(api, assertion))
    },
  }
}
