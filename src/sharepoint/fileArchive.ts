// Every file of the library of published acknowledgements, with what is known of each: for the register of responses,
// and for whoever takes the office over.
import { ResponseType } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Day } from '#core/day.ts'
import { FILE_COLUMNS } from './columns.ts'
import { fromWire } from './fields.ts'
import { ask, type GraphClient } from './graphClient.ts'
import { everyItem, itemsPath, readItems, withFields } from './items.ts'
import { present } from './present.ts'
import type { Site } from './site.ts'

/** Absent is what nobody has said of a file: somebody may have put it there by hand. */
export type ArchivedFile = {
  readonly fileName: string
  readonly recordKey?: string
  readonly roundKey?: string
  readonly documentVersion?: string
  readonly fingerprint?: string
  readonly format?: string
  readonly publishedOn?: Day
  readonly isSuperseded: boolean
}

export type FileArchive = {
  list(): Promise<readonly ArchivedFile[]>
  /** Throws Fault `gone` where there is no such file. */
  read(fileName: string): Promise<Uint8Array>
}

export function createFileArchive(client: GraphClient, site: Site): FileArchive {
  const drive = `/sites/${site.siteId}/lists/${site.lists.library}/drive`
  return {
    async list() {
      const address = `${itemsPath(site, 'library')}?${withFields(FILE_COLUMNS)}&${everyItem}`
      return (await readItems(client, 'the library', address)).map(({ id, fields }) => {
        const held = fromWire(FILE_COLUMNS, fields, `File ${id}`)
        return {
          fileName: held.FileLeafRef ?? '',
          isSuperseded: held.Superseded ?? false,
          ...present({
            recordKey: held.RecordKey,
            roundKey: held.RoundKey,
            documentVersion: held.DocumentVersion,
            fingerprint: held.Fingerprint,
            format: held.Format,
            publishedOn: held.PublishedOn,
          }),
        }
      })
    },
    async read(fileName) {
      const address = `${drive}/root:/${encodeURIComponent(fileName)}:/content`
      const call = client.api(address).responseType(ResponseType.ARRAYBUFFER).get()
      return new Uint8Array(await ask(fileName, call, z.instanceof(ArrayBuffer)))
    },
  }
}
