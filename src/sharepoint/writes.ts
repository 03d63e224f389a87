// The three ways to write one item, each safe when an answer is lost: a create is found again by its unique key, a
// change by what it says, and what is gone is gone.
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import type { Columns } from './columns.ts'
import { holds, type Wire } from './fields.ts'
import { ask, Doubt, type GraphClient } from './graphClient.ts'
import { faultOf } from './graphFaults.ts'
import {
  type Item,
  itemPath,
  itemShape,
  itemsPath,
  readItems,
  whereEquals,
  withFields,
  writtenShape,
} from './items.ts'
import { ownDelay, TRIES } from './retry.ts'
import type { ListName, Site } from './site.ts'

/** A list, its columns, and the one by which an item of it is found again. */
type Keyed = {
  readonly list: ListName
  readonly columns: Columns
  readonly keyColumn: string
}

export type Creation = Keyed & {
  /** As a person knows it. */
  readonly what: string
  readonly fields: Wire
}

export async function findByKey(
  client: Client,
  site: Site,
  { list, columns, keyColumn, what, fields }: Creation,
): Promise<Item | undefined> {
  const where = whereEquals(keyColumn, 'text', String(fields[keyColumn]))
  const address = `${itemsPath(site, list)}?${withFields(columns)}&${where}`
  return (await readItems(client, what, address))[0]
}

/**
 * Throws Fault `alreadyExists` when the key is taken. `mayBeDone` when an earlier try went unanswered: then an item that
 * says the very same is that one. A filter that finds nothing proves nothing; the unique key does, so it is sent again.
 */
export async function createItem(
  client: GraphClient,
  site: Site,
  creation: Creation,
  mayBeDone = false,
): Promise<Item> {
  const doubt = new Doubt()
  doubt.mayBeDone = mayBeDone
  for (let tries = 1; ; tries += 1)
    try {
      const call = client.api(itemsPath(site, creation.list)).middlewareOptions([doubt])
      return await ask(creation.what, call.post({ fields: creation.fields }), itemShape)
    } catch (thrown) {
      const isSettled = !isFault(thrown, 'unreachable') && !isFault(thrown, 'alreadyExists')
      if (!doubt.mayBeDone || isSettled) throw thrown
      const there = await findByKey(client, site, creation)
      if (there && holds(creation.columns, there.fields, creation.fields)) return there
      if (there) throw faultOf('alreadyExists', creation.what, '', { cause: thrown })
      if (tries > TRIES) throw thrown
      await client.patience.pause(ownDelay(tries))
    }
}

export type Change = {
  readonly what: string
  readonly list: ListName
  readonly columns: Columns
  readonly id: string
  /** As read: what was changed since is never overwritten. */
  readonly version: string
  readonly fields: Wire
}

/** Gives back the new version. Throws Fault `changedSinceRead`, save where the change is our own, whose answer was lost. */
export async function changeItem(client: Client, site: Site, change: Change): Promise<string> {
  const { what, columns, fields } = change
  const path = itemPath(site, change.list, change.id)
  const doubt = new Doubt()
  const call = client.api(`${path}/fields`).header('If-Match', change.version)
  try {
    const written = await ask(what, call.middlewareOptions([doubt]).patch(fields), writtenShape)
    return written['@odata.etag']
  } catch (thrown) {
    if (!doubt.mayBeDone || !isFault(thrown, 'changedSinceRead')) throw thrown
    const there = await ask(what, client.api(`${path}?${withFields(columns)}`).get(), itemShape)
    if (!holds(columns, there.fields, fields)) throw thrown
    return there.eTag
  }
}

type Removal = Pick<Change, 'what' | 'list' | 'id' | 'version'>

/** One that is gone already is no fault. Throws Fault `changedSinceRead`. */
export async function removeItem(client: Client, site: Site, removal: Removal): Promise<void> {
  const call = client
    .api(itemPath(site, removal.list, removal.id))
    .header('If-Match', removal.version)
  try {
    await ask(removal.what, call.delete(), z.unknown())
  } catch (thrown) {
    if (!isFault(thrown, 'gone')) throw thrown
  }
}
