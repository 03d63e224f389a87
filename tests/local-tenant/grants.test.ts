import { beforeEach, describe, expect, it } from 'vitest'
import { APPS } from '../../src/local-tenant/identity.ts'
import {
  graphSender,
  makeItem,
  makeRecords,
  type Send,
  SITE,
  startTenant,
  type TestTenant,
} from './tenant.ts'

describe('what apps are granted', () => {
  let tenant: TestTenant
  let administrator: Send
  let records: string

  beforeEach(async () => {
    tenant = await startTenant()
    const more = '&scope=Sites.FullControl.All'
    const token = await tenant.token('chief-executive', 'graph', more)
    administrator = graphSender(tenant.graphBase, token)
    records = await makeRecords(administrator)
    await makeItem(administrator, records, { Title: 'One' })
    return () => tenant.close()
  })

  const grant = (place: string, app: string, role: string) =>
    administrator('POST', `${place}/permissions`, {
      roles: [role],
      grantedToIdentities: [{ application: { id: app, displayName: 'An app' } }],
    })
  const takeAway = async (app: string) => {
    const { body } = await administrator('GET', `${SITE}/permissions`)
    const held = body.value.find(
      ({ grantedToV2 }: { grantedToV2: { application: { id: string } } }) =>
        grantedToV2.application.id === app,
    )
    expect((await administrator('DELETE', `${SITE}/permissions/${held.id}`)).status).toBe(204)
  }
  const items = () => `${SITE}/lists/${records}/items`

  it('an app whose grant was taken away sees nothing, and with a lesser one does no more than that', async () => {
    const app = await tenant.as('app:service')
    expect((await app('GET', items())).status).toBe(200)
    await takeAway(APPS.service)
    expect((await app('GET', items())).status).toBe(403)
    expect((await grant(SITE, APPS.service, 'read')).status).toBe(201)
    expect((await app('GET', items())).status).toBe(200)
    expect((await app('PATCH', `${items()}/1/fields`, { Title: 'Two' })).status).toBe(403)
  })

  it('a person can do no more through an app than the app was granted', async () => {
    const officer = await tenant.as('officer')
    await takeAway(APPS.tab)
    await grant(SITE, APPS.tab, 'read')
    expect((await officer('GET', items())).status).toBe(200)
    expect((await officer('PATCH', `${items()}/1/fields`, { Title: 'Two' })).status).toBe(403)
  })

  it('a grant on one list opens that list and no other, and takes it out of the site’s inheritance', async () => {
    const { body: other } = await administrator('POST', `${SITE}/lists`, { displayName: 'Other' })
    const bot = await tenant.as('app:bot')
    const place = `${SITE}/lists/${records}`
    const made = await grant(place, APPS.bot, 'write')
    expect(made.status).toBe(201)
    expect((await bot('PATCH', `${items()}/1/fields`, { Title: 'Two' })).status).toBe(200)
    expect((await bot('GET', `${SITE}/lists/${other.id}/items`)).status).toBe(403)
    const officer = await tenant.as('officer')
    expect((await officer('PATCH', `${items()}/1/fields`, { Title: 'Three' })).status).toBe(200)
    expect((await administrator('GET', `${place}/permissions`)).body.value).toHaveLength(1)
    await administrator('DELETE', `${place}/permissions/${made.body.id}`)
    expect((await bot('GET', items())).status).toBe(403)
  })

  it('nobody grants without the right to', async () => {
    const tries = await Promise.all(
      ['app:service', 'records-manager', 'officer'].map(async (who) =>
        (await tenant.as(who))('GET', `${SITE}/permissions`),
      ),
    )
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403])
    expect((await grant(SITE, APPS.bot, 'everything')).status).toBe(400)
  })
})
