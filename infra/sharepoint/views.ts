// The views of one list. A view that was widened by hand stays so: columns are added to it, never taken away.
import { z } from 'zod'
import type { ListDefinition, ViewDefinition } from './definition.ts'
import { isAnother, otherFormatting } from './formatting.ts'
import type { Plan, Step } from './plan.ts'
import type { Site } from './site.ts'

const viewOnWire = z.object({
  Id: z.string(),
  Title: z.string(),
  DefaultView: z.boolean(),
  PersonalView: z.boolean(),
  ViewQuery: z.string().nullable(),
  ViewFields: z.object({ Items: z.array(z.string()) }),
  CustomFormatter: z.string().nullish(),
})
export type FoundView = z.infer<typeof viewOnWire>

const pathOf = (site: Site, title: string): string =>
  `/lists(guid'${site.lists.need(title)}')/views`

export async function readViews(site: Site, title: string): Promise<readonly FoundView[]> {
  const { value } = await site.rest(
    `the views of ${title}`,
    'get',
    `${pathOf(site, title)}?$expand=ViewFields`,
    z.object({ value: z.array(viewOnWire) }),
  )
  return value.filter((view) => !view.PersonalView)
}

export const planViews = (site: Site, list: ListDefinition, found: readonly FoundView[]): Plan => ({
  steps: list.views.flatMap((view) => {
    const there = found.find(({ Title }) => Title === view.title)
    return there ? mend(site, list, view, there) : [make(site, list, view)]
  }),
  remarks: list.views.flatMap(({ title, formatting }) => {
    const there = found.find(({ Title }) => Title === title)
    return formatting && isAnother(formatting, there?.CustomFormatter ?? undefined)
      ? [otherFormatting(`The view ${title} of ${list.title}`)]
      : []
  }),
})

const formatterOf = ({ formatting }: ViewDefinition): object =>
  formatting ? { CustomFormatter: JSON.stringify(formatting) } : {}

const make = (site: Site, { title }: ListDefinition, view: ViewDefinition): Step => ({
  part: 'views',
  sentence: `Make the view ${view.title} of ${title}`,
  perform: async () => {
    const what = `the view ${view.title} of ${title}`
    const parameters = {
      Title: view.title,
      ViewFields: view.columns,
      Query: view.query,
      SetAsDefaultView: view.isDefault ?? false,
      PersonalView: false,
      Paged: true,
      RowLimit: 30,
    }
    const path = pathOf(site, title)
    const made = z.object({ Id: z.string() })
    const { Id } = await site.rest(what, 'post', `${path}/add`, made, { parameters })
    // A new view takes no formatting; one cut short here is formatted by the next run.
    if (view.formatting)
      await site.rest(what, 'patch', `${path}(guid'${Id}')`, z.unknown(), formatterOf(view))
  },
})

function mend(
  site: Site,
  { title }: ListDefinition,
  view: ViewDefinition,
  there: FoundView,
): readonly Step[] {
  const columns = view.columns.filter((column) => !there.ViewFields.Items.includes(column))
  const changes = {
    ...(!isSameQuery(view.query, there.ViewQuery ?? '') && { ViewQuery: view.query }),
    ...(view.isDefault && !there.DefaultView && { DefaultView: true }),
    ...(!there.CustomFormatter && formatterOf(view)),
  }
  const words = [
    ...(columns.length > 0 ? [`show ${columns.join(', ')}`] : []),
    ...('ViewQuery' in changes ? ['set which items it shows, and in what order'] : []),
    ...('DefaultView' in changes ? ['show it first'] : []),
    ...('CustomFormatter' in changes ? ['format its rows'] : []),
  ]
  if (words.length === 0) return []
  const what = `the view ${view.title} of ${title}`
  const path = `${pathOf(site, title)}(guid'${there.Id}')`
  return [
    {
      part: 'views',
      sentence: `Change ${what}: ${words.join('; ')}`,
      perform: async () => {
        for (const column of columns)
          await site.rest(what, 'post', `${path}/viewfields/addviewfield('${column}')`, z.unknown())
        if (Object.keys(changes).length > 0)
          await site.rest(what, 'patch', path, z.unknown(), changes)
      },
    },
  ]
}

/** SharePoint writes CAML anew: its spaces and quotation marks say nothing. */
const isSameQuery = (one: string, other: string): boolean => plainly(one) === plainly(other)

const plainly = (caml: string): string =>
  caml
    .replaceAll("'", '"')
    .replaceAll(/\s+(?=\/?>)/g, '')
    .replaceAll(/>\s+</g, '><')
    .trim()
