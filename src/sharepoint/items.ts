// Items of a list on the wire: their addresses, their pages, and what each says beside its fields.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { ColumnKind, Columns } from './columns.ts'
import { wireNames } from './fields.ts'
import { ask } from './graphClient.ts'
import type { ListName, Site } from './site.ts'

/** The most Graph gives in one page; it gives less as it likes, and the rest behind a link. */
const LARGEST_PAGE = 5_000

const identity = z.object({ id: z.string().optional(), displayName: z.string().optional() })
export const itemShape = z.object({
  id: z.string(),
  eTag: z.string(),
  createdDateTime: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: z.object({ user: identity.optional() }).optional(),
  fields: z.record(z.string(), z.unknown()),
})
export type Item = z.infer<typeof itemShape>

export const pageShape = z.object({
  value: z.array(itemShape),
  '@odata.nextLink': z.string().optional(),
})
type Page = z.infer<typeof pageShape>

/** What a PATCH of fields answers: the fields alone, with the version they now have. */
export const writtenShape = z.looseObject({ '@odata.etag': z.string() })

export const itemsPath = ({ siteId, lists }: Site, list: ListName): string =>
  `/sites/${siteId}/lists/${lists[list]}/items`

export const itemPath = (site: Site, list: ListName, id: string): string =>
  `${itemsPath(site, list)}/${encodeURIComponent(id)}`

/** SharePoint numbers its items; nothing else is ever put into an address. */
export const isItemId = (id: string): boolean => /^[1-9]\d{0,9}$/.test(id)

/** For an address: these columns and no others. */
export const withFields = (columns: Columns): string =>
  `$expand=fields($select=${wireNames(columns).join(',')})`

/** For an address: items whose indexed column holds this value. */
export const whereEquals = (name: string, kind: ColumnKind, value: string): string => {
  const field = kind === 'lookup' ? `${name}LookupId` : name
  const literal = `'${value.replaceAll("'", "''")}'`
  return `$filter=${encodeURIComponent(`fields/${field} eq ${literal}`)}`
}

export const everyItem = `$top=${LARGEST_PAGE}`

// The client takes a link that begins with http: for a path, so every link is followed from its version on.
export const pathOfLink = (link: string): string => link.replace(/^.*?\/v1\.0(?=\/)/, '')

/** A page and all those behind it. */
export async function allPages(
  client: Client,
  what: string,
  first: Page,
): Promise<readonly Item[]> {
  const items = [...first.value]
  let link = first['@odata.nextLink']
  while (link !== undefined) {
    // Each page names the next.
    const page = await ask(what, client.api(pathOfLink(link)).get(), pageShape)
    items.push(...page.value)
    link = page['@odata.nextLink']
  }
  return items
}

/** Every item the address asks for. Throws Fault. */
export const readItems = async (
  client: Client,
  what: string,
  address: string,
): Promise<readonly Item[]> =>
  allPages(client, what, await ask(what, client.api(address).get(), pageShape))
