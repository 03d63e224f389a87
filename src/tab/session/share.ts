// A record, or one finding of it, given to somebody: as a link that opens it in Teams, or into a chat.
import { sharing } from '@microsoft/teams-js'
import { readConfig } from './config.ts'
import { TAB_ENTITY } from './told.ts'

export type Place = {
  readonly recordId: string
  /** Id of the finding in SharePoint; without it the record itself. */
  readonly findingId?: string | undefined
  readonly title: string
}

/** Teams' address of the place: `subEntityId` is the record's id, and the finding's behind it. */
export async function linkTo({ recordId, findingId }: Place): Promise<string> {
  const { teamsLinkBase, teamsAppId } = await readConfig()
  const subEntityId = findingId === undefined ? recordId : `${recordId}/${findingId}`
  const query = new URLSearchParams({ context: JSON.stringify({ subEntityId }) })
  return `${teamsLinkBase}/l/entity/${teamsAppId}/${TAB_ENTITY}?${query}`
}

const canShare = (): boolean => {
  try {
    return sharing.isSupported()
  } catch {
    // Not in Teams yet.
    return false
  }
}

/** False where this Teams can't. Whether the person then shares it or thinks better of it is theirs. */
export async function shareToChat(place: Place): Promise<boolean> {
  if (!canShare()) return false
  const url = await linkTo(place)
  const content = { type: 'URL' as const, url, message: place.title, preview: true }
  await sharing.shareWebContent({ content: [content] }).catch(() => undefined)
  return true
}
