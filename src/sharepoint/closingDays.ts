// When follow-up of a finding ended: the day of the save since which it has had the status it has.
import { z } from 'zod'
import { type Day, dayOf, type Instant } from '#core/day.ts'
import type { GraphClient } from './graphClient.ts'
import type { Site } from './site.ts'
import { readVersions } from './wholeSite.ts'

const versionShape = z.object({
  lastModifiedDateTime: z.iso.datetime({ offset: true }),
  fields: z.looseObject({ FollowUp: z.string().optional() }),
})

/** By the finding's id in the store. One whose versions tell nothing is not in it. */
export async function readClosingDays(
  client: GraphClient,
  site: Site,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const items = findingIds.map((id) => ({ list: 'findings' as const, id }))
  const all = await readVersions(client, site, items)
  const days = new Map<string, Day>()
  findingIds.forEach((id, place) => {
    // The newest first.
    const versions = (all[place] ?? []).flatMap(
      (version) => versionShape.safeParse(version).data ?? [],
    )
    const status = versions[0]?.fields.FollowUp
    const earlier = versions.findIndex(({ fields }) => fields.FollowUp !== status)
    const closing = versions[(earlier === -1 ? versions.length : earlier) - 1]
    if (closing) days.set(id, dayOf(closing.lastModifiedDateTime as Instant))
  })
  return days
}
