// A record's own address in Teams. `subPageId` is the record's id in SharePoint: the tab opens that record.
import type { Settings } from './settings.ts'

/** The `entityId` of the tab in the app's manifest. */
export const TAB_ENTITY = 'records'

export const createLinks =
  ({ TEAMS_LINK_BASE, TEAMS_APP_ID }: Pick<Settings, 'TEAMS_LINK_BASE' | 'TEAMS_APP_ID'>) =>
  (recordId: string): string => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: recordId }))
    return `${TEAMS_LINK_BASE}/l/entity/${TEAMS_APP_ID}/${TAB_ENTITY}?context=${context}`
  }
