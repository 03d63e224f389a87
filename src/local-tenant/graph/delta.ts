// Changes since a token. The token names the last change shown; pages are cut by it, so a page is never half an item.
import type { DatabaseSync } from 'node:sqlite'
import { type Answer, type Call, ok, Refused } from './answer.ts'
import { contentTypeOf } from './contentTypes.ts'
import { asItem, type ItemRow } from './itemRows.ts'
import { itemWriter } from './itemWire.ts'
import { listFor } from './permissions.ts'
import { fieldChoice, linkTo, pageSize, selected } from './query.ts'
import { type ListRow, SITE_ID } from './site.ts'

type Change = {
  readonly sequence: number
  readonly id: number
  /** Undefined when it was deleted. */
  readonly item: ItemRow | undefined
}

/** `isFirst` while the whole list is being told for the first time, when what is deleted already is no news. */
type Place = { readonly sequence: number; readonly isFirst: boolean }
const START: Place = { sequence: 0, isFirst: true }

const tokenOf = ({ sequence, isFirst }: Place): string =>
  Buffer.from(`${isFirst ? 'all' : 'since'};${sequence}`).toString('base64url')

function placeOf(call: Call, token: string): Place {
  const [, kind, sequence] =
    /^(all|since);(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? []
  const place = { sequence: Number(sequence), isFirst: kind === 'all' }
  if (kind === undefined || tokenOf(place) !== token) throw resync(call)
  return place
}

export const resync = (call: Call): Refused =>
  new Refused(
    410,
    'resyncChangesApplyDifferences',
    'Resync required. Replace any local items with the server’s version.',
    {
      Location: `${call.tenant.base}/graph/v1.0${call.path}`,
    },
  )

export function readDelta(call: Call, listName: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, listName, 'read')
  const token = call.query.get('token')
  if (token === 'latest')
    return page(call, [], 'deltaLink', { sequence: lastChange(storage, list), isFirst: false })
  const { sequence, isFirst } = token === null ? START : placeOf(call, token)
  const size = pageSize(call.query)
  const changes = changesSince(storage, list, sequence, size + 1)
  const shown = changes.slice(0, size)
  const write = changeWriter(call, list)
  const value = shown.filter(({ item }) => item !== undefined || !isFirst).map(write)
  const last = shown.at(-1)?.sequence ?? sequence
  return changes.length > size
    ? page(call, value, 'nextLink', { sequence: last, isFirst })
    : page(call, value, 'deltaLink', { sequence: last, isFirst: false })
}

/** 0 before the first. */
export const lastChange = (storage: DatabaseSync, list: Pick<ListRow, 'id'>): number =>
  Number(storage.prepare('SELECT change FROM serials WHERE list = ?').get(list.id)?.['change'] ?? 0)

const changesSince = (
  storage: DatabaseSync,
  list: ListRow,
  since: number,
  count: number,
): readonly Change[] =>
  storage
    .prepare(
      `SELECT items.*, changes.sequence, changes.item FROM changes
       LEFT JOIN items ON items.list = changes.list AND items.id = changes.item
       WHERE changes.list = ? AND changes.sequence > ? ORDER BY changes.sequence LIMIT ?`,
    )
    .all(list.id, since, count)
    .map((row) => ({
      sequence: Number(row['sequence']),
      id: Number(row['item']),
      item: row['id'] === null ? undefined : asItem(row),
    }))

function changeWriter({ tenant, query }: Call, list: ListRow): (change: Change) => object {
  const write = itemWriter(tenant, list, fieldChoice(query), true)
  const gone = { parentReference: { siteId: SITE_ID }, contentType: contentTypeOf(list) }
  return ({ id, item }) =>
    item ? selected(query, write(item)) : { id: String(id), ...gone, deleted: { state: 'deleted' } }
}

const page = (
  call: Call,
  value: readonly object[],
  link: 'nextLink' | 'deltaLink',
  place: Place,
): Answer =>
  ok({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(listItem)',
    value,
    [`@odata.${link}`]: linkTo(call.tenant.base, call.path, call.query, {
      token: tokenOf(place),
    }),
  })
