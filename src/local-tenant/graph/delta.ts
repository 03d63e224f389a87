// Changes since a token. The token names the last change shown; pages are cut by it, so a page is never half an item.
import type { DatabaseSync } from 'node:sqlite'
import { type Answer, type Call, ok, Refused } from './answer.ts'
import { contentTypeOf } from './contentTypes.ts'
import { needItem } from './itemRows.ts'
import { itemOnWire } from './itemWire.ts'
import { listFor } from './permissions.ts'
import { type FieldChoice, fieldChoice, linkTo, pageSize, selected } from './query.ts'
import { type ListRow, SITE_ID } from './site.ts'

type Change = { readonly sequence: number; readonly item: number; readonly isDeleted: boolean }

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
  const choice = fieldChoice(call.query)
  const value = shown
    .filter((change) => !(change.isDeleted && isFirst))
    .map((change) => onWire(call, list, change, choice))
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
      'SELECT sequence, item, deleted FROM changes WHERE list = ? AND sequence > ? ORDER BY sequence LIMIT ?',
    )
    .all(list.id, since, count)
    .map((row) => ({
      sequence: Number(row['sequence']),
      item: Number(row['item']),
      isDeleted: row['deleted'] === 1,
    }))

function onWire(
  { tenant, query }: Call,
  list: ListRow,
  change: Change,
  choice: FieldChoice,
): object {
  if (!change.isDeleted)
    return selected(
      query,
      itemOnWire(tenant, list, needItem(tenant.storage, list, String(change.item)), choice),
    )
  return {
    id: String(change.item),
    parentReference: { siteId: SITE_ID },
    contentType: contentTypeOf(list),
    deleted: { state: 'deleted' },
  }
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
