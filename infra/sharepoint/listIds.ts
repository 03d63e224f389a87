// Which lists the site has, by title. SharePoint holds two titles that differ in case for one.
import { z } from 'zod'
import type { ListDefinition } from './definition.ts'
import type { Send } from './send.ts'

export type ListIds = {
  find(title: string): string | undefined
  /** Throws when there is none: only for lists that an earlier step has made. */
  need(title: string): string
  keep(title: string, id: string): void
}

const TEMPLATES: Readonly<Record<ListDefinition['kind'], string>> = {
  list: 'genericList',
  library: 'documentLibrary',
}
export const templateOf = ({ kind }: ListDefinition): string => TEMPLATES[kind]

const listOnWire = z.object({
  id: z.string(),
  displayName: z.string(),
  list: z.object({ template: z.string() }),
})
const page = z.object({
  value: z.array(listOnWire),
  '@odata.nextLink': z.string().optional(),
})

/** Throws an Error when a list of ours is there as something else. */
export async function readListIds(
  graph: Send,
  definitions: readonly ListDefinition[],
): Promise<ListIds> {
  const found = await readLists(graph)
  const ids = new Map(found.map(({ displayName, id }) => [keyOf(displayName), id]))
  for (const definition of definitions) {
    const there = found.find(({ displayName }) => keyOf(displayName) === keyOf(definition.title))
    if (there && there.list.template !== templateOf(definition))
      throw new Error(
        `“${definition.title}” is on the site already, but not as a ${definition.kind}. Rename it in SharePoint and run this again. Nothing was changed.`,
      )
  }
  return {
    find: (title) => ids.get(keyOf(title)),
    need: (title) => {
      const id = ids.get(keyOf(title))
      if (id === undefined) throw new Error(`The list “${title}” is needed before it was made.`)
      return id
    },
    keep: (title, id) => void ids.set(keyOf(title), id),
  }
}

const keyOf = (title: string): string => title.toLowerCase()

async function readLists(graph: Send): Promise<readonly z.infer<typeof listOnWire>[]> {
  const lists: z.infer<typeof listOnWire>[] = []
  let path: string | undefined = '/lists?$select=id,displayName,list'
  while (path !== undefined) {
    const answer: z.infer<typeof page> = await graph('the lists of the site', 'get', path, page)
    lists.push(...answer.value)
    const next = answer['@odata.nextLink']
    // Absolute, with the site in it; only what it asks for is ours to pass on.
    path = next === undefined ? undefined : `/lists${new URL(next).search}`
  }
  return lists
}
