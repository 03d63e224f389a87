// `POST /users/{id}/teamwork/sendActivityNotification`: a line in the person's activity feed.
import { z } from 'zod'
import { TEAMS_APP } from '../identity.ts'
import { type Answer, badRequest, type Call, NO_CONTENT, Refused } from './answer.ts'
import { needPerson } from './people.ts'

const notification = z.strictObject({
  topic: z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('text'), value: z.string().min(1), webUrl: z.url() }),
    z.strictObject({ source: z.literal('entityUrl'), value: z.url(), webUrl: z.url().optional() }),
  ]),
  activityType: z.enum([TEAMS_APP.activityType, 'systemDefault']),
  chainId: z.number().int().optional(),
  previewText: z.object({ content: z.string().max(150) }).optional(),
  teamsAppId: z.string().optional(),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
})

/**
 * 204, and the feed shows it. Throws 400 for what the manifest does not declare or Teams cannot show.
 * The real service also wants the caller to be the app of the manifest's `webApplicationInfo`, which nothing here knows.
 */
export function notifyActivity({ tenant, caller, body }: Call, idOrName: string): Answer {
  const person = needPerson(idOrName)
  if (caller.kind === 'person' && caller.person.id === person.id)
    throw new Refused(403, 'Forbidden', 'Application cannot notify the calling user itself.')
  const parsed = notification.safeParse(body)
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error))
  tenant.storage
    .prepare('INSERT INTO activities (person, at, activity) VALUES (?, ?, ?)')
    .run(person.key, new Date().toISOString(), JSON.stringify(parsed.data))
  return NO_CONTENT
}
