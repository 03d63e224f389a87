// One list: made if it isn't there, then compared part by part.
import { z } from 'zod'
import { planColumns } from './columns.ts'
import type { ListDefinition } from './definition.ts'
import { type FoundColumn, readColumns } from './foundColumns.ts'
import { type FoundFormatting, planFormatting, readFormatting } from './formatting.ts'
import { templateOf } from './listIds.ts'
import { columnsOfNew, firstColumns } from './newColumns.ts'
import { planLabel } from './label.ts'
import { inOrder, type Plan, type Step } from './plan.ts'
import { type Assignment, planRights, type Principals, readRights } from './rights.ts'
import { type FoundSettings, planVersions, readSettings, SETTINGS_OF_NEW } from './settings.ts'
import type { Site } from './site.ts'
import { type FoundView, planViews, readViews } from './views.ts'

type FoundList = {
  readonly columns: readonly FoundColumn[]
  readonly views: readonly FoundView[]
  readonly settings: FoundSettings
  readonly formatting: FoundFormatting
  /** Undefined where they are the site's. */
  readonly rights: readonly Assignment[] | undefined
}

async function readList(site: Site, list: ListDefinition): Promise<FoundList> {
  const { title } = list
  const [columns, views, settings, formatting] = await Promise.all([
    readColumns(site, title),
    readViews(site, title),
    readSettings(site, title),
    readFormatting(site, list),
  ])
  const rights = settings.HasUniqueRoleAssignments ? await readRights(site, title) : undefined
  return { columns, views, settings, formatting, rights }
}

const newList = (list: ListDefinition): FoundList => ({
  columns: columnsOfNew(list),
  views: [],
  settings: SETTINGS_OF_NEW,
  formatting: new Map(),
  rights: undefined,
})

/** Rights first: a list of the service's is not open to everybody for longer than it must be. */
export async function planList(
  site: Site,
  principals: Principals,
  list: ListDefinition,
): Promise<Plan> {
  const isThere = site.lists.find(list.title) !== undefined
  const found = isThere ? await readList(site, list) : newList(list)
  return inOrder([
    { steps: isThere ? [] : [make(site, list)], remarks: [] },
    planRights(site, principals, list, found.rights),
    planVersions(site, list, found.settings),
    planColumns(site, list, found.columns),
    planFormatting(site, list, found.formatting, found.columns),
    planViews(site, list, found.views),
    await planLabel(site, list),
  ])
}

const make = (site: Site, list: ListDefinition): Step => ({
  part: 'lists',
  sentence: `Make the ${list.kind} ${list.title}`,
  perform: async () => {
    const { id } = await site.graph(
      `the ${list.kind} ${list.title}`,
      'post',
      '/lists',
      z.object({ id: z.string() }),
      {
        displayName: list.title,
        description: list.description,
        columns: firstColumns(list, site.lists),
        list: { template: templateOf(list) },
      },
    )
    site.lists.keep(list.title, id)
  },
})
