import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  makeItem,
  makeRecords,
  read,
  type Send,
  sender,
  SITE,
  startTenant,
  type TestTenant,
} from './tenant.ts'

describe('the SharePoint page', () => {
  let tenant: TestTenant
  let officer: Send
  let list: string

  beforeAll(async () => {
    tenant = await startTenant()
    const app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    list = await makeRecords(app)
    await makeItem(officer, list, {
      Title: 'Getting <a> grip',
      Status: 'Draft',
      LastDay: '2026-07-01T12:00:00Z',
      OnHold: true,
    })
    await makeItem(officer, list, {
      Title: 'Second',
      Status: 'Approved',
      LastDay: '2026-12-25T12:00:00Z',
    })
    const rest = sender(`${tenant.base}/sites/opcc/_api/web`, await tenant.token('app:service'))
    await rest('POST', `/lists(guid'${list}')/views/add`, {
      parameters: {
        Title: 'Drafts due',
        ViewFields: ['LinkTitle', 'Status', 'LastDay'],
        Query:
          '<OrderBy><FieldRef Name="LastDay"/></OrderBy><Where><And><Eq><FieldRef Name="Status"/><Value Type="Choice">Draft</Value></Eq><Lt><FieldRef Name="LastDay"/><Value Type="DateTime">2026-08-01T00:00:00Z</Value></Lt></And></Where>',
      },
    })
    await rest('POST', `/lists(guid'${list}')/views/add`, {
      parameters: {
        Title: 'By status',
        ViewFields: ['LinkTitle', 'LastDay'],
        Query: '<GroupBy Collapse="FALSE"><FieldRef Name="Status"/></GroupBy>',
      },
    })
  })
  afterAll(() => tenant.close())

  const get = (path: string) => tenant.plain('GET', path)
  const save = async (path: string, form: Readonly<Record<string, string>>, headers = {}) =>
    read(
      await fetch(`${tenant.base}${path}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(form),
        headers,
      }),
    )
  const etagOn = (page: string): string =>
    (/name="@etag" value="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"')

  it('says plainly that it is a stand-in, and shows the lists the person may see', async () => {
    const { body } = await get('/sharepoint?person=records-manager')
    expect(body).toContain('This is a local stand-in for SharePoint')
    expect(body).toContain('Acknowledgement records')
    expect((await get('/sharepoint?person=outsider')).body).toContain(
      'There is nothing here that you may see.',
    )
    expect((await get(`/sharepoint/lists/${list}?person=outsider`)).status).toBe(404)
  })

  const viewOn = (page: string, title: string): string =>
    new RegExp(`href="([^"]*)">${title}<`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

  it('a view that groups shows each value with how many have it, and the items below', async () => {
    const all = await get(`/sharepoint/lists/${list}?person=records-manager`)
    const { body } = await get(viewOn(all.body, 'By status'))
    expect(body).toMatch(/Status: Approved \(1\)[\s\S]*Second[\s\S]*Status: Draft \(1\)[\s\S]*grip/)
  })

  it('a view shows its columns and only the items it is about', async () => {
    const all = await get(`/sharepoint/lists/${list}?person=records-manager`)
    expect(all.body).toContain('2 items')
    expect(all.body).toContain('Getting &lt;a&gt; grip')
    const { body } = await get(viewOn(all.body, 'Drafts due'))
    expect(body).toContain('1 item')
    expect(body).toContain('1 July 2026')
    expect(body).not.toContain('Second')
  })

  it('a change made here is the person’s, makes a version, and shows what changed', async () => {
    const path = `/sharepoint/lists/${list}/items/1?person=records-manager`
    const { body } = await get(path)
    const answer = await save(path, {
      '@etag': etagOn(body),
      Title: 'Getting a grip',
      LastDay: '2026-07-02',
      OnHold: '',
      Status: 'Draft',
    })
    expect(answer.status).toBe(303)
    const item = await officer('GET', `${SITE}/lists/${list}/items/1`)
    expect(item.body.lastModifiedBy.user.displayName).toBe('David Lowe')
    expect(item.body.fields).toMatchObject({
      Title: 'Getting a grip',
      LastDay: '2026-07-01T23:00:00Z',
      _UIVersionString: '2.0',
    })
    expect(item.body.fields).not.toHaveProperty('OnHold')
    const after = (await get(path)).body
    expect(after.slice(after.indexOf('Version history'))).toMatch(
      /2\.0[\s\S]*David Lowe[\s\S]*2 July 2026[\s\S]*1\.0[\s\S]*Priya Nair/,
    )
  })

  it('a save from a page that is out of date is not made', async () => {
    const path = `/sharepoint/lists/${list}/items/2?person=records-manager`
    const { body } = await get(path)
    await officer('PATCH', `${SITE}/lists/${list}/items/2/fields`, { Title: 'Changed by Priya' })
    const answer = await save(path, { '@etag': etagOn(body), Title: 'Changed by David' })
    expect(answer.body).toContain('Someone else changed this since you opened it.')
    expect((await officer('GET', `${SITE}/lists/${list}/items/2`)).body.fields.Title).toBe(
      'Changed by Priya',
    )
  })

  it('an unchanged form makes no version', async () => {
    const path = `/sharepoint/lists/${list}/items/2?person=records-manager`
    const before = await get(path)
    const answer = await save(path, { '@etag': etagOn(before.body), Title: 'Changed by Priya' })
    expect(answer.body).toContain('Nothing was changed')
  })

  it('what SharePoint refuses is shown in its words', async () => {
    await officer('PATCH', `${SITE}/lists/${list}/items/1/fields`, { RecordKey: 'taken' })
    const path = `/sharepoint/lists/${list}/items/2?person=records-manager`
    const { body } = await get(path)
    const answer = await save(path, { '@etag': etagOn(body), RecordKey: 'taken' })
    expect(answer.body).toContain('This was not saved: One or more fields with unique constraints')
  })

  it('a page of another origin can’t save as the person', async () => {
    const path = `/sharepoint/lists/${list}/items/2?person=records-manager`
    expect((await save(path, { Title: 'x' }, { Origin: 'http://evil.example' })).status).toBe(403)
  })
})
