// What changed in a list since last time, by delta.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import { ask } from './graphClient.ts'
import { type Item, itemShape, pathOfLink } from './items.ts'

const deletion = z.object({ id: z.string(), deleted: z.object({}) })

/** Each page of changes has exactly one of the two links; a page with neither is a failed page. */
const deltaPage = z
  .object({
    value: z.array(z.union([itemShape, deletion])),
    '@odata.nextLink': z.string().optional(),
    '@odata.deltaLink': z.string().optional(),
  })
  .refine((page) => page['@odata.nextLink'] !== undefined || page['@odata.deltaLink'] !== undefined)

export type Changes = {
  readonly items: readonly Item[]
  readonly deleted: readonly string[]
  /** For next time. */
  readonly link: string
  /** Everything there is was told: what is not among the items is not there. */
  readonly isAll: boolean
}

async function follow(client: Client, what: string, start: string, isAll: boolean) {
  const changed = new Map<string, Item | undefined>()
  let link = start
  for (;;) {
    const page = await ask(what, client.api(pathOfLink(link)).get(), deltaPage)
    // An item may come more than once; the last wins.
    for (const item of page.value) changed.set(item.id, 'deleted' in item ? undefined : item)
    const end = page['@odata.deltaLink']
    if (end !== undefined) return { ...parted(changed), link: end, isAll }
    link = page['@odata.nextLink'] ?? ''
  }
}

const parted = (changed: ReadonlyMap<string, Item | undefined>) => ({
  items: [...changed.values()].filter((item) => item !== undefined),
  deleted: [...changed].flatMap(([id, item]) => (item ? [] : [id])),
})

/**
 * Everything at `all` without a link, the changes since with one. A link that is too old (410) or leads to a page we
 * can't read starts again from everything. Throws Fault.
 */
export async function readChanges(
  client: Client,
  what: string,
  all: string,
  link: string | undefined,
): Promise<Changes> {
  if (link === undefined) return follow(client, what, all, true)
  try {
    return await follow(client, what, link, false)
  } catch (thrown) {
    if (!isFault(thrown, 'gone') && !isFault(thrown, 'unexpected')) throw thrown
    return follow(client, what, all, true)
  }
}
