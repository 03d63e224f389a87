// The log of disposals in its list, and the taking away of what a disposal names, through Graph.
import { z } from 'zod'
import { Fault, isFault } from '#core/faults.ts'
import type { Disposal } from '#core/disposal.ts'
import type { DisposalLog, Removals } from '#core/disposalPorts.ts'
import type { Stored } from '#core/ports.ts'
import { DISPOSAL_COLUMNS, FILE_COLUMNS } from './columns.ts'
import { disposalFields, readDisposal } from './disposalFields.ts'
import { fromWire, toNewWire, toWire } from './fields.ts'
import { ask, type GraphClient } from './graphClient.ts'
import {
  everyItem,
  type Item,
  itemPath,
  itemsPath,
  readItems,
  whereEquals,
  withFields,
} from './items.ts'
import type { ListName, Site } from './site.ts'
import { changeItem, createItem, removeItem } from './writes.ts'

const WHAT = 'the log of disposals'

const storedDisposal = (item: Item): Stored<Disposal> => ({
  id: item.id,
  version: item.eTag,
  value: readDisposal(item),
})

export function createDisposalLog(client: GraphClient, site: Site): DisposalLog {
  const address = `${itemsPath(site, 'disposals')}?${withFields(DISPOSAL_COLUMNS)}&${everyItem}`
  const read = async (where = ''): Promise<readonly Stored<Disposal>[]> =>
    (await readItems(client, WHAT, `${address}${where}`)).map(storedDisposal)
  async function save({ id, version, value }: Stored<Disposal>): Promise<Stored<Disposal>> {
    const written = await changeItem(client, site, {
      what: `the disposal of “${value.title}”`,
      list: 'disposals',
      columns: DISPOSAL_COLUMNS,
      id,
      version,
      fields: toWire(DISPOSAL_COLUMNS, disposalFields(value)),
    })
    return { id, version: written, value }
  }
  return {
    list: () => read(),
    unfinished: () => read(`&${whereEquals('State', 'choice', 'Signed off')}`),
    save,
    async signOff(disposal) {
      const [there] = await read(`&${whereEquals('RecordKey', 'text', disposal.recordKey)}`)
      if (there && there.value.items.record.id !== disposal.items.record.id)
        throw new Fault(
          'alreadyExists',
          `The log of disposals has “${there.value.title}” under the key ${disposal.recordKey} already, and keeps it. Give this record a key of its own in SharePoint, then sign off again.`,
        )
      if (there) return save({ ...there, value: disposal })
      const { id, eTag } = await createItem(client, site, {
        what: `the disposal of “${disposal.title}”`,
        list: 'disposals',
        columns: DISPOSAL_COLUMNS,
        keyColumn: 'RecordKey',
        fields: toNewWire(DISPOSAL_COLUMNS, disposalFields(disposal)),
      })
      return { id, version: eTag, value: disposal }
    },
  }
}

const versionShape = z.object({ eTag: z.string() })
const labelShape = z.object({
  retentionSettings: z.object({ isDeleteAllowed: z.boolean().optional() }).optional(),
})

/** What was asked for, or undefined where it is gone. */
const unlessGone = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((thrown: unknown) => {
    if (isFault(thrown, 'gone')) return undefined
    throw thrown
  })

export function createRemovals(client: GraphClient, site: Site): Removals {
  const drive = `/sites/${site.siteId}/lists/${site.lists.library}/drive`
  const filesOf = async (recordKey: string) => {
    const where = whereEquals('RecordKey', 'text', recordKey)
    const address = `${itemsPath(site, 'library')}?${withFields(FILE_COLUMNS)}&${where}&${everyItem}`
    return readItems(client, 'the files of a record', address)
  }
  const removeItemOf =
    (list: ListName, what: string) =>
    async (id: string): Promise<void> => {
      const call = client.api(itemPath(site, list, id))
      const there = await unlessGone(ask(what, call.get(), versionShape))
      if (there) await removeItem(client, site, { what, list, id, version: there.eTag })
    }
  return {
    record: ({ id, version }) =>
      removeItem(client, site, { what: 'the record', list: 'records', id, version }),
    finding: removeItemOf('findings', 'a finding of the record'),
    round: removeItemOf('approvals', 'a round of the record'),
    async files(recordKey) {
      for (const { id, eTag } of await filesOf(recordKey))
        await removeItem(client, site, { what: 'a file', list: 'library', id, version: eTag })
    },
    async whyNotFiles(recordKey, roundKeys) {
      for (const { id, fields } of await filesOf(recordKey)) {
        const { FileLeafRef = '', RoundKey = '' } = fromWire(FILE_COLUMNS, fields, `File ${id}`)
        if (RoundKey !== '' && !roundKeys.includes(RoundKey)) return 'filesOfAnother'
        const path = `${drive}/root:/${encodeURIComponent(FileLeafRef)}:/retentionLabel`
        const label = await unlessGone(ask('a label', client.api(path).get(), labelShape))
        if (label?.retentionSettings?.isDeleteAllowed === false) return 'declaredRecord'
      }
      return undefined
    },
  }
}
