import { describe, expect, it } from 'vitest'
import { GRAPH_SCOPES } from '#sharepoint/graphScopes.ts'
import { faultsOf } from '../../manifest/check.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import type { TeamsPackage } from '../../manifest/package.ts'
import { ENVIRONMENT, packageOf } from './office.ts'

type Changed = { -readonly [key in keyof Manifest]: Manifest[key] } & Record<string, unknown>

async function faultsAfter(change: (manifest: Changed) => void): Promise<readonly string[]> {
  const made = await packageOf()
  const manifest: Changed = structuredClone(made.manifest)
  change(manifest)
  return faultsOf({ ...made, manifest })
}

async function faultsWithIcon(file: string, bytes?: Uint8Array): Promise<readonly string[]> {
  const made = await packageOf()
  const icons = new Map(made.icons)
  if (bytes) icons.set(file, bytes)
  else icons.delete(file)
  return faultsOf({ ...made, icons })
}

const iconOf = ({ icons }: TeamsPackage, file: string): Uint8Array =>
  icons.get(file) ?? new Uint8Array()

const openAt = (manifest: Changed, contentUrl: string): void => {
  Object.assign(manifest.staticTabs[0] ?? {}, { contentUrl })
}

const setUpAt = (manifest: Changed, configurationUrl: string): void => {
  Object.assign(manifest.configurableTabs[0] ?? {}, { configurationUrl })
}

const prefetch = (manifest: Changed, scopes: string[], host = 'records.opcc.example'): void => {
  Object.assign(manifest.webApplicationInfo, {
    nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes }],
  })
}

describe('the check of a package', () => {
  it('finds nothing in what an office’s settings make, with registrations apart or shared', async () => {
    expect(faultsOf(await packageOf())).toEqual([])
    expect(faultsOf(await packageOf({ TAB_APP_ID: ENVIRONMENT.SERVICE_APP_ID }))).toEqual([])
  })

  it.each<[string, (manifest: Changed) => void, readonly string[]]>([
    [
      'a name of 31 characters',
      ({ name }) => Object.assign(name, { short: 'n'.repeat(31) }),
      ['name/short must NOT have more than 30 characters.'],
    ],
    [
      'an id that is none',
      (manifest) => Object.assign(manifest, { id: 'acknowledgement-records' }),
      [expect.stringMatching(/^id must match pattern /)],
    ],
    [
      'a property that Teams does not know',
      (manifest) => Object.assign(manifest, { tabs: [] }),
      ['The manifest must NOT have additional properties.'],
    ],
    [
      'a tab that is not https',
      (manifest) => openAt(manifest, 'http://records.opcc.example/tab/'),
      ['http://records.opcc.example/tab/ must begin with https://: Teams opens nothing else.'],
    ],
    [
      'a privacy notice that is not https',
      ({ developer }) => Object.assign(developer, { privacyUrl: 'http://opcc.example/privacy' }),
      ['http://opcc.example/privacy must begin with https://: Teams opens nothing else.'],
    ],
    [
      'a domain that is not the office’s',
      ({ validDomains }) => validDomains.push('*.ngrok.io'),
      ['validDomains has *.ngrok.io, where no tab of ours is: leave it out.'],
    ],
    [
      'a tab somewhere else',
      (manifest) => openAt(manifest, 'https://elsewhere.example/tab/'),
      ['validDomains lacks elsewhere.example, where a tab is: Teams would not open it.'],
    ],
    [
      'a tab in a channel that is set up somewhere else, and not over https',
      (manifest) => setUpAt(manifest, 'http://elsewhere.example/tab/configure'),
      [
        'http://elsewhere.example/tab/configure must begin with https://: Teams opens nothing else.',
        'validDomains lacks elsewhere.example, where a tab is: Teams would not open it.',
      ],
    ],
    [
      'a bot that is also the API',
      ({ webApplicationInfo, bots }) =>
        Object.assign(webApplicationInfo, { resource: `api://${bots[0]?.botId}` }),
      expect.arrayContaining([
        `The bot ${ENVIRONMENT.BOT_APP_ID} is also the service or its API: whoever holds a token for that could speak as Teams.`,
      ]),
    ],
    [
      'a search of another bot than the chat’s',
      ({ composeExtensions }) =>
        Object.assign(composeExtensions[0] ?? {}, { botId: ENVIRONMENT.TEAMS_APP_ID }),
      ['The chat and the search name different bots.'],
    ],
    [
      'a token fetched beforehand for other scopes than the tab asks for',
      (manifest) => prefetch(manifest, [...GRAPH_SCOPES, 'User.Read'].toReversed()),
      [
        'nestedAppAuthInfo asks for User.Read, https://graph.microsoft.com/Sites.Selected, and the tab for https://graph.microsoft.com/Sites.Selected, in this order: Teams would fetch a token that nobody asks for.',
      ],
    ],
    [
      'a token fetched beforehand for another host',
      (manifest) => prefetch(manifest, [...GRAPH_SCOPES], 'elsewhere.example'),
      [
        'nestedAppAuthInfo returns to brk-multihub://elsewhere.example, which is not where the tab is.',
      ],
    ],
    [
      'a tab on somebody’s own machine',
      (manifest) => {
        openAt(manifest, 'https://localhost:3978/tab/')
        setUpAt(manifest, 'https://localhost:3978/tab/configure')
        Object.assign(manifest, { validDomains: ['localhost:3978'] })
      },
      ['localhost:3978 is not the name of a public host: Teams can’t reach it.'],
    ],
  ])('refuses %s', async (_name, change, faults) => {
    expect(await faultsAfter(change)).toEqual(faults)
  })

  it('refuses an icon of another size, one that is no PNG, and one that is not there', async () => {
    const small = iconOf(await packageOf(), 'outline.png')
    expect(await faultsWithIcon('color.png', small)).toEqual([
      'color.png is 32 by 32 pixels and must be 192 by 192.',
    ])
    expect(await faultsWithIcon('outline.png', new Uint8Array(64))).toEqual([
      'outline.png is not a PNG.',
    ])
    expect(await faultsWithIcon('color32x32.png')).toEqual([
      'color32x32.png is named in the manifest and is not in the package.',
    ])
  })
})
