// When follow-up of findings ended, from the versions SharePoint keeps. Only their status is read, so a version that
// somebody spoilt in another column holds up nothing.
import { z } from 'zod'
import { type Day, toInstant } from '#core/day.ts'
import { FOLLOW_UPS } from '#core/finding.ts'
import { endedOn } from '#core/followUp.ts'
import type { GraphClient } from './graphClient.ts'
import type { Site } from './site.ts'
import { readVersions } from './wholeSite.ts'

const versionShape = z.object({
  lastModifiedDateTime: z.iso.datetime({ offset: true }),
  fields: z.looseObject({ FollowUp: z.enum(FOLLOW_UPS).optional().catch(undefined) }),
})

export async function readEndingDays(
  client: GraphClient,
  site: Site,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const items = findingIds.map((id) => ({ list: 'findings' as const, id }))
  const all = await readVersions(client, site, items)
  const days = new Map<string, Day>()
  findingIds.forEach((id, place) => {
    const saves = (all[place] ?? []).flatMap((version) => {
      const read = versionShape.safeParse(version)
      if (!read.success) return []
      const { lastModifiedDateTime, fields } = read.data
      return [{ at: toInstant(new Date(lastModifiedDateTime)), status: fields.FollowUp }]
    })
    const day = endedOn(saves)
    if (day) days.set(id, day)
  })
  return days
}
