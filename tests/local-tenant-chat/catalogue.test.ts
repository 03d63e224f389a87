import { zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { APPS, TEAMS_APP } from '../../src/local-tenant/identity.ts'
import { zipOf } from '../../manifest/package.ts'
import { type Answered, graphSender, read, type Send } from '../local-tenant/tenant.ts'
import { packageOf } from '../manifest/office.ts'
import { type ChatOffice, openChatOffice } from './office.ts'

const CATALOGUE = '/appCatalogs/teamsApps'
const PRIYA = '/users/priya.nair@opcc.example/teamwork/sendActivityNotification'
const NEWS = {
  topic: { source: 'text', value: 'Roads', webUrl: 'https://teams.microsoft.com/l/' },
  activityType: TEAMS_APP.activityType,
}

/** As an office’s settings make it, with the ids of this tenant. */
const ofThisTenant = (changes: Parameters<typeof packageOf>[0] = {}) =>
  packageOf({
    TEAMS_APP_ID: TEAMS_APP.externalId,
    SERVICE_APP_ID: APPS.service,
    BOT_APP_ID: APPS.bot,
    ...changes,
  })

describe('the app package in the tenant’s catalogue', () => {
  let office: ChatOffice
  let administrator: Send

  const tokenOf = async (query: string): Promise<string> =>
    (await office.plain('GET', `/local/token?${query}&audience=graph`)).body.access_token
  const graph = (): string => `${office.base}/graph/v1.0`
  const ADMINISTRATOR = 'person=chief-executive&scope=AppCatalog.ReadWrite.All'

  const post = async (zip: Uint8Array, path = CATALOGUE, who = ADMINISTRATOR): Promise<Answered> =>
    read(
      await fetch(graph() + path, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await tokenOf(who)}`,
          'Content-Type': 'application/zip',
        },
        body: new Uint8Array(zip),
      }),
    )

  beforeEach(async () => {
    office = await openChatOffice()
    administrator = graphSender(graph(), await tokenOf(ADMINISTRATOR))
    return () => office.close()
  })

  it('is taken once; its next version takes the place of it, under the same id', async () => {
    expect((await post(zipOf(await ofThisTenant()))).status).toBe(409)
    await administrator('DELETE', `${CATALOGUE}/${TEAMS_APP.appId}`)
    expect((await administrator('GET', CATALOGUE)).body.value).toEqual([])
    const { status, body } = await post(zipOf(await ofThisTenant()))
    expect([status, body.externalId]).toEqual([201, TEAMS_APP.externalId])
    const { manifest, icons } = await ofThisTenant()
    const next = zipOf({ manifest: { ...manifest, version: '9.0.0' }, icons })
    const updated = await post(next, `${CATALOGUE}/${body.id}/appDefinitions`)
    expect([updated.status, updated.body]).toMatchObject([
      201,
      { teamsAppId: body.id, version: '9.0.0' },
    ])
  })

  it('is refused without a manifest, without an icon, and from whoever may not change the catalogue', async () => {
    const place = `${CATALOGUE}/${TEAMS_APP.appId}/appDefinitions`
    const empty = await post(zipSync({ 'readme.txt': new Uint8Array() }), place)
    expect([empty.status, empty.body.error.message]).toEqual([
      400,
      expect.stringContaining('no manifest.json at its root'),
    ])
    const { manifest } = await ofThisTenant()
    const bare = await post(zipOf({ manifest, icons: new Map() }), place)
    expect(bare.body.error.message).toContain('no color.png, outline.png')
    expect((await post(zipOf(await ofThisTenant()), place, 'person=officer')).status).toBe(403)
  })

  it('says which bot people get: one that nobody has registered hears of no installation', async () => {
    const place = `${CATALOGUE}/${TEAMS_APP.appId}/appDefinitions`
    await post(zipOf(await ofThisTenant({ BOT_APP_ID: APPS.api })), place)
    expect((await office.plain('POST', '/local/chat/install')).status).toBe(502)
    expect(office.bot.heard).toEqual([])
    await post(zipOf(await ofThisTenant()), place)
    expect((await office.plain('POST', '/local/chat/install')).body.failed).toEqual([])
    expect(office.bot.heard[0]).toMatchObject({
      type: 'installationUpdate',
      recipient: { id: `28:${APPS.bot}`, name: 'Acknowledgement records' },
    })
  })

  it('says who may write into people’s activity feeds, and of what', async () => {
    const service = graphSender(graph(), await tokenOf('app=service'))
    expect((await service('POST', PRIYA, NEWS)).status).toBe(204)
    const place = `${CATALOGUE}/${TEAMS_APP.appId}/appDefinitions`
    await post(zipOf(await ofThisTenant({ SERVICE_APP_ID: APPS.api })), place)
    expect((await service('POST', PRIYA, NEWS)).status).toBe(403)
    const { manifest, icons } = await ofThisTenant()
    const silent = { ...manifest, activities: { activityTypes: [] } }
    await post(zipOf({ manifest: silent, icons }), place)
    expect((await service('POST', PRIYA, NEWS)).status).toBe(400)
    const unasked = { ...manifest, authorization: { permissions: { resourceSpecific: [] } } }
    await post(zipOf({ manifest: unasked, icons }), place)
    expect((await service('POST', PRIYA, NEWS)).status).toBe(403)
  })

  it('taken out, leaves nobody with the app', async () => {
    await office.plain('POST', '/local/chat/install')
    await administrator('DELETE', `${CATALOGUE}/${TEAMS_APP.appId}`)
    expect(office.bot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' })
    expect((await office.plain('POST', '/local/chat/install')).status).toBe(502)
  })
})
