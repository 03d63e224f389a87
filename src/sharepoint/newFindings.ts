// The findings of a new record: a few at a time, and each of them once.
import { type Finding, findingName } from '#core/finding.ts'
import { type BatchAnswer, sendBatch } from './batch.ts'
import { FINDING_COLUMNS } from './columns.ts'
import { findingFields } from './findingFields.ts'
import { toNewWire } from './fields.ts'
import type { GraphClient } from './graphClient.ts'
import { type Item, itemShape, itemsPath } from './items.ts'
import type { Site } from './site.ts'
import { createItem, type Creation } from './writes.ts'

/** SharePoint does writes of one batch side by side, and in one list a few at a time do not get in each other's way. */
const AT_ONCE = 5

export const findingCreation = (finding: Finding, recordId: string): Creation => ({
  what: findingName(finding),
  list: 'findings',
  columns: FINDING_COLUMNS,
  keyColumn: 'FindingKey',
  fields: toNewWire(FINDING_COLUMNS, findingFields(finding, recordId)),
})

/** In their order. Throws Fault `alreadyExists` where the key of one is taken; those before it stand. */
export async function addFindings(
  client: GraphClient,
  site: Site,
  recordId: string,
  findings: readonly Finding[],
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let from = 0; from < findings.length; from += AT_ONCE) {
    const some = findings
      .slice(from, from + AT_ONCE)
      .map((finding) => findingCreation(finding, recordId))
    const answers = await sendBatch(client, 'the findings', some.map(requestOf(site)))
    for (const [place, creation] of some.entries())
      items.push(await itemMade(client, site, creation, answers[place]))
  }
  return items
}

const requestOf =
  (site: Site) =>
  ({ fields }: Creation) => ({
    method: 'POST' as const,
    url: itemsPath(site, 'findings'),
    body: { fields },
  })

const itemMade = async (
  client: GraphClient,
  site: Site,
  creation: Creation,
  answer: BatchAnswer | undefined,
): Promise<Item> =>
  !answer || answer.isLost
    ? createItem(client, site, creation, true)
    : answer.read(creation.what, itemShape)
