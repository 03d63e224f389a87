// The one definition of the lists, lists.json, as types.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const internalName = z.string().regex(/^[A-Z][A-Za-z]*$/)

/** SharePoint's own JSON of how its pages show a thing. */
const formatting = z.record(z.string(), z.json())

const column = {
  /** SharePoint's internal name: never changes. */
  name: internalName,
  displayName: z.string().min(1),
  description: z.string().min(1).optional(),
  formatting: formatting.optional(),
}
const flags = { indexed: z.literal(true).optional(), unique: z.literal(true).optional() }

const columnDefinition = z.discriminatedUnion('type', [
  z.strictObject({
    ...column,
    ...flags,
    type: z.enum(['text', 'number', 'date', 'instant', 'yesNo']),
  }),
  z.strictObject({
    ...column,
    ...flags,
    type: z.literal('choice'),
    choices: z.array(z.string()).min(1),
  }),
  /** To the title of an item in the named list, which must stand before this one. */
  z.strictObject({ ...column, ...flags, type: z.literal('lookup'), to: z.string() }),
  // Several lines: SharePoint can't index them. An `append` note keeps every entry.
  z.strictObject({ ...column, type: z.enum(['note', 'rich', 'append']) }),
])

const view = z.strictObject({
  title: z.string().min(1),
  isDefault: z.literal(true).optional(),
  /** Internal names, in order. */
  columns: z.array(internalName).min(1),
  /** The inside of a CAML `<Query>`. */
  query: z.string(),
  formatting: formatting.optional(),
})

const right = z.enum(['read', 'write'])

const listDefinition = z.strictObject({
  title: z.string().min(1),
  description: z.string(),
  kind: z.enum(['list', 'library']),
  /** As the site gives them, or the list's own: owners everything, the site's members and visitors as said. */
  rights: z.union([z.literal('asTheSite'), z.strictObject({ members: right, visitors: right })]),
  versionsKept: z.number().int().min(1).max(50_000),
  columns: z.array(columnDefinition),
  views: z.array(view),
})

const definition = z.strictObject({ lists: z.array(listDefinition) })

export type ColumnDefinition = z.infer<typeof columnDefinition>
export type ViewDefinition = z.infer<typeof view>
export type ListDefinition = z.infer<typeof listDefinition>
export type SiteDefinition = z.infer<typeof definition>

const OURS = new URL('./lists.json', import.meta.url)

/** @param file of an earlier version, where it is not ours */
export const readDefinition = (file = OURS): SiteDefinition =>
  definition.parse(JSON.parse(readFileSync(file, 'utf8')))
