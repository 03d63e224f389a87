// The tenant's catalogue of Teams apps. There is one office, so that there is one app in it: what an administrator
// uploaded as a package or, in a tenant that is at work already, what they uploaded before.
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { APPS, TEAMS_APP } from './identity.ts'
import { readSetting, writeSetting } from './storage.ts'

const SETTING = 'teams-app'
const NONE = ''

/** Of all that a manifest may say, what this Teams goes by. */
const manifestShape = z.object({
  id: z.guid(),
  version: z.string(),
  name: z.object({ short: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  staticTabs: z.tuple([z.object({ contentUrl: z.string() })], z.unknown()),
  bots: z.tuple([z.object({ botId: z.guid() })]),
  composeExtensions: z.tuple([
    z.object({
      commands: z.tuple([
        z.object({ id: z.string(), parameters: z.tuple([z.object({ name: z.string() })]) }),
      ]),
      messageHandlers: z.tuple([z.object({ value: z.object({ domains: z.array(z.string()) }) })]),
    }),
  ]),
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string() })) }),
  webApplicationInfo: z.object({ id: z.guid() }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }),
  }),
})
const keptShape = z.object({ id: z.string(), manifest: manifestShape })

export type TeamsApp = z.infer<typeof keptShape>

export type Catalogue = {
  app(): TeamsApp | undefined
  /** Throws an Error that says what in the package Teams can't take. Keeps the id of an app that is there. */
  upload(zip: Uint8Array): TeamsApp
  empty(): void
}

function readPackage(zip: Uint8Array): TeamsApp['manifest'] {
  const files = unzipSync(zip)
  const file = files['manifest.json']
  if (!file) throw new Error('The package has no manifest.json at its root.')
  const manifest = manifestShape.parse(JSON.parse(strFromU8(file)))
  const missing = Object.values(manifest.icons).filter((icon) => !files[icon])
  if (missing.length > 0) throw new Error(`The package has no ${missing.join(', ')}.`)
  return manifest
}

const uploadedBefore = (serviceBase: string): TeamsApp => ({
  id: TEAMS_APP.appId,
  manifest: {
    id: TEAMS_APP.externalId,
    version: '1.0.0',
    name: { short: 'Acknowledgement Records' },
    icons: { color: 'color.png', outline: 'outline.png' },
    staticTabs: [{ contentUrl: `${serviceBase}/tab/?user={user.id}&theme={app.theme}` }],
    bots: [{ botId: APPS.bot }],
    composeExtensions: [
      {
        commands: [
          { id: TEAMS_APP.search.commandId, parameters: [{ name: TEAMS_APP.search.parameter }] },
        ],
        messageHandlers: [{ value: { domains: hostsOf(serviceBase) } }],
      },
    ],
    activities: { activityTypes: [{ type: TEAMS_APP.activityType }] },
    webApplicationInfo: { id: APPS.service },
    authorization: { permissions: { resourceSpecific: [{ name: 'TeamsActivity.Send.User' }] } },
  },
})

const hostsOf = (address: string): string[] =>
  URL.canParse(address) ? [new URL(address).host] : []

/** @param isNew whether nobody has uploaded anything yet */
export function createCatalogue(
  storage: DatabaseSync,
  serviceBase: string,
  isNew: boolean,
): Catalogue {
  if (isNew) writeSetting(storage, SETTING, NONE)
  const app = (): TeamsApp | undefined => {
    const kept = readSetting(storage, SETTING)
    if (kept === undefined) return uploadedBefore(serviceBase)
    return kept === NONE ? undefined : keptShape.parse(JSON.parse(kept))
  }
  return {
    app,
    upload(zip) {
      const uploaded = { id: app()?.id ?? randomUUID(), manifest: readPackage(zip) }
      writeSetting(storage, SETTING, JSON.stringify(uploaded))
      return uploaded
    },
    empty: () => writeSetting(storage, SETTING, NONE),
  }
}
