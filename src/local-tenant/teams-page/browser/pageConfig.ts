// What the local tenant tells its page.
import { z } from 'zod'

const personShape = z.object({
  key: z.string(),
  id: z.string(),
  upn: z.string(),
  displayName: z.string(),
  jobTitle: z.string(),
})
export type Person = z.infer<typeof personShape>

const shape = z.object({
  serviceBase: z.url(),
  /** As the app’s package says it, with Teams’ own words in braces. */
  tabAddress: z.string(),
  tenantId: z.string(),
  apps: z.object({ tab: z.string(), api: z.string() }),
  teams: z.object({ appId: z.string(), externalId: z.string() }),
  people: z.tuple([personShape], personShape),
})
export type PageConfig = z.infer<typeof shape>

export async function readPageConfig(): Promise<PageConfig> {
  const answer = await fetch('/teams-page/config.json', { signal: AbortSignal.timeout(10_000) })
  return shape.parse(await answer.json())
}
