// Rounds of asking in the Approvals list, through Graph.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { keyOfRound } from '#core/deeds.ts'
import { type Fault, isFault } from '#core/faults.ts'
import type { RoundStore, Stored } from '#core/ports.ts'
import type { ApprovalRound } from '#core/round.ts'
import { ROUND_COLUMNS } from './columns.ts'
import { toNewWire, toWire } from './fields.ts'
import { ask } from './graphClient.ts'
import {
  everyItem,
  type Item,
  itemPath,
  itemShape,
  itemsPath,
  pathOfLink,
  readItems,
  whereEquals,
  withFields,
  writtenShape,
} from './items.ts'
import { readRound, roundFields } from './roundFields.ts'
import type { Site } from './site.ts'

export const storedRound = async ({ id, eTag, fields }: Item): Promise<Stored<ApprovalRound>> => ({
  id,
  version: eTag,
  value: await readRound(fields, id),
})

/** Each page of changes has exactly one of the two links; a page with neither is a failed page. */
const deltaPage = z
  .object({
    value: z.array(z.union([itemShape, z.object({ id: z.string(), deleted: z.object({}) })])),
    '@odata.nextLink': z.string().optional(),
    '@odata.deltaLink': z.string().optional(),
  })
  .refine((page) => page['@odata.nextLink'] !== undefined || page['@odata.deltaLink'] !== undefined)

const WHAT = 'the rounds of approval'

export function createRoundStore(client: Client, site: Site): RoundStore {
  const items = itemsPath(site, 'approvals')
  const select = withFields(ROUND_COLUMNS)

  /** The items changed since a link was given, and the link for next time. An item may come more than once; the last wins. */
  async function itemsSince(
    start: string,
  ): Promise<{ readonly items: Item[]; readonly link: string }> {
    const changed = new Map<string, Item>()
    let link = start
    for (;;) {
      // Each page names the next.
      const page = await ask(WHAT, client.api(pathOfLink(link)).get(), deltaPage)
      for (const item of page.value)
        if ('deleted' in item) changed.delete(item.id)
        else changed.set(item.id, item)
      const end = page['@odata.deltaLink']
      if (end !== undefined) return { items: [...changed.values()], link: end }
      link = page['@odata.nextLink'] ?? ''
    }
  }

  const all = `${items}/delta?${select}`
  const since = (token: string | undefined) =>
    itemsSince(token ?? all).catch((thrown: unknown) => {
      // Too old a link is answered with 410: start again and be told of every round.
      if (token !== undefined && isFault(thrown, 'gone')) return itemsSince(all)
      throw thrown
    })

  return {
    async create(round) {
      const fields = toNewWire(ROUND_COLUMNS, await roundFields(round))
      const made = await ask(keyOfRound(round), client.api(items).post({ fields }), itemShape)
      return { id: made.id, version: made.eTag, value: round }
    },
    async save({ id, version, value }) {
      const call = client
        .api(`${itemPath(site, 'approvals', id)}/fields`)
        .header('If-Match', version)
      const fields = toWire(ROUND_COLUMNS, await roundFields(value))
      const written = await ask(keyOfRound(value), call.patch(fields), writtenShape)
      return { id, version: written['@odata.etag'], value }
    },
    async changes(token) {
      const changed = await since(token)
      const rounds: Stored<ApprovalRound>[] = []
      const unreadable: Fault[] = []
      for (const item of changed.items)
        try {
          rounds.push(await storedRound(item))
        } catch (thrown) {
          if (!isFault(thrown)) throw thrown
          unreadable.push(thrown)
        }
      return { rounds, unreadable, token: changed.link }
    },
    async ofRecord(recordId) {
      const where = whereEquals('Record', 'lookup', recordId)
      const found = await readItems(client, WHAT, `${items}?${select}&${where}&${everyItem}`)
      return Promise.all(found.map(storedRound))
    },
  }
}
