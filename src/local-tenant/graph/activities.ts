// `POST /users/{id}/teamwork/sendActivityNotification`: a line in the person's activity feed.
import { z } from 'zod'
import type { TeamsApp } from '../catalogue.ts'
import { APPS } from '../identity.ts'
import { type Answer, badRequest, type Call, NO_CONTENT, Refused } from './answer.ts'
import { needPerson } from './people.ts'

const notification = z.strictObject({
  topic: z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('text'), value: z.string().min(1), webUrl: z.url() }),
    z.strictObject({ source: z.literal('entityUrl'), value: z.url(), webUrl: z.url().optional() }),
  ]),
  activityType: z.string(),
  chainId: z.number().int().optional(),
  previewText: z.object({ content: z.string().max(150) }).optional(),
  teamsAppId: z.string().optional(),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
})

const RIGHT = 'TeamsActivity.Send.User'

/** What the app that sends declares of itself. */
function needSender({ tenant, caller }: Call): TeamsApp['manifest'] {
  const manifest = tenant.catalogue.app()?.manifest
  const rights = manifest?.authorization.permissions.resourceSpecific.map(({ name }) => name) ?? []
  const isSender = caller.kind === 'app' && APPS[caller.app] === manifest?.webApplicationInfo.id
  if (manifest && isSender && rights.includes(RIGHT)) return manifest
  throw new Refused(403, 'Forbidden', 'Application is not authorized to generate notifications.')
}

/**
 * 204, and the feed shows it. Throws 400 for what the manifest does not declare or Teams cannot show, and 403 to whoever
 * is not the app of the manifest's `webApplicationInfo`, with the right that the manifest asks for.
 */
export function notifyActivity(call: Call, idOrName: string): Answer {
  const { tenant, caller, body } = call
  const person = needPerson(idOrName)
  if (caller.kind === 'person' && caller.person.id === person.id)
    throw new Refused(403, 'Forbidden', 'Application cannot notify the calling user itself.')
  const { activities } = needSender(call)
  const parsed = notification.safeParse(body)
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error))
  const declared = ['systemDefault', ...activities.activityTypes.map(({ type }) => type)]
  if (!declared.includes(parsed.data.activityType))
    throw badRequest(`The app does not declare the activity type ${parsed.data.activityType}.`)
  tenant.storage
    .prepare('INSERT INTO activities (person, at, activity) VALUES (?, ?, ?)')
    .run(person.key, new Date().toISOString(), JSON.stringify(parsed.data))
  return NO_CONTENT
}
