// A line in a person's Teams activity feed.
// https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification
import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { ActivityFeed } from '#core/ports.ts'
import { ask } from './graphClient.ts'

export type FeedOptions = {
  /** The manifest's own name for this kind of news. */
  readonly activityType: string
  /** A Teams deep link to the record. */
  readonly linkTo: (recordId: string) => string
}

const MOST_PREVIEW = 150

export const createActivityFeed = (
  client: Client,
  { activityType, linkTo }: FeedOptions,
): ActivityFeed => ({
  async tell(personId, { recordId, text }) {
    const address = `/users/${encodeURIComponent(personId)}/teamwork/sendActivityNotification`
    const notice = {
      topic: { source: 'text', value: text, webUrl: linkTo(recordId) },
      activityType,
      previewText: { content: previewOf(text) },
    }
    await ask('the activity feed', client.api(address).post(notice), z.unknown())
  },
})

const previewOf = (text: string): string =>
  text.length <= MOST_PREVIEW ? text : `${text.slice(0, MOST_PREVIEW - 1)}…`
