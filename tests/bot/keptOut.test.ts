// What must not decide anything, each tried against the whole service with the Commissioner's own card in hand.
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromPlainText } from '#core/richText.ts'
import { addDays, dayOf, toInstant } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { type Answered, sender, SITE } from '../local-tenant/tenant.ts'
import { type Office, openOfficeWithService, until } from './office.ts'

const COMMISSIONER = 'a1d0c7e4-0000-4000-8000-000000000003'
const DEPUTY = 'a1d0c7e4-0000-4000-8000-000000000004'
const PRIYA = 'a1d0c7e4-0000-4000-8000-000000000001'
const TODAY = dayOf(toInstant(new Date()))
const OUTSIDER = 'a1d0c7e4-0000-4000-8000-000000000007'
const ONLY_THE_OFFICE = 'Only people of the office can see where its records stand.'
const ONLY_A_HOLDER =
  'Only the Commissioner, or a deputy or acting holder named for today, can decide this.'
const NO_RECEIPT = REFUSAL_TEXT.noReceipt

describe('kept out', () => {
  let office: Office
  let config: { tenantId: string; apps: { bot: string }; lists: Record<string, string> }
  const logged: string[] = []

  beforeAll(async () => {
    const log = pino({ level: 'warn', base: null }, { write: (line) => void logged.push(line) })
    office = await openOfficeWithService({}, log)
    config = (await office.plain('GET', '/local/config')).body
  })
  afterAll(() => office.close())

  const asked = async (title: string): Promise<{ id: string; fingerprint: string }> => {
    const { record } = await office.newRecord({ title })
    const officer = await office.api('officer')
    const { status } = await officer('POST', '/api/approvals', { recordId: record.id })
    expect(status).toBe(200)
    logged.length = 0
    return { id: record.id, fingerprint: (await office.roundOf(record.id)).fingerprint }
  }
  const stateOf = async (id: string): Promise<string> => (await office.roundOf(id)).state.state
  const refusals = (): readonly object[] =>
    logged.map((line): object => JSON.parse(line)).filter((line) => 'refused' in line)

  /** An approval as Teams sends it, with what a test is about changed. */
  const approval = (shown: { id: string; fingerprint: string }, changes: object = {}): object => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: `${office.base}/connector/`,
    from: { id: '29:any', name: 'Alex Fenwick', aadObjectId: COMMISSIONER },
    recipient: { id: `28:${config.apps.bot}` },
    conversation: {
      id: 'a:1local-commissioner',
      conversationType: 'personal',
      tenantId: config.tenantId,
    },
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'approve',
        data: {
          action: 'approve',
          recordId: shown.id,
          round: 1,
          fingerprint: shown.fingerprint,
        },
      },
      trigger: 'manual',
    },
    ...changes,
  })
  const post = (token: string | undefined, body: object | string): Promise<Answered> =>
    sender(office.serviceBase, token)('POST', '/api/messages', body)
  const channel = (more = ''): Promise<string> => office.token('app:connector', 'bot', more)
  const from = (aadObjectId: string, person: string): object => ({
    from: { id: '29:any', name: 'Alex Fenwick', aadObjectId },
    conversation: {
      id: `a:1local-${person}`,
      conversationType: 'personal',
      tenantId: config.tenantId,
    },
  })

  it('someone else’s press, whatever name it carries, and the log says whose', async () => {
    const shown = await asked('Someone else')
    const answer = await post(await channel(), approval(shown, from(PRIYA, 'officer')))
    expect([answer.status, answer.body.value]).toEqual([200, ONLY_A_HOLDER])
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(refusals()).toMatchObject([
      { refused: 'notTheApprover', by: PRIYA, recordId: shown.id, round: 1 },
    ])
  })

  it('a deputy on a day that is not theirs', async () => {
    const manager = await office.graph('records-manager')
    await manager('POST', `${SITE}/lists/${config.lists['Office holders']}/items`, {
      fields: {
        Title: 'Grace Okafor',
        PersonId: DEPUTY,
        Role: 'Deputy',
        FromDay: `${addDays(TODAY, -9)}T12:00:00Z`,
        ToDay: `${addDays(TODAY, -1)}T12:00:00Z`,
      },
    })
    const shown = await asked('Wrong day')
    const answer = await post(await channel(), approval(shown, from(DEPUTY, 'deputy')))
    expect(answer.body.value).toBe(ONLY_A_HOLDER)
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(refusals()).toMatchObject([{ refused: 'notTheApprover', by: DEPUTY }])
  })

  it('an old card after an edit', async () => {
    const shown = await asked('Edited since')
    const stored = await office.records.open(shown.id)
    if (!stored) throw new Error('The record is gone.')
    await office.records.saveRecord({
      ...stored.record,
      value: { ...stored.record.value, acknowledgement: fromPlainText('Something else.') },
    })
    const answer = await post(await channel(), approval(shown))
    expect(answer.body.value).toBe(
      'The record has changed since this card was sent. A new card is on its way.',
    )
    expect(await stateOf(shown.id)).toBe('Overtaken')
    expect(refusals()).toMatchObject([{ refused: 'changedSinceShown', by: COMMISSIONER }])
  })

  it('a press with another record’s fingerprint', async () => {
    const [shown, other] = [await asked('This one'), await asked('Another one')]
    const mixed = { id: shown.id, fingerprint: other.fingerprint }
    const answer = await post(await channel(), approval(mixed))
    expect(answer.body.value).toContain('The record has changed since this card was sent.')
    expect(await stateOf(shown.id)).toBe('Asked')
  })

  it('a replay: the same request again changes nothing of what was decided', async () => {
    const shown = await asked('Replayed')
    const token = await channel()
    expect((await post(token, approval(shown))).status).toBe(200)
    const first = await office.roundOf(shown.id)
    expect(first.state.state).toBe('Approved')
    expect((await post(token, approval(shown))).status).toBe(200)
    expect((await office.roundOf(shown.id)).state).toEqual(first.state)
  })

  it('another organisation', async () => {
    const shown = await asked('Elsewhere')
    const elsewhere = { id: 'a:1local-commissioner', tenantId: PRIYA }
    const answer = await post(await channel(), approval(shown, { conversation: elsewhere }))
    expect([answer.status, answer.body.code]).toEqual([403, 'otherTenant'])
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(refusals()).toMatchObject([{ refused: 'otherTenant' }])
  })

  it.each([
    ['a group', '19:meeting@thread.v2'],
    ['another person’s chat', 'a:1local-officer'],
  ])('another conversation: %s', async (_what, id) => {
    const shown = await asked('Not here')
    const conversation = { id, tenantId: config.tenantId }
    const answer = await post(await channel(), approval(shown, { conversation }))
    expect(answer.body.value).toBe(
      'This can be decided in your own chat with the app, or in the tab, and nowhere else.',
    )
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(refusals()).toMatchObject([{ refused: 'otherConversation', by: COMMISSIONER }])
  })

  it.each([
    ['note', { words: 'Name the month.' }],
    ['later', { day: addDays(TODAY, 1) }],
  ])('what is kept in a round from another conversation: %s', async (action, inputs) => {
    const shown = await asked('Not kept here')
    const data = { action, recordId: shown.id, round: 1, fingerprint: shown.fingerprint, ...inputs }
    const answer = await post(
      await channel(),
      approval(shown, {
        conversation: { id: '19:meeting@thread.v2', tenantId: config.tenantId },
        value: { action: { type: 'Action.Execute', verb: action, data }, trigger: 'manual' },
      }),
    )
    expect(answer.body.value).toBe(
      'This can be decided in your own chat with the app, or in the tab, and nowhere else.',
    )
    expect(await office.roundOf(shown.id)).toMatchObject({ points: [], reminders: [] })
  })

  it.each(['refresh', 'answers', 'postpone', 'waiting', 'shared', 'note', 'approve'])(
    'whoever is not of the office, and is shown nothing by a press: %s',
    async (action) => {
      const shown = await asked('Not for all')
      const { id: recordId, fingerprint } = shown
      const data = { action, recordId, round: 1, fingerprint, page: 1, words: 'Seen.' }
      const answer = await post(
        await channel(),
        approval(shown, {
          ...from(OUTSIDER, 'outsider'),
          value: { action: { type: 'Action.Execute', verb: action, data }, trigger: 'manual' },
        }),
      )
      expect(answer.body.value).toBe(ONLY_THE_OFFICE)
      expect(refusals()).toMatchObject([{ refused: 'notOfThisOffice', by: OUTSIDER }])
    },
  )

  it('whoever is not of the office, and is told nothing in words', async () => {
    const shown = await asked('Not told')
    const words = { type: 'message', name: undefined, value: undefined, text: 'What is waiting?' }
    // Their own words in a conversation with somebody of the office, where all may read the answer.
    const said = { ...from(OUTSIDER, 'officer'), ...words }
    expect((await post(await channel(), approval(shown, said))).status).toBe(200)
    expect((await office.chat('officer')).at(-1)?.text).toBe(ONLY_THE_OFFICE)
  })

  it('a forge with a person’s own token for the bot, and the log says whose token', async () => {
    const shown = await asked('Forged')
    for (const changes of [{}, { serviceUrl: undefined }]) {
      logged.length = 0
      const own = await office.token('outsider', config.apps.bot)
      const answer = await post(own, approval(shown, changes))
      expect([answer.status, answer.body.code]).toEqual([401, 'notTheChannel'])
      expect(refusals()).toMatchObject([
        { refused: 'notTheChannel', by: 'a1d0c7e4-0000-4000-8000-000000000007' },
      ])
    }
    expect(await stateOf(shown.id)).toBe('Asked')
  })

  it.each<[string, () => Promise<string | undefined>, string]>([
    ['no token', async () => undefined, 'notTheChannel'],
    ['an expired channel’s token', () => channel('&expired=true'), 'channelTokenNotAccepted'],
    ['a token for the tab’s API', () => office.token('commissioner', 'api'), 'notTheChannel'],
    ['a token for Graph', () => office.token('commissioner', 'graph'), 'notTheChannel'],
    ['the bot’s own token', () => office.token('app:bot', 'bot'), 'notTheChannel'],
  ])('%s, and the log says why', async (_what, token, why) => {
    const shown = await asked('No right token')
    expect((await post(await token(), approval(shown))).status).toBe(401)
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(refusals()).toMatchObject([{ refused: why }])
  })

  it('a body that names another service address than the token', async () => {
    const shown = await asked('Other address')
    const elsewhere = { serviceUrl: 'http://localhost:9/connector/' }
    expect((await post(await channel(), approval(shown, elsewhere))).status).toBe(401)
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(refusals()).toMatchObject([{ refused: 'channelTokenNotAccepted', by: COMMISSIONER }])
  })

  it('oversized and malformed bodies, and presses that no card of ours sends', async () => {
    const shown = await asked('Malformed')
    const token = await channel()
    const large = approval(shown, { text: 'x'.repeat(300_000) })
    expect((await post(token, large)).body.code).toBe('bodyTooLarge')
    expect((await post(token, '{"type":')).body.code).toBe('malformedBody')
    expect((await post(token, { type: 'invoke' })).body.code).toBe('malformedBody')
    const odd = [
      { verb: 'approve', data: { action: 'approveAll' } },
      { verb: 'approve' },
      'approve',
    ]
    for (const action of odd) {
      const answer = await post(token, approval(shown, { value: { action, trigger: 'manual' } }))
      // Never an empty answer: Teams would press again.
      expect([answer.status, typeof answer.body.value]).toEqual([200, 'string'])
    }
    expect(await stateOf(shown.id)).toBe('Asked')
  })

  it('is answered with a sentence where the lists can’t be reached, and nothing is decided', async () => {
    const shown = await asked('Unreachable')
    const approvals = config.lists['Approvals']
    await office.plain('POST', '/local/mishaps', [
      { method: 'PATCH', path: `/lists/${approvals}/items/`, what: 'status', status: 500 },
    ])
    const answer = await post(await channel(), approval(shown))
    await office.plain('DELETE', '/local/mishaps')
    expect([answer.status, typeof answer.body.value]).toEqual([200, 'string'])
    expect(await stateOf(shown.id)).toBe('Asked')
  })

  it('a round marked as approved by hand, without a receipt: no print, no status, no news, and not believed', async () => {
    const shown = await asked('Marked by hand')
    const owner = await office.graph('records-manager')
    const approvals = `${SITE}/lists/${config.lists['Approvals']}/items`
    const rounds = await owner('GET', `${approvals}?$expand=fields`)
    const item = rounds.body.value.find(
      ({ fields }: { fields: { Fingerprint: string } }) => fields.Fingerprint === shown.fingerprint,
    )
    const forged = await owner('PATCH', `${approvals}/${item.id}/fields`, {
      State: 'Approved',
      DecidedById: COMMISSIONER,
      DecidedByName: 'Alex Fenwick',
      DecidedAs: 'Commissioner',
      DecidedAt: '2026-01-05T10:00:00Z',
      Progress: '[]',
    })
    expect(forged.status).toBe(200)
    // SharePoint rings for a record, and the sweep then reads what became of the rounds.
    await office.newRecord()
    await until(
      async () => logged.join(''),
      (lines) => lines.includes('approved without a receipt that fits'),
    )
    const files = await owner(
      'GET',
      `${SITE}/lists/${config.lists['Published acknowledgements']}/items?$expand=fields`,
    )
    expect(JSON.stringify(files.body)).not.toContain(shown.fingerprint)
    expect((await office.records.open(shown.id))?.record.value.status).toBe('Awaiting approval')
    expect((await office.roundOf(shown.id)).done).toEqual([])
    expect(JSON.stringify(await office.chat('officer'))).not.toContain('Marked by hand')
    const data = { action: 'refresh', recordId: shown.id, round: 1 }
    const look = { action: { type: 'Action.Execute', verb: 'refresh', data }, trigger: 'automatic' }
    const drawn = await post(await channel(), approval(shown, { value: look }))
    expect(drawn.body.value.body[0].text).toBe('Not shown to be approved')
    expect(JSON.stringify(drawn.body.value)).toContain(NO_RECEIPT)
    expect(JSON.stringify(drawn.body.value)).not.toContain('Alex Fenwick')
    expect((await post(await channel(), approval(shown))).body.value).toBe(NO_RECEIPT)
    const body = { round: 1, fingerprint: shown.fingerprint, decision: 'approve' }
    const tab = await office.api('commissioner')
    expect((await tab('POST', `/api/approvals/${shown.id}/decision`, body)).body).toMatchObject({
      code: 'noReceipt',
      detail: NO_RECEIPT,
    })
  })

  it('a person removed from the office, in the chat and in the tab', async () => {
    const shown = await asked('Removed')
    const manager = await office.graph('records-manager')
    const holders = `${SITE}/lists/${config.lists['Office holders']}/items`
    const items = await manager('GET', `${holders}?$expand=fields`)
    const alex = items.body.value.find(
      ({ fields }: { fields: { PersonId: string } }) => fields.PersonId === COMMISSIONER,
    )
    await manager('DELETE', `${holders}/${alex.id}`)
    const answer = await post(await channel(), approval(shown))
    expect(answer.body.value).toBe(ONLY_A_HOLDER)
    const tab = await office.api('commissioner')
    const body = { round: 1, fingerprint: shown.fingerprint, decision: 'approve' }
    const refused = await tab('POST', `/api/approvals/${shown.id}/decision`, body)
    expect([refused.status, refused.body.code]).toEqual([403, 'notTheApprover'])
    expect(await stateOf(shown.id)).toBe('Asked')
    expect(
      refusals().filter((line) => 'by' in line && line.by === COMMISSIONER).length,
    ).toBeGreaterThanOrEqual(2)
  })
})
