import { beforeEach, describe, expect, it } from 'vitest'
import { personByKey } from '../../src/local-tenant/identity.ts'
import { offered, plainCard, sharedCard } from './cards.ts'
import { type ChatOffice, type Heard, openChatOffice, showCard } from './office.ts'

describe('the app’s message extension in the office’s chat', () => {
  let office: ChatOffice
  const officeChatOf = async (key: string) =>
    (await office.plain('GET', `/local/chat/${key}/office`)).body
  const as = (key: string, path: string, body: object) =>
    office.plain('POST', `/local/chat/${key}/${path}`, body)

  beforeEach(async () => {
    office = await openChatOffice()
    await office.plain('POST', '/local/chat/install')
    office.bot.heard.length = 0
    return () => office.close()
  })

  it('asks the app for records, also before anything is typed', async () => {
    office.bot.extend = () => offered(plainCard('Custody suites'))
    const found = await as('officer', 'find', { words: 'custody' })
    expect(found.body).toMatchObject([
      { title: 'Custody suites', text: 'Draft', card: { type: 'AdaptiveCard' } },
    ])
    await as('officer', 'find', {})
    expect(office.bot.heard.map(({ value }: Heard) => value.parameters)).toEqual([
      [{ name: 'words', value: 'custody' }],
      [{ name: 'initialRun', value: 'true' }],
    ])
    expect(office.bot.heard[0]).toMatchObject({
      name: 'composeExtension/query',
      from: { aadObjectId: personByKey('officer')?.id },
      conversation: { conversationType: 'groupChat' },
      value: { commandId: 'findRecord', queryOptions: { skip: 0, count: 25 } },
    })
  })

  it('asks twice where the answer is none, then says that the app can’t be reached', async () => {
    const found = await as('officer', 'find', { words: 'custody' })
    expect([found.status, found.body.error]).toEqual([
      502,
      'Unable to reach app. Please try again.',
    ])
    expect(office.bot.heard).toHaveLength(2)
  })

  it('asks about links to the app’s own site, and about no others, and only for who has the app', async () => {
    office.bot.extend = () => offered(plainCard('Custody suites'))
    const link = `${office.serviceBase}/tab/#/records/2`
    expect((await as('officer', 'unfurl', { link })).body).toHaveLength(1)
    expect(office.bot.heard).toMatchObject([
      { name: 'composeExtension/queryLink', value: { url: link } },
    ])
    expect((await as('officer', 'unfurl', { link: 'https://evil.example/' })).body).toEqual([])
    await as('deputy', 'uninstall', {})
    expect((await as('deputy', 'unfurl', { link })).body).toEqual([])
    expect(office.bot.heard.filter(({ type }: Heard) => type === 'invoke')).toHaveLength(1)
  })

  it('everybody of the office sees what is shared, each with a view of their own, and nobody else', async () => {
    office.bot.answer = ({ from }: Heard) => showCard(plainCard(`For ${from.name}`))
    const card = sharedCard('Custody suites')
    await as('officer', 'office', { text: 'Where this stands', card })
    expect(await officeChatOf('second-officer')).toMatchObject([
      {
        from: 'colleague',
        name: 'Priya Nair',
        text: 'Where this stands',
        card: { body: [{ text: 'For Tom Ashby' }] },
      },
    ])
    expect(await officeChatOf('officer')).toMatchObject([
      { from: 'person', card: { body: [{ text: 'For Priya Nair' }] } },
    ])
    const presses = office.bot.heard.filter(({ name }: Heard) => name === 'adaptiveCard/action')
    for (const { value, conversation } of presses) {
      expect(value.trigger).toBe('automatic')
      expect(conversation.conversationType).toBe('groupChat')
    }
    expect((await office.plain('GET', '/local/chat/outsider/office')).status).toBe(404)
    expect((await as('outsider', 'office', { text: 'Hello' })).status).toBe(404)
    // The chat with the bot has nothing of it, and the bot was not told what was said.
    expect((await office.plain('GET', '/local/chat/second-officer')).body).toEqual([])
    expect(office.bot.heard.some(({ type }: Heard) => type === 'message')).toBe(false)
  })

  it('nothing is shared where nothing is said', async () => {
    expect((await as('officer', 'office', {})).status).toBe(400)
    expect(await officeChatOf('officer')).toEqual([])
  })
})
