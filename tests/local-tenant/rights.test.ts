import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  makeItem,
  makeRecords,
  type Send,
  sender,
  SITE,
  startTenant,
  type TestTenant,
} from './tenant.ts'

const READ = 1_073_741_826
const EDIT = 1_073_741_830

describe('rights', () => {
  let tenant: TestTenant
  let app: Send
  let officer: Send
  let rest: Send
  let list: string

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    rest = sender(`${tenant.base}/sites/opcc/_api/web`, await tenant.token('app:service'))
    list = await makeRecords(app)
    await makeItem(app, list, { Title: 'One' })
  })
  afterAll(() => tenant.close())

  it('an outsider may see nothing of the site', async () => {
    const outsider = await tenant.as('outsider')
    const answer = await outsider('GET', `${SITE}/lists/${list}/items`)
    expect([answer.status, answer.body.error.code]).toEqual([403, 'accessDenied'])
    expect((await outsider('GET', '/me')).status).toBe(200)
  })

  it('the bot’s own registration has no right to the site', async () => {
    expect((await (await tenant.as('app:bot'))('GET', `${SITE}/lists`)).status).toBe(403)
  })

  it('a member writes items but does not make lists; an owner does', async () => {
    expect((await officer('POST', `${SITE}/lists`, { displayName: 'Mine' })).status).toBe(403)
    expect(
      (await officer('PATCH', `${SITE}/lists/${list}/items/1/fields`, { Title: 'Two' })).status,
    ).toBe(200)
    expect(
      (await (await tenant.as('records-manager'))('POST', `${SITE}/lists`, { displayName: 'Ours' }))
        .status,
    ).toBe(201)
  })

  it('a list with rights of its own: staff read, the service writes', async () => {
    const made = await app('POST', `${SITE}/lists`, { displayName: 'Approvals' })
    const approvals = `${SITE}/lists/${made.body.id}`
    await makeItem(app, 'Approvals', { Title: 'Round 1' })
    const at = `/lists(guid'${made.body.id}')`
    expect(
      (
        await rest(
          'POST',
          `${at}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`,
        )
      ).status,
    ).toBe(200)
    expect((await officer('GET', approvals)).status).toBe(404)
    expect(
      (await officer('GET', `${SITE}/lists`)).body.value.map(
        (one: { displayName: string }) => one.displayName,
      ),
    ).not.toContain('Approvals')
    const members = await rest('GET', '/associatedmembergroup')
    await rest(
      'POST',
      `${at}/roleassignments/addroleassignment(principalid=${members.body.Id},roledefid=${READ})`,
    )
    expect((await officer('GET', `${approvals}/items/1`)).status).toBe(200)
    expect((await officer('PATCH', `${approvals}/items/1/fields`, { Title: 'Mine' })).status).toBe(
      403,
    )
    expect((await app('PATCH', `${approvals}/items/1/fields`, { Title: 'Decided' })).status).toBe(
      200,
    )
    const { body } = await rest(
      'GET',
      `${at}/roleassignments?$expand=Member,RoleDefinitionBindings`,
    )
    expect(body.value).toMatchObject([
      { PrincipalId: members.body.Id, RoleDefinitionBindings: [{ Id: READ, Name: 'Read' }] },
    ])
  })

  it('one person can be given a right on a list', async () => {
    const made = await app('POST', `${SITE}/lists`, { displayName: 'For the deputy' })
    const at = `/lists(guid'${made.body.id}')`
    await rest('POST', `${at}/breakroleinheritance(copyRoleAssignments=false)`)
    const user = await rest('POST', '/ensureuser', {
      logonName: 'i:0#.f|membership|grace.okafor@opcc.example',
    })
    expect(user.body).toMatchObject({ Title: 'Grace Okafor' })
    await rest(
      'POST',
      `${at}/roleassignments/addroleassignment(principalid=${user.body.Id},roledefid=${EDIT})`,
    )
    expect(
      (
        await (
          await tenant.as('deputy')
        )('POST', `${SITE}/lists/${made.body.id}/items`, { fields: { Title: 'x' } })
      ).status,
    ).toBe(201)
    expect((await officer('GET', `${SITE}/lists/${made.body.id}`)).status).toBe(404)
  })

  it('how many versions are kept is the list’s setting', async () => {
    const made = await app('POST', `${SITE}/lists`, { displayName: 'Short memory' })
    const at = `/lists(guid'${made.body.id}')`
    const change = await rest(
      'POST',
      at,
      { EnableVersioning: true, MajorVersionLimit: 2, EnableAttachments: false },
      { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
    )
    expect(change.status).toBe(204)
    expect((await rest('GET', at)).body).toMatchObject({
      MajorVersionLimit: 2,
      EnableAttachments: false,
      HasUniqueRoleAssignments: false,
    })
    const { body } = await makeItem(officer, 'Short memory', { Title: '1' })
    for (const title of ['2', '3'])
      await officer('PATCH', `${SITE}/lists/Short memory/items/${body.id}/fields`, { Title: title })
    const versions = await officer('GET', `${SITE}/lists/Short memory/items/${body.id}/versions`)
    expect(versions.body.value.map((one: { id: string }) => one.id)).toEqual(['3.0', '2.0'])
  })

  it('views are made and read through SharePoint’s own calls', async () => {
    const at = `/lists(guid'${list}')/views`
    const made = await rest('POST', at, {
      Title: 'Drafts',
      ViewQuery:
        '<Where><Eq><FieldRef Name="Status"/><Value Type="Choice">Draft</Value></Eq></Where>',
    })
    expect(made.status).toBe(201)
    await rest('POST', `${at}(guid'${made.body.Id}')/viewfields/removeallviewfields`)
    await rest('POST', `${at}(guid'${made.body.Id}')/viewfields/addviewfield('LastDay')`)
    const { body } = await rest('GET', `${at}?$expand=ViewFields`)
    expect(body.value.map((one: { Title: string }) => one.Title)).toEqual(['All Items', 'Drafts'])
    expect(body.value[1].ViewFields.Items).toEqual(['LastDay'])
  })

  it('the site keeps London’s time', async () => {
    expect((await rest('GET', '/regionalsettings/timezone')).body).toMatchObject({
      Id: 2,
      Information: { DaylightBias: -60 },
    })
  })

  it.each([
    ['without a token', () => sender(`${tenant.base}/sites/opcc/_api/web`), 401],
    [
      'by a member',
      async () => sender(`${tenant.base}/sites/opcc/_api/web`, await tenant.token('officer')),
      403,
    ],
  ])('a list’s rights are not changed %s', async (_name, open, status) => {
    const answer = await (await open())(
      'POST',
      `/lists(guid'${list}')/breakroleinheritance(copyRoleAssignments=true)`,
    )
    expect(answer.status).toBe(status)
    expect(answer.body['odata.error'].message.value).not.toBe('')
  })
})
