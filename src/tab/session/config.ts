// What the service tells the tab about the place it runs in.
import { z } from 'zod'

const configShape = z.object({
  tenantId: z.string(),
  tabClientId: z.string(),
  authority: z.url(),
  apiScope: z.string(),
  graphScopes: z.array(z.string()).min(1),
  graphBase: z.url(),
  sitePath: z.string(),
  hostOrigins: z.array(z.string()),
  teamsAppId: z.string(),
  teamsLinkBase: z.url(),
})

export type TabConfig = z.infer<typeof configShape>

const CONFIG_MS = 10_000

export async function readConfig(): Promise<TabConfig> {
  const answer = await fetch('/config.json', { signal: AbortSignal.timeout(CONFIG_MS) })
  if (!answer.ok) throw new Error(`/config.json answered ${answer.status}.`)
  return configShape.parse(await answer.json())
}
