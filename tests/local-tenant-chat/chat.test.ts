import { beforeEach, describe, expect, it } from 'vitest'
import { conversationOf } from '../../src/local-tenant/chat/conversations.ts'
import { PEOPLE, personByKey, TENANT_ID } from '../../src/local-tenant/identity.ts'
import { baseCard, decisionCard, message, plainCard, teamsIdOf } from './cards.ts'
import { type ChatOffice, type Heard, openChatOffice, showCard } from './office.ts'

describe('the chat of the local tenant', () => {
  let office: ChatOffice
  const chatOf = async (key: string) => (await office.plain('GET', `/local/chat/${key}`)).body
  const press = (key: string, id: string, body: object) =>
    office.plain('POST', `/local/chat/${key}/${id}/press`, body)
  const sendTo = async (key: string, card: object): Promise<string> =>
    (await office.bot.conversations.createActivity(conversationOf(key as never), message(card))).id
  const invokes = () => office.bot.heard.filter((one: Heard) => one.type === 'invoke')

  // Each test has an office of its own: how much a bot sends is limited.
  beforeEach(async () => {
    office = await openChatOffice()
    await office.plain('POST', '/local/chat/install')
    office.bot.heard.length = 0
    return () => office.close()
  })

  it('the app is installed for the office once, and the bot hears of each new chat', async () => {
    const fresh = await openChatOffice()
    try {
      const first = await fresh.plain('POST', '/local/chat/install')
      expect(first.body.installed).toEqual(
        PEOPLE.filter(({ key }) => key !== 'outsider').map(({ key }) => key),
      )
      expect(fresh.bot.heard.map(({ type }: Heard) => type).slice(0, 2)).toEqual([
        'installationUpdate',
        'conversationUpdate',
      ])
      expect(fresh.bot.heard[0]).toMatchObject({
        action: 'add',
        from: { id: teamsIdOf('officer'), aadObjectId: personByKey('officer')?.id },
        conversation: { conversationType: 'personal', tenantId: TENANT_ID },
      })
      const told = fresh.bot.heard.length
      await fresh.plain('POST', '/local/chat/install')
      expect(fresh.bot.heard).toHaveLength(told)
    } finally {
      await fresh.close()
    }
  })

  it('a chat is found by directory id, and is the same each time', async () => {
    const commissioner = personByKey('commissioner')
    const create = () =>
      office.bot.conversations.create({
        isGroup: false,
        members: [{ id: commissioner?.id ?? '', role: 'user' }],
        tenantId: TENANT_ID,
      })
    const { id } = await create()
    expect(id).toMatch(/^a:/)
    expect((await create()).id).toBe(id)
    expect(await office.bot.conversations.getMembers(id)).toMatchObject([
      { id: commissioner?.teamsId, aadObjectId: commissioner?.id, name: 'Alex Fenwick' },
    ])
  })

  it('the bot may not write to a person without the app', async () => {
    const refused = office.bot.conversations.create({
      members: [{ id: personByKey('outsider')?.id ?? '', role: 'user' }],
    })
    await expect(refused).rejects.toMatchObject({
      response: { status: 403, data: { error: { code: 'BotNotInConversationRoster' } } },
    })
    await office.plain('POST', '/local/chat/deputy/uninstall')
    expect(office.bot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' })
    await expect(sendTo('deputy', plainCard('Hello'))).rejects.toMatchObject({
      response: { status: 403 },
    })
  })

  it('only the bot’s own token opens the connector', async () => {
    const person = await office.plain('GET', '/local/token?person=officer&audience=graph')
    const path = `/connector/v3/conversations/${conversationOf('officer')}/activities`
    for (const token of [person.body.access_token, 'nonsense', '']) {
      const answer = await office.plain(
        'POST',
        path,
        { type: 'message', text: 'Hello' },
        {
          Authorization: `Bearer ${token}`,
        },
      )
      expect(answer.status).toBe(401)
    }
    expect(await chatOf('officer')).toEqual([])
  })

  it('a message of more than 100 KB as UTF-16 is refused, and one just below is taken', async () => {
    await sendTo('officer', plainCard('x'.repeat(50_000)))
    await expect(sendTo('officer', plainCard('x'.repeat(51_200)))).rejects.toMatchObject({
      response: { status: 413, data: { error: { code: 'MessageSizeTooBig' } } },
    })
    expect(await chatOf('officer')).toHaveLength(1)
  })

  it('the eighth message in a second waits, in this chat alone', async () => {
    const sent = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => sendTo('officer', plainCard(`Card ${index}`))),
    )
    const refused = sent.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({ response: { status: 429 } })
    expect(Number(refused[0]?.reason.response.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    await sendTo('deputy', plainCard('Another chat'))
  })

  it('what a person writes reaches the bot signed, and the answer stands below it', async () => {
    await office.plain('POST', '/local/chat/officer/say', { text: 'Good morning' })
    expect(await chatOf('officer')).toMatchObject([
      { from: 'person', text: 'Good morning' },
      { from: 'bot', text: 'You said: Good morning' },
    ])
    expect(office.bot.heard.at(-1)).toMatchObject({
      channelId: 'msteams',
      from: { aadObjectId: personByKey('officer')?.id, name: 'Priya Nair' },
      serviceUrl: `${office.base}/connector/`,
    })
  })

  it('an edit stands for everybody, and a deleted message is gone', async () => {
    const id = await sendTo('officer', plainCard('Before'))
    const conversation = conversationOf('officer')
    await office.bot.conversations.updateActivity(conversation, id, message(plainCard('After')))
    const [edited] = await chatOf('officer')
    expect(edited.card.body[0].text).toBe('After')
    expect(Date.parse(edited.editedAt)).toBeGreaterThanOrEqual(Number(id))
    await office.bot.conversations.deleteActivity(conversation, id)
    expect(await chatOf('officer')).toEqual([])
    await expect(
      office.bot.conversations.updateActivity(conversation, id, message(plainCard('Late'))),
    ).rejects.toMatchObject({ response: { status: 404 } })
  })

  it('a button carries its data and the inputs, and its answer replaces the card', async () => {
    const id = await sendTo('commissioner', decisionCard('Decide'))
    office.bot.answer = () => showCard(plainCard('Returned'))
    const answer = await press('commissioner', id, {
      verb: 'return',
      inputs: { words: 'Say more about finding 20.' },
    })
    expect(answer.body).toMatchObject({ status: 200, shown: { body: [{ text: 'Returned' }] } })
    expect(invokes()).toMatchObject([
      {
        name: 'adaptiveCard/action',
        replyToId: id,
        value: {
          trigger: 'manual',
          action: {
            type: 'Action.Execute',
            verb: 'return',
            data: { action: 'return', round: 1, words: 'Say more about finding 20.' },
          },
        },
      },
    ])
    expect((await chatOf('commissioner'))[0].card.body[0].text).toBe('Returned')
  })

  it('a required input left empty stops the press; a button that takes no inputs does not mind', async () => {
    const id = await sendTo('commissioner', decisionCard('Decide'))
    const stopped = await press('commissioner', id, { verb: 'return', inputs: { words: ' ' } })
    expect(stopped).toMatchObject({
      status: 400,
      body: { error: 'Fill in first: Your words.', missing: ['words'] },
    })
    expect(invokes()).toEqual([])
    office.bot.answer = () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Being recorded.',
    })
    const approved = await press('commissioner', id, { verb: 'approve' })
    expect(approved.body).toEqual({ status: 200, shown: 'Being recorded.' })
    expect(invokes()[0].value.action.data).toEqual({ action: 'approve', round: 1 })
  })

  it('a button that is not on the card is answered with those that are', async () => {
    const id = await sendTo('commissioner', decisionCard('Decide'))
    const answer = await press('commissioner', id, { verb: 'approve', data: { round: 2 } })
    expect(answer.status).toBe(404)
    expect(answer.body.actions).toMatchObject([
      { verb: 'approve', data: { round: 1 } },
      { verb: 'return', data: { round: 1 } },
    ])
  })

  it.each([
    ['empty', () => undefined],
    [
      'broken',
      () => {
        throw new Error('on purpose')
      },
    ],
    ['slow', () => new Promise((resolve) => setTimeout(resolve, 400))],
  ])(
    'a press with an %s answer is sent twice, then the app is unreachable',
    async (_kind, answer) => {
      await office.plain('PUT', '/local/chat/patience', { ms: 100 })
      const id = await sendTo('commissioner', decisionCard('Decide'))
      office.bot.answer = answer
      const pressed = await press('commissioner', id, { verb: 'approve' })
      expect(pressed.body).toEqual({ status: 502, shown: 'Unable to reach app. Please try again.' })
      const [first, second, ...more] = invokes()
      expect(more).toEqual([])
      expect(second.value).toEqual(first.value)
      expect(second.id).not.toBe(first.id)
      expect((await chatOf('commissioner'))[0].card.body[0].text).toBe('Decide')
    },
  )

  it('a lost answer, on request, makes Teams press twice and show the second answer', async () => {
    const id = await sendTo('commissioner', decisionCard('Decide'))
    office.bot.answer = () => showCard(plainCard(`Approved ${invokes().length}`))
    await office.plain('POST', '/local/mishaps', [
      { path: '/api/messages', what: 'lost-answer', times: 1 },
    ])
    const pressed = await press('commissioner', id, { verb: 'approve' })
    expect(pressed.body.shown.body[0].text).toBe('Approved 2')
  })

  describe('cards that redraw themselves', () => {
    const view = (activity: Heard) => showCard(plainCard(`For ${activity.from.name}`))

    it('the listed person gets a view of their own at first sight; another sees everybody’s card', async () => {
      office.bot.answer = view
      await sendTo('commissioner', baseCard('Everybody', 1, teamsIdOf('commissioner')))
      await sendTo('officer', baseCard('Everybody', 1, teamsIdOf('commissioner')))
      expect((await chatOf('commissioner'))[0].card.body[0].text).toBe('For Alex Fenwick')
      expect((await chatOf('officer'))[0].card.body[0].text).toBe('Everybody')
      await chatOf('commissioner')
      expect(invokes()).toHaveLength(1)
      expect(invokes()[0].value).toMatchObject({
        trigger: 'automatic',
        action: { verb: 'refresh', data: { round: 1 } },
      })
    })

    it('after an edit the old card’s data is asked with', async () => {
      office.bot.answer = view
      const listed = teamsIdOf('commissioner')
      const id = await sendTo('commissioner', baseCard('Everybody', 1, listed))
      await chatOf('commissioner')
      await office.bot.conversations.updateActivity(
        conversationOf('commissioner'),
        id,
        message(baseCard('Everybody', 2, listed)),
      )
      await chatOf('commissioner')
      expect(invokes().map((one: Heard) => one.value.action.data.round)).toEqual([1, 1])
    })

    it('an edit without refresh is shown as it is', async () => {
      office.bot.answer = view
      const id = await sendTo('commissioner', baseCard('Everybody', 1, teamsIdOf('commissioner')))
      await chatOf('commissioner')
      await office.bot.conversations.updateActivity(
        conversationOf('commissioner'),
        id,
        message(plainCard('Approved')),
      )
      expect((await chatOf('commissioner'))[0].card.body[0].text).toBe('Approved')
      expect(invokes()).toHaveLength(1)
    })

    it('a redraw that fails leaves the card with a note', async () => {
      const listed = teamsIdOf('commissioner')
      await sendTo('commissioner', baseCard('Everybody', 1, listed))
      const [message] = await chatOf('commissioner')
      expect(message.card.body[0].text).toBe('Everybody')
      expect(message.note).toMatch(/could not be brought up to date/)
    })
  })

  describe('devices', () => {
    const openStream = async (key: string) => {
      const stop = new AbortController()
      const response = await fetch(`${office.base}/local/chat/${key}/events`, {
        signal: stop.signal,
      })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      return {
        /** Reads on until the words come; false when the stream ends without them. */
        hears: async (words: string): Promise<boolean> => {
          while (!text.includes(words)) {
            const { value, done } = (await reader?.read()) ?? { done: true }
            if (done) return false
            text += value
          }
          return true
        },
        close: () => stop.abort(),
      }
    }

    it('whoever comes back to the chat has its cards drawn again, as they then stand', async () => {
      let drawn = 0
      office.bot.answer = () => showCard(plainCard(`Drawn ${(drawn += 1)}`))
      await sendTo('officer', baseCard('Everybody', 1, teamsIdOf('officer')))
      const first = await openStream('officer')
      expect(await first.hears('Drawn 1')).toBe(true)
      first.close()
      const again = await openStream('officer')
      expect(await again.hears('Drawn 2')).toBe(true)
      again.close()
    })

    it('an edit, and an entry of the feed, reach every device of a person', async () => {
      const devices = [await openStream('officer'), await openStream('officer')]
      const allHear = (words: string) => Promise.all(devices.map((device) => device.hears(words)))
      const id = await sendTo('officer', plainCard('Before'))
      expect(await allHear('Before')).toEqual([true, true])
      await office.bot.conversations.updateActivity(
        conversationOf('officer'),
        id,
        message(plainCard('After')),
      )
      expect(await allHear('After')).toEqual([true, true])
      const token = await office.plain('GET', '/local/token?app=service&audience=graph')
      await office.plain(
        'POST',
        `/graph/v1.0/users/${personByKey('officer')?.id}/teamwork/sendActivityNotification`,
        {
          topic: {
            source: 'text',
            value: 'Getting a grip',
            webUrl: 'https://teams.microsoft.com/l/',
          },
          activityType: 'recordDecided',
          previewText: { content: 'The Commissioner approved it' },
        },
        { Authorization: `Bearer ${token.body.access_token}` },
      )
      expect(await allHear('The Commissioner approved it')).toEqual([true, true])
      for (const device of devices) device.close()
    })
  })
})
