// What a list keeps that Graph can't see: how many versions, and whether its rights are its own.
import { z } from 'zod'
import type { ListDefinition } from './definition.ts'
import type { Plan } from './plan.ts'
import type { Site } from './site.ts'

const settingsOnWire = z.object({
  EnableVersioning: z.boolean(),
  MajorVersionLimit: z.number(),
  HasUniqueRoleAssignments: z.boolean(),
})
export type FoundSettings = z.infer<typeof settingsOnWire>

export const SETTINGS_OF_NEW: FoundSettings = {
  EnableVersioning: false,
  MajorVersionLimit: 0,
  HasUniqueRoleAssignments: false,
}

const pathOf = (site: Site, title: string): string => `/lists(guid'${site.lists.need(title)}')`

export const readSettings = (site: Site, title: string): Promise<FoundSettings> =>
  site.rest(
    `the settings of ${title}`,
    'get',
    `${pathOf(site, title)}?$select=${Object.keys(settingsOnWire.shape).join(',')}`,
    settingsOnWire,
  )

/** A list that keeps more versions than we ask for goes on keeping them. */
export function planVersions(
  site: Site,
  { title, versionsKept }: ListDefinition,
  found: FoundSettings,
): Plan {
  if (found.EnableVersioning && found.MajorVersionLimit >= versionsKept)
    return { steps: [], remarks: [] }
  const perform = (): Promise<unknown> =>
    site.rest(`the settings of ${title}`, 'patch', pathOf(site, title), z.unknown(), {
      EnableVersioning: true,
      MajorVersionLimit: versionsKept,
    })
  return {
    steps: [{ part: 'versions', sentence: `Keep ${versionsKept} versions of ${title}`, perform }],
    remarks: [],
  }
}
