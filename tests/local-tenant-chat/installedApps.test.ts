import { beforeEach, describe, expect, it } from 'vitest'
import { personByKey, TEAMS_APP } from '../../src/local-tenant/identity.ts'
import { graphSender, type Send } from '../local-tenant/tenant.ts'
import { message, plainCard } from './cards.ts'
import { type ChatOffice, type Heard, openChatOffice } from './office.ts'

const ADDRESS = `/users/${personByKey('commissioner')?.upn}/teamwork/installedApps`
const APP = {
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${TEAMS_APP.appId}`,
}

describe('the app in a person’s Teams, through Graph', () => {
  let office: ChatOffice
  let send: Send

  const graphAs = async (who: string): Promise<Send> => {
    const { body } = await office.plain('GET', `/local/token?${who}&audience=graph`)
    return graphSender(`${office.base}/graph/v1.0`, body.access_token)
  }
  const find = (externalId: string = TEAMS_APP.externalId) =>
    send('GET', `${ADDRESS}?$expand=teamsApp&$filter=teamsApp/externalId eq '${externalId}'`)

  beforeEach(async () => {
    office = await openChatOffice()
    send = await graphAs('app=service')
    return () => office.close()
  })

  it('the service installs the app for the Commissioner once, and the bot hears of the chat', async () => {
    expect((await find()).body.value).toEqual([])
    const made = await send('POST', ADDRESS, APP)
    expect([made.status, made.body]).toEqual([201, ''])
    expect(office.bot.heard.map(({ type, action }: Heard) => [type, action])).toEqual([
      ['installationUpdate', 'add'],
      ['conversationUpdate', undefined],
    ])
    expect((await send('POST', ADDRESS, APP)).status).toBe(409)
    const [installed] = (await find()).body.value
    expect(installed.teamsApp.externalId).toBe(TEAMS_APP.externalId)
    expect((await find('another-app')).body.value).toEqual([])
  })

  it('the bot writes into the chat that Graph names', async () => {
    await send('POST', ADDRESS, APP)
    const [{ id }] = (await find()).body.value
    const { body: chat } = await send('GET', `${ADDRESS}/${id}/chat`)
    expect(chat.chatType).toBe('oneOnOne')
    await office.bot.conversations.createActivity(chat.id, message(plainCard('Please decide')))
    const shown = await office.plain('GET', '/local/chat/commissioner')
    expect(JSON.stringify(shown.body)).toContain('Please decide')
  })

  it('after uninstalling the bot may not write, and the app is no longer found', async () => {
    await send('POST', ADDRESS, APP)
    const [{ id }] = (await find()).body.value
    const { body: chat } = await send('GET', `${ADDRESS}/${id}/chat`)
    expect((await send('DELETE', `${ADDRESS}/${id}`)).status).toBe(204)
    expect(office.bot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' })
    expect((await send('GET', `${ADDRESS}/${id}`)).status).toBe(404)
    await expect(
      office.bot.conversations.createActivity(chat.id, message(plainCard('Hello?'))),
    ).rejects.toMatchObject({ response: { status: 403 } })
  })

  it('an app that is not in the catalogue is not installed, and an officer installs nothing', async () => {
    const bind = APP['teamsApp@odata.bind'].replace(TEAMS_APP.appId, TEAMS_APP.externalId)
    expect((await send('POST', ADDRESS, { 'teamsApp@odata.bind': bind })).status).toBe(404)
    const officer = await graphAs('person=officer')
    expect((await officer('POST', ADDRESS, APP)).status).toBe(403)
    const catalogue = await officer(
      'GET',
      `/appCatalogs/teamsApps?$filter=externalId eq '${TEAMS_APP.externalId}'`,
    )
    expect(catalogue.body.value).toMatchObject([{ id: TEAMS_APP.appId }])
  })
})
