import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answered, sender } from '../local-tenant/tenant.ts'
import { type Office, openOfficeWithService } from './office.ts'

const PRIYA = 'a1d0c7e4-0000-4000-8000-000000000001'
const OUTSIDER = 'a1d0c7e4-0000-4000-8000-000000000007'

describe('finding a record for a message', () => {
  let office: Office
  let config: { tenantId: string; apps: { bot: string }; teams: { externalId: string } }
  beforeAll(async () => {
    office = await openOfficeWithService()
    config = (await office.plain('GET', '/local/config')).body
    await office.newRecord({ title: 'Custody suites' })
    await office.newRecord({ title: 'Custody of children' })
    await office.newRecord({ title: 'Roads' })
  })
  afterAll(() => office.close())

  const invoke = async (name: string, value: object, aadObjectId = PRIYA): Promise<Answered> => {
    const token = await office.token('app:connector', 'bot')
    return sender(office.serviceBase, token)('POST', '/api/messages', {
      type: 'invoke',
      name,
      id: 'f:1',
      channelId: 'msteams',
      serviceUrl: `${office.base}/connector/`,
      from: { id: '29:any', name: 'Priya Nair', aadObjectId },
      recipient: { id: `28:${config.apps.bot}` },
      conversation: { id: '19:meeting@thread.v2', tenantId: config.tenantId },
      value,
    })
  }
  const search = async (words: string, person?: string): Promise<readonly unknown[]> => {
    const parameters = [{ name: 'words', value: words }]
    const value = { commandId: 'findRecord', parameters }
    const { status, body } = await invoke('composeExtension/query', value, person)
    expect([status, body.composeExtension.type]).toEqual([200, 'result'])
    return body.composeExtension.attachments
  }
  const unfurl = async (url: string, person?: string): Promise<readonly unknown[]> =>
    (await invoke('composeExtension/queryLink', { url }, person)).body.composeExtension.attachments

  it('finds by words of the title, and gives a card that says where the record stands', async () => {
    const found = await search('custody children')
    expect(found.length).toBe(1)
    expect(found[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      preview: { content: { title: 'Custody of children', text: 'Draft · HMICFRS' } },
    })
    const card = JSON.stringify(found[0])
    expect(card).toContain('"verb":"shared"')
    for (const verb of ['approve', 'return', 'note']) expect(card).not.toContain(`"${verb}"`)
    expect((await search('')).length).toBe(3)
    expect((await search('custody')).length).toBe(2)
    expect(await search('helicopters')).toEqual([])
  })

  it('is found from the chat and shared there, and a colleague sees the record as it then stands', async () => {
    const as = (person: string, path: string, body: object) =>
      office.plain('POST', `/local/chat/${person}/${path}`, body)
    const { body: found } = await as('officer', 'find', { words: 'roads' })
    expect(found).toMatchObject([{ title: 'Roads', text: 'Draft · HMICFRS' }])
    await as('officer', 'office', { text: 'Tom, where this stands', card: found[0].card })
    const link = `${office.serviceBase}/tab/#/records/3`
    expect((await as('officer', 'unfurl', { link })).body).toMatchObject([{ title: 'Roads' }])
    const { record } = (await office.records.open('3')) ?? {}
    if (!record) throw new Error('The record is gone.')
    await office.records.saveRecord({ ...record, value: { ...record.value, force: 'Southmarch' } })
    const [seen] = (await office.plain('GET', '/local/chat/second-officer/office')).body
    expect(seen).toMatchObject({ from: 'colleague', name: 'Priya Nair' })
    expect(JSON.stringify(seen.card)).toContain('Southmarch')
    expect(JSON.stringify(seen.card)).not.toContain('"approve"')
  })

  it('draws a link to a record, in Teams or in the tab, and no other link', async () => {
    const teams = `${office.base}/l/entity/${config.teams.externalId}/records`
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '2' }))
    for (const link of [`${teams}?context=${context}`, `${office.serviceBase}/tab/#/records/2`])
      expect(JSON.stringify(await unfurl(link))).toContain('Custody of children')
    const others = [
      `${teams}?context=nonsense`,
      `${teams}?context=${encodeURIComponent('{"subEntityId":"../2"}')}`,
      `https://evil.example/tab/#/records/2`,
      `${office.serviceBase}/tab/#/records/999`,
      'no address',
    ]
    for (const link of others) expect(await unfurl(link)).toEqual([])
  })

  it('does not repeat a status that no decision bears out, however the record is found', async () => {
    const { record } = await office.newRecord({ title: 'Marked approved', status: 'Approved' })
    const [found] = await search('marked approved')
    expect(found).toMatchObject({
      preview: { content: { text: 'Not shown to be approved · HMICFRS' } },
    })
    const linked = await unfurl(`${office.serviceBase}/tab/#/records/${record.id}`)
    const data = { action: 'shared', recordId: record.id }
    const action = { type: 'Action.Execute', verb: 'shared', data }
    const drawn = await invoke('adaptiveCard/action', { action, trigger: 'automatic' })
    for (const shown of [found, linked, drawn.body.value])
      expect(JSON.stringify(shown)).toContain('No decision of this office bears out that status')
  })

  it('the shared card is drawn again as the record then stands, for people of the office alone', async () => {
    const value = {
      action: { type: 'Action.Execute', verb: 'shared', data: { action: 'shared', recordId: '3' } },
      trigger: 'automatic',
    }
    const stored = await office.records.open('3')
    if (!stored) throw new Error('The record is gone.')
    await office.records.saveRecord({
      ...stored.record,
      value: { ...stored.record.value, title: 'Roads and vehicles' },
    })
    const drawn = await invoke('adaptiveCard/action', value)
    expect(JSON.stringify(drawn.body.value)).toContain('Roads and vehicles')
    const refused = await invoke('adaptiveCard/action', value, OUTSIDER)
    expect(refused.body.value).toBe('Only people of the office can see where its records stand.')
    expect(await search('custody', OUTSIDER)).toEqual([])
    expect(await unfurl(`${office.serviceBase}/tab/#/records/2`, OUTSIDER)).toEqual([])
  })
})
