import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSite } from '#sharepoint/site.ts'
import { htmlPage } from './gateway.ts'
import { type Office, openOffice, SITE_PATH } from './office.ts'

const REQUEST_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

describe('a SharePoint that is too busy', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  beforeEach(() => void office.waits())
  afterEach(() => office.calm())
  afterAll(() => office.close())

  const throttle = (path: string, more: object = {}): Promise<void> =>
    office.mishap({ path, what: 'throttle', retryAfter: 2, ...more })

  it('is waited for as long as it asks, a part of a second as a whole one', async () => {
    const { record } = await office.create()
    await throttle('*/delta*', { retryAfter: 0.2, times: 1 })
    expect((await office.openRecords().list()).rows.map(({ id }) => id)).toContain(record.id)
    expect(office.waits()).toEqual([1_000])
  })

  it('is waited for inside a batch too, and only what it refused is sent again', async () => {
    const { record } = await office.create(3)
    await throttle('*/items/*', { times: 1 })
    await office.requests()
    expect((await office.openRecords().open(record.id))?.findings).toHaveLength(3)
    expect(office.waits()).toEqual([2_000])
    expect(await office.requests()).toEqual(['POST $batch', 'POST $batch'])
  })

  it('does not make a record or a finding twice', async () => {
    const whole = office.newWhole(6)
    await throttle('*/items', { method: 'POST', times: 2 })
    const { record } = await office.openRecords().create(whole)
    expect((await office.openRecords().open(record.id))?.findings).toHaveLength(6)
    expect(office.waits()).toEqual([2_000, 2_000])
  })

  it('is told to whoever waits before a screen, in a sentence and with the request’s id', async () => {
    await throttle('*/delta*')
    await expect(office.openRecords().list()).rejects.toMatchObject({
      code: 'tooBusy',
      message:
        'SharePoint is too busy to answer about the register. Wait a few minutes, then try again.',
      requestId: expect.stringMatching(REQUEST_ID),
    })
    expect(office.waits()).toEqual([2_000, 2_000])
  })

  it('that asks for minutes is told at once', async () => {
    await throttle('*/delta*', { retryAfter: 120 })
    await expect(office.openRecords().list()).rejects.toMatchObject({ code: 'tooBusy' })
    expect(office.waits()).toEqual([])
  })

  it('is waited out by a job that nobody watches, however often and long it asks', async () => {
    const whole = office.newWhole(6)
    await throttle('*/items', { method: 'POST', retryAfter: 90, times: 12 })
    const { record } = await office.openRecords({ isJob: true }).create(whole)
    expect((await office.openRecords().open(record.id))?.findings).toHaveLength(6)
    const waits = office.waits()
    expect(waits.length).toBeGreaterThanOrEqual(3)
    for (const wait of waits) expect(wait).toBeGreaterThan(80_000)
  })

  it('that does not say for how long is asked twice again, a little later each time', async () => {
    await office.mishap({ path: '*/delta*', what: 'status', status: 429 })
    await expect(office.openRecords().list()).rejects.toMatchObject({ code: 'tooBusy' })
    const [first = 0, second = 0, ...more] = office.waits()
    expect(first).toBeGreaterThanOrEqual(1_000)
    expect(second).toBeGreaterThanOrEqual(3_000)
    expect(more).toEqual([])
    // What looks so and never ends is a query that looks at too much: no job waits for that.
    await expect(office.openRecords({ isJob: true }).list()).rejects.toMatchObject({
      code: 'tooBusy',
    })
  })

  it('that puts up a web page for an answer is asked again, and its page is shown to nobody', async () => {
    office.gateway.spoil('GET', /delta/, htmlPage(503))
    await expect(office.openRecords().list()).resolves.toBeDefined()
    office.gateway.spoil('GET', /delta/, htmlPage(502), 3)
    await expect(office.openRecords().list()).rejects.toMatchObject({
      code: 'unreachable',
      message:
        'SharePoint did not answer about the register. Check the connection, then try again.',
    })
  })

  it('a proxy’s page with a good status is no answer', async () => {
    office.gateway.spoil('GET', /delta/, htmlPage(200))
    await expect(office.openRecords().list()).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('is asked for a site and its lists in one request', async () => {
    await office.requests()
    await openSite(office.client('officer'), SITE_PATH)
    expect(await office.requests()).toEqual(['POST $batch'])
  })
})
