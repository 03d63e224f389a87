// How SharePoint's pages show a column: JSON that Graph does not know, set through SharePoint REST.
// https://learn.microsoft.com/sharepoint/dev/declarative-customization/column-formatting
import { z } from 'zod'
import type { ColumnDefinition, ListDefinition } from './definition.ts'
import type { FoundColumn } from './foundColumns.ts'
import type { Plan } from './plan.ts'
import type { Site } from './site.ts'

const fieldsOnWire = z.object({
  value: z.array(z.object({ InternalName: z.string(), CustomFormatter: z.string().nullish() })),
})

/** What each column is shown by; those shown as they come are not in it. */
export type FoundFormatting = ReadonlyMap<string, string>

const formatted = ({ columns }: ListDefinition) =>
  columns.flatMap(({ name, formatting }) => (formatting ? [{ name, formatting }] : []))

const pathOf = (site: Site, title: string): string =>
  `/lists(guid'${site.lists.need(title)}')/fields`

export async function readFormatting(site: Site, list: ListDefinition): Promise<FoundFormatting> {
  if (formatted(list).length === 0) return new Map()
  const { value } = await site.rest(
    `the formatting of ${list.title}`,
    'get',
    `${pathOf(site, list.title)}?$select=InternalName,CustomFormatter`,
    fieldsOnWire,
  )
  return new Map(
    value.flatMap(({ InternalName, CustomFormatter }) =>
      CustomFormatter ? [[InternalName, CustomFormatter] as const] : [],
    ),
  )
}

/** Formatting that somebody gave a column is theirs: it is told, and stays. A column of another type gets none. */
export function planFormatting(
  site: Site,
  list: ListDefinition,
  found: FoundFormatting,
  columns: readonly FoundColumn[],
): Plan {
  const { title } = list
  const isOfType = ({ name, type }: ColumnDefinition): boolean =>
    columns.every((there) => there.name !== name || there.type === type)
  const ours = formatted({ ...list, columns: list.columns.filter(isOfType) })
  return {
    steps: ours
      .filter(({ name }) => !found.has(name))
      .map(({ name, formatting }) => ({
        part: 'views',
        sentence: `Format the column ${name} of ${title}`,
        perform: () =>
          site.rest(
            `the column ${name} of ${title}`,
            'patch',
            `${pathOf(site, title)}/getbyinternalnameortitle('${name}')`,
            z.unknown(),
            { CustomFormatter: JSON.stringify(formatting) },
          ),
      })),
    remarks: ours
      .filter(({ name, formatting }) => isAnother(formatting, found.get(name)))
      .map(({ name }) => otherFormatting(`The column ${name} of ${title}`)),
  }
}

/** SharePoint may keep the JSON with other spaces. */
export function isAnother(formatting: object, found: string | undefined): boolean {
  if (found === undefined || found === '') return false
  try {
    return JSON.stringify(JSON.parse(found)) !== JSON.stringify(formatting)
  } catch {
    return true
  }
}

export const otherFormatting = (what: string): string =>
  `${what} is formatted otherwise than the app does it. It is left so; to have the app’s, clear its formatting in SharePoint and run this again.`
