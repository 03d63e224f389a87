// The site as the definition wants it: what provisioning would do to it is what is wrong with it.
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import { readDefinition } from '#infra/sharepoint/definition.ts'
import { wordsOf } from '#core/faultWords.ts'
import type { Part, Plan } from '#infra/sharepoint/plan.ts'
import { planSite } from '#infra/sharepoint/provision.ts'
import { reachSite, type SiteAccess } from '#infra/sharepoint/site.ts'
import type { Check } from './check.ts'

const MEND = 'To mend it: npm run provision -- --apply.'
const GRANT = 'To mend it: grant the service the site, as step 3 of “npm run consent” has it.'

const PARTS: readonly (readonly [what: string, part: Part])[] = [
  ['Lists', 'lists'],
  ['Columns', 'columns'],
  ['Indexes', 'indexes'],
  ['Views', 'views'],
  ['Versions kept', 'versions'],
  ['Rights', 'rights'],
  ['Retention label', 'labels'],
]

// SharePoint's number for Dublin, Edinburgh, Lisbon, London.
const LONDON = 2

const timeZoneCheck = (access: SiteAccess): Check => ({
  what: 'Time zone',
  findFault: async () => {
    const site = await reachSite(access, readDefinition().lists)
    const zone = await site.rest(
      'the site’s time zone',
      'get',
      '/regionalsettings/timezone',
      z.object({ Id: z.number(), Description: z.string() }),
    )
    if (zone.Id === LONDON) return undefined
    return `The site’s time zone is ${zone.Description}, so that its pages show other days than the law counts. Set it to London in Site settings, Regional settings.`
  },
})

export function siteChecks(access: SiteAccess): readonly Check[] {
  let planned: Promise<Plan> | undefined
  const plan = (): Promise<Plan> => (planned ??= planSite(access))
  return [
    {
      what: 'Site',
      isNeededByOthers: true,
      findFault: async () => {
        const fault = await plan().then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        if (fault === undefined) return undefined
        const mend = isFault(fault, 'notAllowed') ? ` ${GRANT}` : ''
        return `${wordsOf(fault)}${mend}`
      },
    },
    ...PARTS.map(
      ([what, part]): Check => ({
        what,
        findFault: async () => {
          const steps = (await plan()).steps.filter((step) => step.part === part)
          if (steps.length === 0) return undefined
          return `${steps.map(({ sentence }) => sentence).join('; ')}. ${MEND}`
        },
      }),
    ),
    {
      what: 'Changes by hand',
      isToLookAt: true,
      findFault: async () => (await plan()).remarks.join(' ') || undefined,
    },
    timeZoneCheck(access),
  ]
}
