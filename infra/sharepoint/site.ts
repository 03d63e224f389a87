// The office's site as provisioning reaches it: lists and columns through Graph; views, versions and rights through
// SharePoint REST, because Graph has none of them.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import { ask, createGraphClient } from '#sharepoint/graphClient.ts'
import type { ListDefinition } from './definition.ts'
import { type ListIds, readListIds } from './listIds.ts'
import type { Send } from './send.ts'

export type SiteAccess = {
  /** `https://graph.microsoft.com/v1.0` */
  readonly graphBase: string
  /** As Graph writes it: `contoso.sharepoint.com:/sites/opcc`. */
  readonly sitePath: string
  /** As an app with full control of the site or as one of its owners. */
  readonly graphToken: () => Promise<string>
  /**
   * For the SharePoint host. Microsoft's takes no token that an app got with a secret: it must be an owner's own, or be
   * got with a certificate. Not needed where Graph and SharePoint share an address, as in the local tenant.
   */
  readonly sharePointToken?: () => Promise<string>
}

export type Site = {
  /** Paths from the site: `/lists`. */
  readonly graph: Send
  /** Paths from the web: `/roledefinitions`. */
  readonly rest: Send
  /** Paths from `_api`, where retention labels are set. */
  readonly policy: Send
  readonly lists: ListIds
}

/**
 * Throws a Fault when the site isn't there, and an Error when a token for SharePoint is missing or a list of ours is
 * there as something else.
 */
export async function reachSite(
  access: SiteAccess,
  definitions: readonly ListDefinition[],
): Promise<Site> {
  const { graphBase, sitePath, graphToken } = access
  const client = createGraphClient({ graphBase, token: graphToken, isJob: true })
  const { id, webUrl } = await ask(
    `the site ${sitePath}`,
    client.api(`/sites/${sitePath}`).get(),
    z.object({ id: z.string(), webUrl: z.url() }),
  )
  // Requests of both kinds are sent, repeated and timed alike; only the address and the words differ.
  const token = tokenForSharePoint(access, webUrl)
  const rest = createGraphClient({ graphBase: `${webUrl}/_api/web`, token, isJob: true })
  const policy = createGraphClient({ graphBase: `${webUrl}/_api`, token, isJob: true })
  const ofRest = { Accept: REST_JSON, 'Content-Type': REST_JSON }
  const graph = sender(client, `/sites/${id}`)
  return {
    graph,
    rest: sender(rest, '', ofRest, { 'If-Match': '*' }),
    policy: sender(policy, '', ofRest),
    lists: await readListIds(graph, definitions),
  }
}

const REST_JSON = 'application/json;odata=nometadata'
type Headers = Readonly<Record<string, string>>

// A token goes to no other host than the one it was issued for.
function tokenForSharePoint(
  { graphBase, graphToken, sharePointToken }: SiteAccess,
  webUrl: string,
): () => Promise<string> {
  if (sharePointToken) return sharePointToken
  const { origin, host } = new URL(webUrl)
  if (origin === new URL(graphBase).origin) return graphToken
  throw new Error(
    `Views, versions and rights can’t be read without a token for ${host}. Get one as an owner of the site, put it in SHAREPOINT_TOKEN and run this again.`,
  )
}

const sender =
  (client: Client, base: string, headers: Headers = {}, ofChange: Headers = {}): Send =>
  (what, method, path, shape, body) =>
    onceThere(() => {
      const request = client.api(`${base}${path}`).headers(headers)
      if (method === 'get') return ask(what, request.get(), shape)
      if (method === 'post') return ask(what, request.post(body), shape)
      return ask(what, request.headers({ ...headers, ...ofChange }).patch(body), shape)
    })

const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000]

// A list that was just made is not found for some seconds. Whatever is asked for here was there a moment ago.
async function onceThere<T>(deed: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS)
    try {
      return await deed()
    } catch (thrown) {
      if (!isFault(thrown, 'gone')) throw thrown
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  return deed()
}
