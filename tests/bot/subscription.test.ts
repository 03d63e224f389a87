import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGraphClient, type GraphClient } from '#sharepoint/graphClient.ts'
import { openSite, type Site } from '#sharepoint/site.ts'
import { createLog } from '../../src/bot/log.ts'
import { notificationRoutes } from '../../src/bot/routes/notifications.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { clientStateOf, keepSubscribed } from '../../src/bot/subscription.ts'
import { type Door, type Office, openDoor, openOffice, SITE_PATH, until } from './office.ts'

describe('SharePoint rings the service', () => {
  let office: Office
  let client: GraphClient
  let site: Site
  let door: Door
  let rings: number
  beforeEach(async () => {
    door = await openDoor()
    office = await openOffice(door.base)
    client = createGraphClient({
      graphBase: `${office.base}/graph/v1.0`,
      token: () => office.token('app:service'),
    })
    site = await openSite(client, SITE_PATH)
    rings = 0
  })
  afterEach(async () => {
    await door.close()
    await office.close()
  })

  /** The service as it runs with this key; gives back how to stop it. */
  function run(key: string, log = createLog('silent')): () => void {
    const settings = readSettings(office.environment)
    const clientState = clientStateOf(key, settings)
    const service = express()
    service.use(
      '/api',
      notificationRoutes(clientState, () => (rings += 1)),
    )
    door.open(service)
    return keepSubscribed(client, { ...settings, clientState }, site, log)
  }
  type Subscription = { readonly id: string; readonly notificationUrl: string }
  const subscriptions = async (): Promise<readonly Subscription[]> =>
    (await (await office.graph('app:service'))('GET', '/subscriptions')).body.value

  const hasOne = (found: readonly Subscription[]): boolean => found.length === 1

  it('after its key was changed as before: the old bell is taken down and a new one hung', async () => {
    const stop = run('the old key')
    const [old] = await until(subscriptions, hasOne)
    stop()
    const stopNow = run('the new key')
    const [now] = await until(subscriptions, (found) => hasOne(found) && found[0]?.id !== old?.id)
    expect(now?.notificationUrl).toBe(`${door.base}/api/notifications`)
    await office.newRecord()
    await until(
      async () => rings,
      (count) => count > 0,
    )
    stopNow()
  })

  it('by one of two that start at once: what the other took down first is no failure', async () => {
    run('the old key')()
    const [old] = await until(subscriptions, hasOne)
    const failures: unknown[] = []
    const log = Object.assign(createLog('silent'), { warn: (line: unknown) => failures.push(line) })
    const [stop, stopOther] = [run('the new key', log), run('the new key', log)]
    await until(
      subscriptions,
      (found) => found.length === 2 && !found.some(({ id }) => id === old?.id),
    )
    await client.api('/subscriptions').get()
    expect(failures).toEqual([])
    stop()
    stopOther()
  })

  it('and leaves the bells of others where they hang', async () => {
    const graph = await office.graph('app:service')
    run('key')()
    await until(subscriptions, hasOne)
    const other = await graph('POST', '/subscriptions', {
      changeType: 'updated',
      notificationUrl: `${door.base}/api/notifications?of=another`,
      resource: `sites/${site.siteId}/lists/${site.lists.records}`,
      expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
    })
    expect(other.status).toBe(201)
    const before = (await subscriptions()).map(({ id }) => id)
    run('key')()
    const after = await until(
      subscriptions,
      (found) => found.some(({ id }) => !before.includes(id)) && found.length === 2,
    )
    expect(after.map(({ id }) => id)).toContain(other.body.id)
  })
})
