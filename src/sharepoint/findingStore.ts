// The findings of all records, for their follow-up, through Graph.
import { type Fault, isFault } from '#core/faults.ts'
import { findingName } from '#core/finding.ts'
import type { FiledFinding, FindingStore } from '#core/ports.ts'
import { FINDING_COLUMNS } from './columns.ts'
import { toWire } from './fields.ts'
import { followUpFields, readFinding } from './findingFields.ts'
import type { GraphClient } from './graphClient.ts'
import { everyItem, type Item, itemsPath, readItems, withFields } from './items.ts'
import type { Site } from './site.ts'
import { changeItem } from './writes.ts'

// A finding without a record was left behind by hand; the list in SharePoint shows it, the follow-up has no place for it.
function filed({ id, eTag, fields }: Item): readonly (FiledFinding | Fault)[] {
  const { RecordLookupId: recordId } = fields
  if (typeof recordId !== 'string') return []
  try {
    return [{ id, version: eTag, value: readFinding(fields, id), recordId }]
  } catch (thrown) {
    if (isFault(thrown)) return [thrown]
    throw thrown
  }
}

export function createFindingStore(client: GraphClient, site: Site): FindingStore {
  return {
    async list() {
      const address = `${itemsPath(site, 'findings')}?${withFields(FINDING_COLUMNS)}&${everyItem}`
      const read = (await readItems(client, 'the findings', address)).flatMap(filed)
      return {
        findings: read.flatMap((one) => (isFault(one) ? [] : [one])),
        unreadable: read.flatMap((one) => (isFault(one) ? [one] : [])),
      }
    },
    async follow({ id, version: read, value }, update) {
      const version = await changeItem(client, site, {
        what: findingName(value),
        list: 'findings',
        columns: FINDING_COLUMNS,
        id,
        version: read,
        fields: toWire(FINDING_COLUMNS, {
          ...followUpFields(value),
          ...(update !== '' && { Updates: update }),
        }),
      })
      return { id, version, value }
    },
  }
}
