// What Teams is told about the app.
import { GRAPH_SCOPES } from '#sharepoint/graphScopes.ts'
import type { Settings } from './settings.ts'
import { FULL_DESCRIPTION, NAME, SHORT_DESCRIPTION } from './words.ts'

const MANIFEST_VERSION = '1.25'

/** The files of the icons, beside the manifest in the package. */
export const ICON_FILES = {
  color: 'color.png',
  outline: 'outline.png',
  color32x32: 'color32x32.png',
} as const

function developerOf(settings: Settings) {
  return {
    name: settings.DEVELOPER_NAME,
    websiteUrl: settings.SUPPORT_PAGE,
    privacyUrl: settings.PRIVACY_PAGE,
    termsOfUseUrl: settings.TERMS_PAGE,
  }
}

function botOf({ BOT_APP_ID }: Settings) {
  const scopes = ['personal']
  const commands = [
    { title: 'What is waiting', description: 'All that waits for a decision, in one message' },
    { title: 'What is late', description: 'The records past their last day to publish' },
    { title: 'Help', description: 'Say what this chat is for' },
  ]
  return { botId: BOT_APP_ID, scopes, commandLists: [{ scopes, commands }] }
}

// Finds a record for a message, and draws a card of a link to one. Nothing is decided there. Teams hands over links to
// hosts of one's own only.
const searchOf = ({ BOT_APP_ID, PUBLIC_BASE }: Settings) => ({
  botId: BOT_APP_ID,
  commands: [
    {
      id: 'findRecord',
      type: 'query',
      title: 'Find a record',
      description: 'Find a record and share where it stands',
      context: ['compose', 'commandBox'],
      initialRun: true,
      parameters: [
        {
          name: 'words',
          title: 'Words',
          description: 'Words of the title, the force or the inspectorate',
          inputType: 'text',
        },
      ],
    },
  ],
  messageHandlers: [{ type: 'link', value: { domains: [new URL(PUBLIC_BASE).host] } }],
})

// No `websiteUrl`: outside Teams the tab can't sign anybody in.
const tabOf = ({ PUBLIC_BASE }: Settings) => ({
  entityId: 'records',
  name: NAME,
  // Teams puts its own words for the braces: the tab shows at once what this person saw last, in the right theme.
  contentUrl: `${PUBLIC_BASE}/tab/?user={user.id}&theme={app.theme}`,
  scopes: ['personal'],
})

/** The tab in a channel, added on the page named here. */
const channelTabOf = ({ PUBLIC_BASE }: Settings) => ({
  configurationUrl: `${PUBLIC_BASE}/tab/configure`,
  canUpdateConfiguration: false,
  scopes: ['team'],
  context: ['channelTab'],
})

/** Where nested app authentication returns to, for a tab on this host. */
export const redirectOf = (host: string): string => `brk-multihub://${host}`

/** A token that Teams fetches while the tab still loads: the first that the tab asks for, its scopes in the same order. */
const prefetched = ({ PUBLIC_BASE }: Settings) => ({
  redirectUri: redirectOf(new URL(PUBLIC_BASE).host),
  scopes: [...GRAPH_SCOPES],
})

// Teams shows a line in somebody's activity feed only when it comes from the registration named here, and that is the
// service. The same id says whose token is fetched beforehand, so that is asked for only where the tab shares the
// service's registration: of another one the token would be of no use to it. The tab signs in by itself either way.
function registrationOf(settings: Settings) {
  const { SERVICE_APP_ID, API_APP_ID, TAB_APP_ID } = settings
  return {
    id: SERVICE_APP_ID,
    resource: `api://${API_APP_ID}`,
    ...(TAB_APP_ID === SERVICE_APP_ID && { nestedAppAuthInfo: [prefetched(settings)] }),
  }
}

// No blanks to fill in: what was decided, and by whom, is in the preview that the service sends with it.
const ACTIVITIES = {
  activityTypes: [
    {
      type: 'recordDecided',
      description: 'A record that you sent for approval is approved or returned',
      templateText: 'A record that you sent for approval has been decided',
    },
  ],
}

// Given by whoever installs it, for that one person. Consent for the whole tenant (TeamsActivity.Send) is not needed.
const RIGHTS_BY_INSTALLING = {
  permissions: {
    resourceSpecific: [{ name: 'TeamsActivity.Send.User', type: 'Application' }],
  },
}

/** @param version of the app, as in package.json */
export function manifestOf(settings: Settings, version: string) {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: settings.TEAMS_APP_ID,
    localizationInfo: { defaultLanguageTag: 'en-gb' },
    developer: developerOf(settings),
    name: { short: NAME },
    description: { short: SHORT_DESCRIPTION, full: FULL_DESCRIPTION },
    icons: ICON_FILES,
    accentColor: '#1F3A5F',
    // Without the chat in the list Teams would open the app there, and staff come for the records.
    staticTabs: [tabOf(settings), { entityId: 'conversations', scopes: ['personal'] }],
    configurableTabs: [channelTabOf(settings)],
    bots: [botOf(settings)],
    composeExtensions: [searchOf(settings)],
    activities: ACTIVITIES,
    webApplicationInfo: registrationOf(settings),
    authorization: RIGHTS_BY_INSTALLING,
    validDomains: [new URL(settings.PUBLIC_BASE).host],
    defaultInstallScope: 'personal',
    // What was last seen is in the frame sooner than Teams would take its own indicator away.
    showLoadingIndicator: false,
  }
}

export type Manifest = ReturnType<typeof manifestOf>
