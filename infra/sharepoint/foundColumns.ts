// The columns a list has, in our words.
import { z } from 'zod'
import { columnFacets, type ColumnType, typeOf } from './columnFacets.ts'
import type { Site } from './site.ts'

export type FoundColumn = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly description: string
  /** Undefined for a type that no list of ours has. */
  readonly type: ColumnType | undefined
  readonly isIndexed: boolean
  readonly isUnique: boolean
  readonly choices: readonly string[]
  /** Id of the list a lookup leads to. */
  readonly leadsTo: string | undefined
  readonly isReadOnly: boolean
}

const columnOnWire = columnFacets
  .extend({
    id: z.string(),
    name: z.string(),
    displayName: z.string(),
    description: z.string().default(''),
    indexed: z.boolean().default(false),
    enforceUniqueValues: z.boolean().default(false),
    readOnly: z.boolean().default(false),
  })
  .transform(
    (column): FoundColumn => ({
      id: column.id,
      name: column.name,
      displayName: column.displayName,
      description: column.description,
      type: typeOf(column),
      isIndexed: column.indexed,
      isUnique: column.enforceUniqueValues,
      choices: column.choice?.choices ?? [],
      leadsTo: column.lookup?.listId,
      isReadOnly: column.readOnly,
    }),
  )
const columnsOnWire = z.object({ value: z.array(columnOnWire) })

export async function readColumns(site: Site, title: string): Promise<readonly FoundColumn[]> {
  const path = `/lists/${site.lists.need(title)}/columns`
  const { value } = await site.graph(`the columns of ${title}`, 'get', path, columnsOnWire)
  return value
}
