import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#core/day.ts'
import { createLog } from '../../src/bot/log.ts'
import { type Office, openOfficeWithService, until } from './office.ts'
import { TODAY } from './published.ts'
import { SITE } from '../local-tenant/tenant.ts'

type Told = {
  readonly sweep?: string
  readonly asksUnsent: number
  readonly undecidedNearLastDay: number
}

const PRIYA = 'a1d0c7e4-0000-4000-8000-000000000001'

describe('what happens outside the app', () => {
  let office: Office
  let records: string
  const lines: Told[] = []
  beforeAll(async () => {
    // Only SharePoint's bell can ring it within the time of these tests.
    const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Told) })
    office = await openOfficeWithService({ SWEEP_SECONDS: '3600' }, log)
    const { body } = await office.plain('GET', '/local/config')
    records = `${SITE}/lists/${body.lists['Acknowledgement records']}/items`
  })
  afterAll(() => office.close())

  const mark = async (recordId: string): Promise<void> => {
    const officer = await office.graph('officer')
    const marked = await officer('PATCH', `${records}/${recordId}/fields`, {
      Status: 'Awaiting approval',
    })
    expect(marked.status).toBe(200)
  }

  it('a record marked in SharePoint is asked about, for whoever marked it', async () => {
    const { record } = await office.newRecord({ title: 'Neighbourhood policing' })
    await mark(record.id)
    const [round] = await until(
      () => office.rounds.ofRecord(record.id),
      ([one]) => one !== undefined && one.value.done.includes('cardSent'),
    )
    expect(round?.value).toMatchObject({ number: 1, asked: { by: { id: PRIYA } } })
    expect(JSON.stringify(await office.chat('commissioner'))).toContain('Neighbourhood policing')
  })

  it('a record marked in SharePoint before it is ready goes back to Draft with the reason', async () => {
    const { record } = await office.newRecord({ title: 'Not yet', summary: '', force: '' })
    await mark(record.id)
    const stored = await until(
      () => office.records.open(record.id),
      (one) => one?.record.value.status === 'Draft',
    )
    expect(stored?.record.value.approval.returnedWords).toContain('Name the force.')
    expect(stored?.rounds).toEqual([])
  })

  it('a card that Teams would not take is sent once Teams takes it', async () => {
    await office.plain('POST', '/local/mishaps', [
      {
        method: 'POST',
        path: '/connector/v3/conversations*',
        what: 'status',
        status: 503,
        times: 1,
      },
    ])
    const { record } = await office.newRecord({ title: 'Counter terrorism' })
    const asked = await (await office.api('officer'))('POST', '/api/approvals', {
      recordId: record.id,
    })
    expect([asked.status, asked.body.delivered]).toEqual([200, false])
    // Any change of a record rings the bell.
    await office.newRecord()
    await until(
      () => office.roundOf(record.id),
      (round) => round.done.includes('cardSent'),
    )
    const cards = (await office.chat('commissioner')).filter((message) =>
      JSON.stringify(message.card ?? '').includes('Counter terrorism'),
    )
    expect(cards.length).toBe(1)
  })

  it('what waits is counted at each sweep: an asking that can’t be sent, and a decision near its last day', async () => {
    const waiting = async () =>
      lines.findLast(({ sweep }) => sweep === 'done') ?? {
        asksUnsent: -1,
        undecidedNearLastDay: -1,
      }
    const { undecidedNearLastDay: before } = await waiting()
    await office.plain('POST', '/local/mishaps', [
      { method: 'POST', path: '/connector/v3/conversations*', what: 'status', status: 503 },
    ])
    const { record } = await office.newRecord({
      title: 'Stop and search',
      reportPublishedOn: addDays(TODAY, -52),
    })
    await mark(record.id)
    await until(
      waiting,
      ({ asksUnsent, undecidedNearLastDay }) => asksUnsent === 1 && undecidedNearLastDay > before,
    )

    await office.plain('DELETE', '/local/mishaps')
    await office.newRecord({ title: 'Rings the bell' })
    const after = await until(waiting, ({ asksUnsent }) => asksUnsent === 0)
    expect(after.undecidedNearLastDay).toBeGreaterThan(0)
  })
})
