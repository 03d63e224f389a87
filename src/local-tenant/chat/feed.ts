// The activity feed: what Graph's `sendActivityNotification` has left for a person.
import { z } from 'zod'
import type { PersonKey } from '../identity.ts'
import type { Tenant } from '../tenant.ts'

const NEWEST = 50

const kept = z.object({
  topic: z.object({ value: z.string(), webUrl: z.string().optional() }),
  previewText: z.object({ content: z.string() }).optional(),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
})

export type FeedEntry = {
  readonly id: number
  readonly at: string
  readonly topic: string
  readonly preview?: string
  /** A deep link into the tab. */
  readonly link?: string
}

/** Newest first. */
export function readFeed({ storage }: Tenant, person: PersonKey): readonly FeedEntry[] {
  const rows = storage
    .prepare('SELECT id, at, activity FROM activities WHERE person = ? ORDER BY id DESC LIMIT ?')
    .all(person, NEWEST)
  return rows.map(({ id, at, activity }) => {
    const { topic, previewText } = kept.parse(JSON.parse(String(activity)))
    const isAddress = URL.canParse(topic.value)
    const link = topic.webUrl ?? (isAddress ? topic.value : undefined)
    return {
      id: Number(id),
      at: String(at),
      topic: isAddress ? 'Acknowledgement Records' : topic.value,
      ...(previewText && { preview: previewText.content }),
      ...(link !== undefined && { link }),
    }
  })
}

export const newestInFeed = ({ storage }: Tenant, person: PersonKey): number =>
  Number(
    storage.prepare('SELECT max(id) AS id FROM activities WHERE person = ?').get(person)?.['id'] ??
      0,
  )
