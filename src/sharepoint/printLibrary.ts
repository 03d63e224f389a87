// The prints of approved records in the library of published acknowledgements, through Graph.
import { type Client, ResponseType } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { Fault, isFault } from '#core/faults.ts'
import type { FiledPrint, PrintLibrary } from '#core/ports.ts'
import { FILE_COLUMNS, PRINT_COLUMNS } from './columns.ts'
import { fromWire, type NewValues, toWire } from './fields.ts'
import { ask } from './graphClient.ts'
import { faultOf } from './graphFaults.ts'
import {
  everyItem,
  type Item,
  itemPath,
  itemShape,
  itemsPath,
  readItems,
  whereEquals,
  withFields,
  writtenShape,
} from './items.ts'
import type { Site } from './site.ts'

const fileShape = z.object({ id: z.string(), eTag: z.string() })

export function createPrintLibrary(client: Client, site: Site): PrintLibrary {
  const drive = `/sites/${site.siteId}/lists/${site.lists.library}/drive`

  /** The file that stands under this name, or undefined. */
  const findFile = (name: string, address: string) =>
    ask(name, client.api(address).get(), fileShape).catch((thrown: unknown) => {
      if (isFault(thrown, 'gone')) return undefined
      throw thrown
    })

  const itemOf = (name: string, fileId: string): Promise<Item> =>
    ask(name, client.api(`${drive}/items/${fileId}/listItem?$expand=fields`).get(), itemShape)

  /** What was approved in one round is never written over by another. A file not yet described was cut short. */
  async function checkIsOfRound(fileId: string, { fileName, roundKey }: FiledPrint): Promise<void> {
    const { fields } = await itemOf(fileName, fileId)
    const { RoundKey } = fromWire(PRINT_COLUMNS, fields, fileName)
    if (RoundKey === undefined || RoundKey === roundKey) return
    throw new Fault(
      'alreadyExists',
      `“${fileName}” in the library belongs to round ${RoundKey}, and round ${roundKey} may not replace it. Look in SharePoint at who put it there, and rename it if it is not what was approved.`,
    )
  }

  // A print of the same round has the same bytes, so putting it there twice changes nothing; a name is never shared.
  async function upload(print: FiledPrint): Promise<string> {
    const { fileName, bytes } = print
    const address = `${drive}/root:/${encodeURIComponent(fileName)}`
    const there = await findFile(fileName, address)
    if (there) await checkIsOfRound(there.id, print)
    const call = there
      ? client.api(`${drive}/items/${there.id}/content`).header('If-Match', there.eTag)
      : client.api(`${address}:/content`).query({ '@microsoft.graph.conflictBehavior': 'fail' })
    const file = await ask(
      fileName,
      call.header('Content-Type', 'application/octet-stream').put(bytes),
      fileShape,
    )
    return file.id
  }

  const describe = async (
    what: string,
    { id, eTag }: Item,
    values: NewValues<typeof PRINT_COLUMNS>,
  ) => {
    const call = client.api(`${itemPath(site, 'library', id)}/fields`).header('If-Match', eTag)
    await ask(what, call.patch(toWire(PRINT_COLUMNS, values)), writtenShape)
  }

  // https://learn.microsoft.com/graph/api/driveitem-setretentionlabel
  async function giveLabel(fileName: string, label: string): Promise<void> {
    const call = client.api(`${drive}/root:/${encodeURIComponent(fileName)}:/retentionLabel`)
    await ask(`the retention label “${label}”`, call.patch({ name: label }), z.unknown())
  }

  async function filesOf(recordKey: string) {
    const where = whereEquals('RecordKey', 'text', recordKey)
    const address = `${itemsPath(site, 'library')}?${withFields(FILE_COLUMNS)}&${where}&${everyItem}`
    const items = await readItems(client, 'the prints', address)
    return items.map((item) => ({
      item,
      print: fromWire(FILE_COLUMNS, item.fields, `Print ${item.id}`),
    }))
  }

  return {
    async file(print) {
      const fileId = await upload(print)
      const item = await itemOf(print.fileName, fileId)
      await describe(print.fileName, item, {
        RecordKey: print.recordKey,
        RoundKey: print.roundKey,
        DocumentVersion: print.documentVersion,
        Fingerprint: print.fingerprint,
        Format: print.format,
        Superseded: print.isSuperseded ?? false,
        ...(print.publishedOn && { PublishedOn: print.publishedOn }),
      })
    },
    async read({ recordKey, fileName }) {
      const files = await filesOf(recordKey)
      if (!files.some(({ print }) => print.FileLeafRef === fileName))
        throw faultOf('gone', fileName)
      const address = `${drive}/root:/${encodeURIComponent(fileName)}:/content`
      const call = client.api(address).responseType(ResponseType.ARRAYBUFFER).get()
      return new Uint8Array(await ask(fileName, call, z.instanceof(ArrayBuffer)))
    },
    async namesOf({ recordKey, roundKey }) {
      const files = await filesOf(recordKey)
      return files.flatMap(({ print }) =>
        (print.RoundKey ?? '') === roundKey && print.FileLeafRef ? [print.FileLeafRef] : [],
      )
    },
    label: giveLabel,
    async markPublished({ recordKey, roundKey }, publishedOn, retentionLabel) {
      for (const { item, print } of await filesOf(recordKey)) {
        const isOfRound = print.RoundKey === roundKey
        // What belongs to the record and no round of it is not published, and superseded by nothing.
        const isOfRecord = !print.RoundKey
        // A handful, one after another.
        if (!isOfRecord)
          await describe(
            'a print',
            item,
            isOfRound ? { PublishedOn: publishedOn, Superseded: false } : { Superseded: true },
          )
        if ((isOfRound || isOfRecord) && retentionLabel && print.FileLeafRef)
          await giveLabel(print.FileLeafRef, retentionLabel)
      }
    },
  }
}
