// A record's own address in Teams. `subPageId` is the record's id in SharePoint: the tab opens that record.
import { z } from 'zod'
import type { Settings } from './settings.ts'

/** The `entityId` of the tab in the app's manifest. */
export const TAB_ENTITY = 'records'

type Addresses = Pick<Settings, 'TEAMS_LINK_BASE' | 'TEAMS_APP_ID'>

const tabAddress = ({ TEAMS_LINK_BASE, TEAMS_APP_ID }: Addresses): string =>
  `${TEAMS_LINK_BASE}/l/entity/${TEAMS_APP_ID}/${TAB_ENTITY}`

export const createLinks =
  (addresses: Addresses) =>
  (recordId: string): string => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: recordId }))
    return `${tabAddress(addresses)}?context=${context}`
  }

/** A record, `12`, or one finding of it, `12/34`. */
const contextShape = z.object({ subEntityId: z.string().regex(/^\d{1,10}(\/\d{1,10})?$/) })

function idInContext(link: URL): string | undefined {
  try {
    const context: unknown = JSON.parse(link.searchParams.get('context') ?? '')
    return contextShape.safeParse(context).data?.subEntityId.split('/')[0]
  } catch {
    return undefined
  }
}

/** The id of the record that a link leads to, in Teams or in the tab itself; undefined for any other address. */
export const createLinkReader =
  (addresses: Addresses & Pick<Settings, 'PUBLIC_BASE'>) =>
  (link: string): string | undefined => {
    if (!URL.canParse(link)) return undefined
    if (link.startsWith(`${tabAddress(addresses)}?`)) return idInContext(new URL(link))
    if (!link.startsWith(`${addresses.PUBLIC_BASE}/tab/`)) return undefined
    return /^#\/records\/(\d{1,10})(?:\/findings\/\d{1,10})?$/.exec(new URL(link).hash)?.[1]
  }
