import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillList, makeLargeList } from '../../bench/largeList.ts'
import { createTenant, type RunningTenant } from '../../src/local-tenant/app.ts'
import { openStorage } from '../../src/local-tenant/storage.ts'
import { graphSender, SECRETS, type Send, sender, SITE } from './tenant.ts'

const ITEMS = 6_000

describe('a list that has grown large', () => {
  let folder: string
  let running: RunningTenant
  let send: Send
  let items: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'large-list-'))
    const list = await makeLargeList(folder)
    fillList(folder, list, ITEMS, 3)
    const storage = openStorage(folder)
    running = await createTenant({ port: 0, storage, serviceBase: '', secrets: SECRETS })
    const { access_token } = await running.tenant.tokens.appToken('service', 'graph')
    send = graphSender(`${running.tenant.base}/graph/v1.0`, access_token)
    items = `${SITE}/lists/${list}/items`
  })
  afterAll(async () => {
    await running.close()
    rmSync(folder, { recursive: true })
  })

  it('every item is met once, page after page', async () => {
    const met: string[] = []
    let path = `${items}?$top=2500`
    while (path !== '') {
      // oxlint-disable-next-line no-await-in-loop -- each page says where the next one is
      const { body } = await send('GET', path)
      met.push(...body.value.map(({ id }: { id: string }) => id))
      path = String(body['@odata.nextLink'] ?? '').replace(`${running.tenant.base}/graph/v1.0`, '')
    }
    expect(met).toEqual(Array.from({ length: ITEMS }, (_, n) => String(n + 1)))
  })

  it('a filter on an index finds exactly what fits', async () => {
    const { body } = await send(
      'GET',
      `${items}?$expand=fields&$filter=fields/LeadOfficerId eq 'officer-7'`,
    )
    const found = body.value.map(
      ({ fields }: { fields: { RecordKey: string } }) => fields.RecordKey,
    )
    expect(found).toEqual([7, 1_007, 2_007, 3_007, 4_007, 5_007].map((n) => `key-${n}`))
  })

  it('a delta tells the changes since, each with its newest fields, and nothing else', async () => {
    const latest = await send('GET', `${items}/delta?token=latest`)
    const token = new URL(latest.body['@odata.deltaLink']).searchParams.get('token') ?? ''
    await send('PATCH', `${items}/4000/fields`, { Round: 40 })
    await send('PATCH', `${items}/12/fields`, { Round: 12 })
    await send('PATCH', `${items}/4000/fields`, { Round: 41 })
    await send('DELETE', `${items}/3`)
    const { body } = await send(
      'GET',
      `${items}/delta?token=${token}&$expand=fields($select=Round)`,
    )
    expect(
      body.value.map(({ id, fields, deleted }: Record<string, { Round: number }>) => [
        id,
        fields?.Round ?? deleted,
      ]),
    ).toEqual([
      ['12', 12],
      ['4000', 41],
      ['3', { state: 'deleted' }],
    ])
  })

  it('an item keeps its versions, and the next change is the next of them', async () => {
    await send('PATCH', `${items}/99/fields`, { Round: 9 })
    const { body } = await send('GET', `${items}/99/versions`)
    expect(body.value.map(({ id }: { id: string }) => id)).toEqual(['4.0', '3.0', '2.0', '1.0'])
  })

  it('a key that is taken is refused among thousands', async () => {
    const { status } = await send('POST', items, { fields: { RecordKey: 'KEY-5999' } })
    expect(status).toBe(400)
  })

  it('the SharePoint page shows the first of a view, and says how many there are', async () => {
    const list = items.split('/').at(-2)
    const { access_token } = await running.tenant.tokens.appToken('service', 'graph')
    const plain = sender(running.tenant.base)
    const made = await plain(
      'POST',
      `/sites/opcc/_api/web/lists(guid'${list}')/views`,
      {
        Title: 'Newest on hold',
        ViewFields: ['RecordKey'],
        ViewQuery:
          '<Where><Eq><FieldRef Name="OnHold"/><Value Type="Boolean">1</Value></Eq></Where><OrderBy><FieldRef Name="LastDay" Ascending="FALSE"/></OrderBy>',
      },
      { Authorization: `Bearer ${access_token}` },
    )
    const address = `/sharepoint/lists/${list}?person=records-manager`
    const rowsOf = ({ body }: { readonly body: string }): readonly string[] =>
      [...body.matchAll(/<th scope="row"><a [^>]*>Recommendation (\d+)</g)].map(([, n]) =>
        String(n),
      )
    const all = await plain('GET', address)
    expect(all.body).toMatch(/\d+ items, the first 200 shown/)
    expect(rowsOf(all)).toHaveLength(200)
    const view = await plain('GET', `${address}&view=${made.body.Id}`)
    expect(view.body).toContain('120 items.')
    // The days begin again after 2,000: the latest are those of 1,950, 3,950 and 5,950.
    expect(rowsOf(view).slice(0, 4)).toEqual(['1950', '3950', '5950', '1900'])
  })
})
