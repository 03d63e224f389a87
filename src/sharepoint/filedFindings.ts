// The findings of all records, each with the record it belongs to.
import type { Client } from '@microsoft/microsoft-graph-client'
import type { FiledFinding } from '#core/ports.ts'
import { FINDING_COLUMNS } from './columns.ts'
import { readFinding } from './findingFields.ts'
import type { Item } from './items.ts'
import { createKeptList, type KeptList } from './keptList.ts'
import type { Site } from './site.ts'

export type FiledFindings = KeptList<FiledFinding>

// A finding without a record was left behind by hand; the list in SharePoint shows it, the follow-up has no place for it.
function filed({ id, eTag, fields }: Item): FiledFinding | undefined {
  const { RecordLookupId: recordId } = fields
  if (typeof recordId !== 'string') return undefined
  return { id, version: eTag, value: readFinding(fields, id), recordId }
}

/** One for all who read or write findings, so that what is written here is known before SharePoint tells of it. */
export const createFiledFindings = (client: Client, site: Site): FiledFindings =>
  createKeptList(client, site, {
    what: 'the findings',
    list: 'findings',
    columns: FINDING_COLUMNS,
    read: filed,
  })
