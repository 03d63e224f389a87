import { once } from 'node:events'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { TAB_ENTITY } from '../../src/bot/links.ts'
import { aboutRoutes } from '../../src/bot/routes/about.ts'
import { readSettings } from '../../src/bot/settings.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { TEAMS_APP } from '../../src/local-tenant/identity.ts'
import { ENVIRONMENT, packageOf } from './office.ts'

/** The service of the same office, as the same environment sets it. */
const service = () =>
  readSettings({
    ...ENVIRONMENT,
    TENANT_ID: 'tenant',
    SITE_PATH: 'opcc.sharepoint.com:/sites/opcc',
    SERVICE_SECRET: 'one',
    API_SECRET: 'two',
    BOT_SECRET: 'three',
    RECEIPT_KEY_FILE: 'receipt-key.json',
  })

/** What the service tells the tab, over HTTP. */
async function toldToTab(): Promise<unknown> {
  const server = express()
    .use(aboutRoutes(service(), { keys: [] }))
    .listen(0)
  try {
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    return await (await fetch(`http://localhost:${port}/config.json`)).json()
  } finally {
    server.close()
  }
}

describe('the manifest', () => {
  it('has the tab in a channel added on a page of the service', async () => {
    const { manifest } = await packageOf()
    expect(manifest.configurableTabs).toEqual([
      {
        configurationUrl: 'https://records.opcc.example/tab/configure',
        canUpdateConfiguration: false,
        scopes: ['team'],
        context: ['channelTab'],
      },
    ])
  })

  it('opens the tab where a link from a card leads', async () => {
    const { manifest } = await packageOf()
    expect(manifest.staticTabs[0]).toMatchObject({
      entityId: TAB_ENTITY,
      contentUrl: 'https://records.opcc.example/tab/?user={user.id}&theme={app.theme}',
    })
    expect(manifest.validDomains).toEqual(['records.opcc.example'])
    expect(manifest.id).toBe(service().TEAMS_APP_ID)
  })

  it('finds records while a message is written, by the same bot, and draws links to the office’s own host', async () => {
    const { manifest } = await packageOf()
    const { search } = TEAMS_APP
    expect(manifest.composeExtensions).toMatchObject([
      {
        botId: ENVIRONMENT.BOT_APP_ID,
        commands: [
          { id: search.commandId, type: 'query', parameters: [{ name: search.parameter }] },
        ],
        messageHandlers: [{ type: 'link', value: { domains: ['records.opcc.example'] } }],
      },
    ])
  })

  it('asks for one right, given for the one person for whom it is installed', async () => {
    const { manifest } = await packageOf()
    expect(manifest.authorization).toEqual({
      permissions: {
        resourceSpecific: [{ name: 'TeamsActivity.Send.User', type: 'Application' }],
      },
    })
  })

  it('declares the line that the service leaves in an officer’s feed, and the service as its sender', async () => {
    const { manifest } = await packageOf()
    const [activity] = manifest.activities.activityTypes
    expect(activity?.type).toBe(service().ACTIVITY_TYPE)
    expect(activity?.templateText).not.toContain('{')
    expect(manifest.webApplicationInfo.id).toBe(service().SERVICE_APP_ID)
  })

  it('lets Teams fetch the tab’s first token beforehand only when the tab shares the service’s registration', async () => {
    expect((await packageOf()).manifest.webApplicationInfo).toEqual({
      id: ENVIRONMENT.SERVICE_APP_ID,
      resource: `api://${ENVIRONMENT.API_APP_ID}`,
    })
    const shared = await packageOf({ TAB_APP_ID: ENVIRONMENT.SERVICE_APP_ID })
    const told = await toldToTab()
    expect(shared.manifest.webApplicationInfo).toHaveProperty('nestedAppAuthInfo', [
      {
        redirectUri: 'brk-multihub://records.opcc.example',
        scopes: (told as { readonly graphScopes: unknown }).graphScopes,
      },
    ])
  })

  it('asks the tab’s API by the address that the service checks', async () => {
    const { resource } = (await packageOf()).manifest.webApplicationInfo
    expect(await toldToTab()).toHaveProperty('apiScope', `${resource}/access_as_user`)
  })

  it('names the bot of the office in a person’s own chat, with the one command that it answers', async () => {
    const { manifest } = await packageOf()
    expect(manifest.bots).toMatchObject([
      { botId: ENVIRONMENT.BOT_APP_ID, scopes: ['personal'], commandLists: [{}] },
    ])
    const commands = manifest.bots[0]?.commandLists[0]?.commands
    expect(commands?.map(({ title }) => title)).toEqual(['What is waiting', 'What is late', 'Help'])
  })

  it('has the version of the product and the pages of the office', async () => {
    const { manifest } = await packageOf()
    expect(manifest.version).toBe(packageJson.version)
    expect(manifest.developer).toEqual({
      name: ENVIRONMENT.DEVELOPER_NAME,
      websiteUrl: ENVIRONMENT.SUPPORT_PAGE,
      privacyUrl: ENVIRONMENT.PRIVACY_PAGE,
      termsOfUseUrl: ENVIRONMENT.TERMS_PAGE,
    })
  })

  it('is described as Teams asks: a short name of our own, one sentence, no more than 500 words', async () => {
    const { name, description } = (await packageOf()).manifest
    expect(name.short.length).toBeLessThanOrEqual(30)
    expect(name.short).not.toMatch(/teams|microsoft/i)
    expect(description.short).toMatch(/^[^.!?]+\.$/)
    expect(description.short).not.toMatch(/\bapps?\b/i)
    expect(description.full.split(/\s+/).length).toBeLessThanOrEqual(500)
  })
})
