// The findings of all records, for their follow-up, through Graph.
import { findingName } from '#core/finding.ts'
import type { FindingStore } from '#core/ports.ts'
import { FINDING_COLUMNS } from './columns.ts'
import { toWire } from './fields.ts'
import { createFiledFindings } from './filedFindings.ts'
import { followUpFields } from './findingFields.ts'
import type { GraphClient } from './graphClient.ts'
import type { Site } from './site.ts'
import { changeItem } from './writes.ts'

export function createFindingStore(
  client: GraphClient,
  site: Site,
  known = createFiledFindings(client, site),
): FindingStore {
  return {
    async list(since) {
      const { items, ...rest } = await known.read(
        since && { items: since.findings, mark: since.mark },
      )
      return { findings: items, ...rest }
    },
    async follow({ id, version: read, value, recordId }, update) {
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
      const saved = { id, version, value, recordId }
      known.keep(saved)
      return saved
    },
  }
}
