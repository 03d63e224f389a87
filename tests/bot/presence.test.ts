import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPresence } from '../../src/bot/presence.ts'
import { type Office, openOfficeWithService } from './office.ts'

const PRIYA = { id: 'priya', name: 'Priya Nair' }
const TOM = { id: 'tom', name: 'Tom Ashby' }
const yes = async () => true

function at(start = 0) {
  let time = start
  const presence = createPresence(() => time)
  return { presence, pass: (seconds: number) => (time += seconds * 1_000) }
}

describe('who is in a record now', () => {
  it('two people in one record hear of each other, and of nobody in another record', async () => {
    const { presence } = at()
    expect(await presence.sign('7', PRIYA, yes)).toEqual([])
    expect(await presence.sign('8', { id: 'kim', name: 'Kim' }, yes)).toEqual([])
    expect(await presence.sign('7', TOM, yes)).toEqual([PRIYA])
    expect(await presence.sign('7', PRIYA, yes)).toEqual([TOM])
  })

  it('whoever leaves is gone at once, and whoever falls silent after a minute', async () => {
    const { presence, pass } = at()
    await presence.sign('7', PRIYA, yes)
    await presence.sign('7', TOM, yes)
    presence.leave('7', PRIYA.id)
    expect(await presence.sign('7', TOM, yes)).toEqual([])
    await presence.sign('7', PRIYA, yes)
    pass(59)
    expect(await presence.sign('7', TOM, yes)).toEqual([PRIYA])
    pass(1)
    expect(await presence.sign('7', TOM, yes)).toEqual([])
  })

  it('whoever may not read the record hears of nobody and is heard of by nobody', async () => {
    const { presence } = at()
    await presence.sign('7', PRIYA, yes)
    expect(await presence.sign('7', TOM, async () => false)).toBeUndefined()
    expect(await presence.sign('7', PRIYA, yes)).toEqual([])
  })

  it('SharePoint is asked once in ten minutes, and a right that is lost is noticed then', async () => {
    const { presence, pass } = at()
    let asked = 0
    let mayRead = true
    const ask = async () => {
      asked += 1
      return mayRead
    }
    await presence.sign('7', PRIYA, ask)
    mayRead = false
    for (let beat = 0; beat < 39; beat += 1) {
      pass(15)
      expect(await presence.sign('7', PRIYA, ask)).toEqual([])
    }
    expect(asked).toBe(1)
    pass(15)
    expect(await presence.sign('7', PRIYA, ask)).toBeUndefined()
    expect(asked).toBe(2)
  })
})

describe('the service’s word on who is in a record', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
  })
  afterAll(() => office.close())

  const sign = async (person: string, recordId: string, body = '{}'): Promise<Response> =>
    fetch(`${office.serviceBase}/api/records/${recordId}/presence`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await office.token(person, 'api')}`,
        'content-type': 'application/json',
      },
      body,
    })

  it('is for those who may read it: an outsider is refused, and named to nobody', async () => {
    const { record } = await office.newRecord({ title: 'Getting a grip' })
    expect(await (await sign('officer', record.id)).json()).toEqual({ others: [] })
    expect((await sign('outsider', record.id)).status).toBe(403)
    expect((await sign('officer', '999999')).status).toBe(404)
    expect(await (await sign('second-officer', record.id)).json()).toEqual({
      others: ['Priya Nair'],
    })
    await sign('officer', record.id, '{"isLeaving":true}')
    expect(await (await sign('second-officer', record.id)).json()).toEqual({ others: [] })
  })
})
