// Rounds of asking in the Approvals list, through Graph.
import type { RoundStore, Stored } from '#core/ports.ts'
import { type ApprovalRound, keyOfRound } from '#core/round.ts'
import { readChanges } from './changes.ts'
import { ROUND_COLUMNS } from './columns.ts'
import { toNewWire, toWire } from './fields.ts'
import type { GraphClient } from './graphClient.ts'
import { everyItem, type Item, itemsPath, readItems, whereEquals, withFields } from './items.ts'
import { asFault, parted } from './parted.ts'
import { readRound, roundFields } from './roundFields.ts'
import type { Site } from './site.ts'
import { changeItem, createItem } from './writes.ts'

export const storedRound = async ({ id, eTag, fields }: Item): Promise<Stored<ApprovalRound>> => ({
  id,
  version: eTag,
  value: await readRound(fields, id),
})

const WHAT = 'the rounds of approval'

export function createRoundStore(client: GraphClient, site: Site): RoundStore {
  const items = itemsPath(site, 'approvals')
  const select = withFields(ROUND_COLUMNS)
  return {
    async create(round) {
      const { id, eTag } = await createItem(client, site, {
        what: keyOfRound(round),
        list: 'approvals',
        columns: ROUND_COLUMNS,
        keyColumn: 'RoundKey',
        fields: toNewWire(ROUND_COLUMNS, await roundFields(round)),
      })
      return { id, version: eTag, value: round }
    },
    async save({ id, version: read, value }) {
      const version = await changeItem(client, site, {
        what: keyOfRound(value),
        list: 'approvals',
        columns: ROUND_COLUMNS,
        id,
        version: read,
        fields: toWire(ROUND_COLUMNS, await roundFields(value)),
      })
      return { id, version, value }
    },
    async changes(token) {
      const changed = await readChanges(client, WHAT, `${items}/delta?${select}`, token)
      const read = changed.items.map((item) => storedRound(item).catch(asFault))
      const { items: rounds, unreadable } = parted(await Promise.all(read))
      return { rounds, unreadable, token: changed.link }
    },
    async ofRecord(recordId) {
      const where = whereEquals('Record', 'lookup', recordId)
      const found = await readItems(client, WHAT, `${items}?${select}&${where}&${everyItem}`)
      return Promise.all(found.map(storedRound))
    },
  }
}
