// Whether the lists still have the columns we write: somebody may delete one, or the lists may be of an older
// definition. Told at the start, with the way to mend it, rather than at somebody's first save.
import { z } from 'zod'
import { Fault } from '#core/faults.ts'
import { sendBatch } from './batch.ts'
import {
  type Columns,
  DISPOSAL_COLUMNS,
  FINDING_COLUMNS,
  HOLDER_COLUMNS,
  LIST_TITLES,
  PRINT_COLUMNS,
  RECORD_COLUMNS,
  ROUND_COLUMNS,
  SETTING_COLUMNS,
} from './columns.ts'
import type { GraphClient } from './graphClient.ts'
import type { ListName, Site } from './site.ts'

const NEEDED: { readonly [name in ListName]: Columns } = {
  records: RECORD_COLUMNS,
  findings: FINDING_COLUMNS,
  approvals: ROUND_COLUMNS,
  holders: HOLDER_COLUMNS,
  settings: SETTING_COLUMNS,
  disposals: DISPOSAL_COLUMNS,
  library: PRINT_COLUMNS,
}
const LISTS = Object.keys(NEEDED) as readonly ListName[]

const columnsShape = z.object({ value: z.array(z.object({ name: z.string() })) })

/** Throws Fault `gone` naming every column that is missing, in one request. */
export async function checkColumns(client: GraphClient, { siteId, lists }: Site): Promise<void> {
  const answers = await sendBatch(
    client,
    'the columns of the lists',
    LISTS.map((list) => ({
      method: 'GET' as const,
      url: `/sites/${siteId}/lists/${lists[list]}/columns?$select=name`,
    })),
  )
  const missing = LISTS.flatMap((list, place) => {
    const what = `the columns of ${LIST_TITLES[list]}`
    const there = answers[place]?.read(what, columnsShape).value.map(({ name }) => name) ?? []
    const names = Object.keys(NEEDED[list]).filter((name) => !there.includes(name))
    return names.length === 0 ? [] : [`${names.join(', ')} in “${LIST_TITLES[list]}”`]
  })
  if (missing.length > 0)
    throw new Fault(
      'gone',
      `These columns are missing: ${missing.join('; ')}. Add them with “npm run provision -- --apply”, then start again.`,
    )
}
