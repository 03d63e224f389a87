// The versions SharePoint keeps of an item: one for each save, by whomever and from wherever.
// https://learn.microsoft.com/graph/api/listitem-list-versions
import { z } from 'zod'
import type { Instant } from '#core/day.ts'
import type { HistoryStore, PastFinding } from '#core/ports.ts'
import { sendBatch } from './batch.ts'
import { readFinding } from './findingFields.ts'
import { readEndingDays } from './endingDays.ts'
import { ask, type GraphClient } from './graphClient.ts'
import { itemPath } from './items.ts'
import { readRecord } from './recordFields.ts'
import type { Site } from './site.ts'

const identity = z.object({ displayName: z.string().optional() })
const versionShape = z.object({
  id: z.string(),
  lastModifiedDateTime: z.iso.datetime({ offset: true }),
  lastModifiedBy: z
    .object({ user: identity.optional(), application: identity.optional() })
    .optional(),
  fields: z.record(z.string(), z.unknown()),
})
type Version = z.infer<typeof versionShape>
const versionsShape = z.object({ value: z.array(versionShape) })

const saveOf = ({ id, lastModifiedDateTime, lastModifiedBy }: Version) => ({
  number: id,
  at: new Date(lastModifiedDateTime).toISOString() as Instant,
  by: lastModifiedBy?.user?.displayName ?? lastModifiedBy?.application?.displayName ?? '',
})

const entryIn = (version: Version | undefined): string => {
  const { Updates: entry } = version?.fields ?? {}
  return typeof entry === 'string' ? entry : ''
}

// The newest entry stays in the column until the next one comes: it belongs to the save that first shows it.
const pastFindings = (id: string, versions: readonly Version[]): readonly PastFinding[] =>
  versions.map((version, place) => ({
    ...saveOf(version),
    value: readFinding(version.fields, id),
    update: entryIn(version) === entryIn(versions[place + 1]) ? '' : entryIn(version),
  }))

export function createHistoryStore(client: GraphClient, site: Site): HistoryStore {
  const address = (list: 'records' | 'findings', id: string): string =>
    `${itemPath(site, list, id)}/versions?$expand=fields`
  return {
    async ofRecord(id) {
      const answer = client.api(address('records', id)).get()
      const { value } = await ask('the history of the record', answer, versionsShape)
      return value.map((version) => ({
        ...saveOf(version),
        value: readRecord(version.fields, id),
      }))
    },
    async ofFindings(ids) {
      const what = 'the history of the findings'
      const requests = ids.map((id) => ({ method: 'GET' as const, url: address('findings', id) }))
      const answers = await sendBatch(client, what, requests)
      return answers.map((answer, place) =>
        pastFindings(ids[place] ?? '', answer.read(what, versionsShape).value),
      )
    },
    endingDays: (findingIds) => readEndingDays(client, site, findingIds),
  }
}
