// What Teams knows and does for the page in its frame.
import { z } from 'zod'
import type { PageConfig, Person } from '../pageConfig.ts'
import type { Theme } from '../place.ts'
import { type Broker, createBroker } from './broker.ts'
import type { Answers } from './calls.ts'
import { openTask } from './dialogs.ts'
import { pickPerson } from './people.ts'
import { shareContent } from './sharing.ts'

const VERSION = '2.58.0'
const RUNTIME = JSON.stringify({
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  supports: {
    dialog: { url: {}, update: {} },
    nestedAppAuth: {},
    pages: { config: {} },
    people: {},
    sharing: {},
  },
})

export type Surroundings = {
  readonly config: PageConfig
  readonly person: Person
  readonly theme: () => Theme
  readonly subPageId: string | undefined
  /** Where the tab is in a channel: what Teams tells of it, and the tab's own id there. */
  readonly channel?: () => { readonly entityId: string; readonly [about: string]: string }
  open(address: string): void
  /** Sends a message in this person's chat. */
  readonly share: (text: string) => Promise<boolean>
}

export type Kind = 'content' | 'task' | 'settings'

/** Everything but what depends on the frame itself: its start, and the end of a dialog. */
export function commonAnswers(kind: Kind, at: Surroundings): Answers {
  const broker: Broker = createBroker(at.person.key)
  const { serviceBase, apps } = at.config
  let settings: unknown = { entityId: 'records', contentUrl: `${serviceBase}/tab/` }
  return {
    // In this order: teams-js looks for the nested sign-in in the fourth.
    initialize: () => [kind, 'web', VERSION, RUNTIME],
    getContext: () => [contextOf(kind, at)],
    executeDeepLink: ({ args: [address] }) => {
      at.open(String(address))
      return [true]
    },
    'pages.navigateToApp': ({ args: [target] }) => {
      at.open(linkTo(navigation.parse(target)))
      return [true]
    },
    'nestedAppAuth.execute': async ({ data }) => [null, await broker.answer(data)],
    'authentication.getAuthToken': async () => {
      const token = await broker.accessToken(apps.tab, `api://${apps.api}/access_as_user`)
      return token === undefined ? [false, 'resourceRequiresConsent'] : [true, token]
    },
    'settings.getSettings': () => [settings],
    'settings.setSettings': ({ args: [given] }) => {
      settings = given
      return [true]
    },
    'people.selectPeople': () => pickPerson(at.config.people),
    'sharing.shareWebContent': ({ args: [request] }) => shareContent(request, at.share),
    'tasks.startTask': ({ args: [task] }) =>
      openTask(task, new URL(serviceBase).origin, commonAnswers('task', at)),
  }
}

const contextOf = (
  kind: Kind,
  { config, person, theme, subPageId, channel }: Surroundings,
): object => ({
  entityId: 'records',
  ...channel?.(),
  ...(subPageId !== undefined && { subEntityId: subPageId }),
  frameContext: kind,
  theme: theme(),
  locale: 'en-gb',
  userObjectId: person.id,
  userPrincipalName: person.upn,
  userDisplayName: person.displayName,
  loginHint: person.upn,
  tid: config.tenantId,
  appId: config.teams.externalId,
  hostName: 'Teams',
  hostClientType: 'web',
  ringId: 'general',
  sessionId: crypto.randomUUID(),
  appSessionId: crypto.randomUUID(),
  isFullScreen: false,
  isMultiWindow: false,
})

const navigation = z.object({
  appId: z.string(),
  pageId: z.string(),
  subPageId: z.string().optional(),
})

const linkTo = ({ appId, pageId, subPageId }: z.infer<typeof navigation>): string => {
  const context = encodeURIComponent(JSON.stringify({ subPageId }))
  return `${location.origin}/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(pageId)}?context=${context}`
}
