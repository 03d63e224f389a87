import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { addDays, dayInWords, dayOf, dayWithWeekday, type Instant, toInstant } from '#core/day.ts'
import { wholeOf } from '#core/ports.ts'
import type { Reminder } from '#core/round.ts'
import { createLog } from '../../src/bot/log.ts'
import { createService, type Service } from '../../src/bot/services.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type ChatMessage, type Office, openOfficeWithService, until } from './office.ts'

const COMMISSIONER = 'a1d0c7e4-0000-4000-8000-000000000003'
const DEPUTY = 'a1d0c7e4-0000-4000-8000-000000000004'
const PRIYA = { id: 'a1d0c7e4-0000-4000-8000-000000000001', name: 'Priya Nair' }
const ALEX = { id: COMMISSIONER, name: 'Alex Fenwick' }
const TODAY = dayOf(toInstant(new Date()))
const TEN_DAYS_AGO = `${addDays(TODAY, -10)}T09:00:00.000Z` as Instant

const words = ({ card, text }: ChatMessage): string => JSON.stringify(card ?? text ?? '')

describe('those who may decide hear in time', () => {
  let office: Office
  // Two instances of the service sweep the same office.
  let second: Service
  beforeAll(async () => {
    office = await openOfficeWithService({ SWEEP_SECONDS: '1' })
    const settings = readSettings({ ...office.environment, SWEEP_SECONDS: '1' })
    second = await createService(settings, createLog('silent'))
    second.begin()
  })
  afterAll(async () => {
    await second.finish()
    await office.close()
  })

  const chatOf = async (person: string, about: string): Promise<readonly ChatMessage[]> =>
    (await office.chat(person)).filter((message) => words(message).includes(about))

  /** A record whose last day is so far ahead, about which the Commissioner was asked ten days ago. */
  const waiting = async (title: string, daysLeft: number, reminders: readonly Reminder[] = []) => {
    // Marked as waiting by the sweep, once it finds the round: marked before, it would be asked about by the sweep.
    const stored = await office.newRecord({
      title,
      approval: { version: '1', round: 1 },
      reportPublishedOn: addDays(TODAY, daysLeft - 55),
    })
    const content = contentOf(wholeOf(stored), '1')
    await office.rounds.create({
      recordId: stored.record.id,
      recordKey: stored.record.value.key,
      title,
      number: 1,
      content,
      fingerprint: await fingerprintOf(content),
      documentVersion: '1',
      asked: { by: PRIYA, at: TEN_DAYS_AGO },
      approver: ALEX,
      state: { state: 'Asked' },
      cardPlaces: [
        { personId: COMMISSIONER, conversationId: 'a:1local-commissioner', messageId: '1' },
      ],
      points: [],
      reminders,
      events: [],
      done: ['statusSet', 'cardSent'],
    })
    return stored.record.id
  }
  const newHolder = async (fields: object): Promise<string> => {
    const manager = await office.graph('records-manager')
    const { body } = await office.plain('GET', '/local/config')
    const holders = `${SITE}/lists/${body.lists['Office holders']}/items`
    const made = await manager('POST', holders, { fields })
    expect(made.status).toBe(201)
    return `${holders}/${made.body.id}`
  }
  const changeHolder = async (address: string, fields: object): Promise<void> => {
    const manager = await office.graph('records-manager')
    expect((await manager('PATCH', `${address}/fields`, fields)).status).toBe(200)
  }

  it('two records that wait are in one message, each with its own decision, and sent once', async () => {
    const chosen: Reminder = {
      personId: COMMISSIONER,
      on: TODAY,
      state: 'wanted',
      at: TEN_DAYS_AGO,
    }
    const [near, far] = await Promise.all([
      waiting('Missing persons', 6, [chosen]),
      waiting('Modern slavery', 40),
    ])
    const [message] = await until(
      async () =>
        (await chatOf('commissioner', 'Missing persons')).filter((one) =>
          words(one).includes('Modern slavery'),
        ),
      ({ length }) => length > 0,
    )
    if (!message) throw new Error('The Commissioner was not reminded.')
    const said = words(message)
    expect(said).toContain('2 records wait for a decision')
    expect(said).toContain(
      `It is getting close: the last day to publish is ${dayWithWeekday(addDays(TODAY, 6))}`,
    )
    expect(said).toContain('You decide as Commissioner.')
    expect(said.indexOf('Missing persons')).toBeLessThan(said.indexOf('Modern slavery'))

    const first = await office.press('commissioner', message.id, {
      verb: 'approve',
      data: { recordId: far },
    })
    expect(first.body.status).toBe(200)
    const left = JSON.stringify(first.body.shown)
    expect(left).toContain('Modern slavery: Approved.')
    expect(left).toContain('One record waits for a decision')
    expect((await office.roundOf(near)).state.state).toBe('Asked')
    // Decided elsewhere: the message says so by itself, and offers it no longer.
    const { fingerprint } = await office.roundOf(near)
    const tab = await office.api('commissioner')
    const decision = { round: 1, fingerprint, decision: 'approve' }
    expect((await tab('POST', `/api/approvals/${near}/decision`, decision)).status).toBe(200)
    const edited = await until(
      async () => (await office.chat('commissioner')).find(({ id }) => id === message.id),
      (one) => !words(one ?? { id: '' }).includes('wait'),
    )
    expect(words(edited ?? { id: '' })).toContain('approved version 1 on')
    expect(words(edited ?? { id: '' })).not.toContain('"verb":"approve"')
    expect((await office.roundOf(near)).cardPlaces).toMatchObject([
      {},
      { personId: COMMISSIONER, name: 'Alex Fenwick', messageId: message.id, isList: true },
    ])
    expect((await office.roundOf(far)).state.state).toBe('Approved')

    // Through several more sweeps.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect((await office.chat('commissioner')).length).toBe(1)
    expect((await office.roundOf(near)).reminders).toMatchObject([
      { personId: COMMISSIONER, on: TODAY, state: 'sent' },
    ])
  })

  it('the officer hears at once, in the activity feed and in chat', async () => {
    const told = await until(
      () => chatOf('officer', 'Missing persons'),
      ({ length }) => length > 0,
    )
    expect(words(told[0] ?? { id: '' })).toContain('Approved')
    const { body } = await office.plain('GET', '/local/requests')
    expect(JSON.stringify(body)).toContain(`${PRIYA.id}/teamwork/sendActivityNotification`)
  })

  it('a deputy has the card on the days of the delegation, and it names their capacity', async () => {
    const id = await waiting('Cyber crime', 30)
    const address = await newHolder({
      Title: 'Grace Okafor',
      PersonId: DEPUTY,
      Role: 'Deputy',
      FromDay: `${addDays(TODAY, -1)}T12:00:00Z`,
      ToDay: `${addDays(TODAY, 1)}T12:00:00Z`,
      Authority: 'delegation of 3 May 2026',
    })
    const [card] = await until(
      () => chatOf('deputy', 'Cyber crime'),
      ([one]) => one !== undefined && words(one).includes('"verb":"approve"'),
    )
    expect(words(card ?? { id: '' })).toContain('Deputy, by delegation of 3 May 2026')
    await until(
      () => chatOf('deputy', 'Cyber crime'),
      ({ length }) => length === 1,
    )

    await changeHolder(address, { ToDay: `${addDays(TODAY, -1)}T12:00:00Z` })
    await until(
      () => chatOf('deputy', 'Cyber crime'),
      ([one]) => one !== undefined && !words(one).includes('"verb":"approve"'),
    )
    expect(
      (await office.roundOf(id)).cardPlaces.find(({ personId }) => personId === DEPUTY),
    ).toMatchObject({ endedOn: TODAY })
    await changeHolder(address, { FromDay: `${addDays(TODAY, -9)}T12:00:00Z` })
  })

  it('the card moves when another person comes to hold the office while it waits', async () => {
    const id = await waiting('Retail crime', 30)
    const manager = await office.graph('records-manager')
    const { body } = await office.plain('GET', '/local/config')
    const holders = `${SITE}/lists/${body.lists['Office holders']}/items`
    const items = await manager('GET', `${holders}?$expand=fields`)
    const alex = items.body.value.find(
      ({ fields }: { fields: { PersonId: string } }) => fields.PersonId === COMMISSIONER,
    )
    await changeHolder(`${holders}/${alex.id}`, { ToDay: `${addDays(TODAY, -1)}T12:00:00Z` })
    await newHolder({
      Title: 'Grace Okafor',
      PersonId: DEPUTY,
      Role: 'Acting',
      FromDay: `${TODAY}T12:00:00Z`,
      Authority: `appointment of ${dayInWords(TODAY)}`,
    })
    const [card] = await until(
      () => chatOf('deputy', 'Retail crime'),
      ({ length }) => length > 0,
    )
    expect(words(card ?? { id: '' })).toContain(`Acting, by appointment of ${dayInWords(TODAY)}`)
    expect((await office.roundOf(id)).approver).toEqual({ id: DEPUTY, name: 'Grace Okafor' })
    await office.press('deputy', card?.id ?? '', { verb: 'approve' })
    expect((await office.roundOf(id)).state).toMatchObject({
      state: 'Approved',
      decision: { by: { id: DEPUTY }, as: `Acting, by appointment of ${dayInWords(TODAY)}` },
    })
  })
})
