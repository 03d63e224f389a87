import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stepsLeft } from '#core/round.ts'
import { createLog } from '../../src/bot/log.ts'
import { readTraceparent, traceparentOf } from '../../src/bot/telemetry/place.ts'
import { newTraceparent } from '../../src/tab/traceparent.ts'
import { sender } from '../local-tenant/tenant.ts'
import { importsFrom } from '../production/imports.ts'
import { type Collector, openCollector, type Span } from './collector.ts'
import { openDoor, openOfficeWithService, until } from './office.ts'

const ERROR = 2
const none = { traceId: '', spanId: '' }
const traceOf = (traceparent: string): string => traceparent.slice(3, 35)

describe('one approval, from the tab to SharePoint', () => {
  let office: Awaited<ReturnType<typeof openOfficeWithService>>
  let collector: Collector
  const lines: Record<string, unknown>[] = []
  const [asking, deciding] = [newTraceparent(), newTraceparent()]
  const tokens: string[] = []
  let requestId: string | null
  let recordId: string
  beforeAll(async () => {
    collector = await openCollector()
    const log = createLog('info', {
      write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    })
    office = await openOfficeWithService({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.base }, log)
    const { record } = await office.newRecord({ title: 'Getting a grip' })
    recordId = record.id
    await office.plain('POST', '/local/mishaps', [
      { method: 'PATCH', path: '*/fields', what: 'throttle', retryAfter: 1, times: 1 },
    ])
    const as = async (person: string, traceparent: string, path: string, body: object) => {
      const token = await office.token(person, 'api')
      tokens.push(token)
      return sender(office.serviceBase, token)('POST', path, body, { traceparent })
    }
    const asked = await as('officer', asking, '/api/approvals', { recordId })
    requestId = asked.headers.get('x-request-id')
    const { number, fingerprint } = await office.roundOf(recordId)
    const [card] = await office.chat('commissioner')
    await office.press('commissioner', card?.id ?? '', { verb: 'answers' })
    await as('commissioner', deciding, `/api/approvals/${recordId}/decision`, {
      round: number,
      fingerprint,
      decision: 'approve',
      words: 'Agreed with thanks to Priya.',
    })
    await until(
      () => office.roundOf(recordId),
      (round) => stepsLeft(round).length === 0,
    )
    // What is not sent yet is sent when the service ends.
    await office.finish()
  })
  afterAll(async () => {
    await office.close()
    await collector.close()
  })

  const trace = (traceparent: string): readonly Span[] =>
    collector.spans().filter(({ traceId }) => traceId === traceOf(traceparent))
  const namesIn = (traceparent: string): readonly string[] =>
    trace(traceparent).map(({ name }) => name)

  it('is one trace: the tab’s request, each request to Graph, and what is sent in the chat', () => {
    const [request] = trace(asking).filter(({ name }) => name === 'POST /api/approvals')
    expect(request).toMatchObject({
      parentSpanId: asking.slice(36, 52),
      office: new URL(office.serviceBase).host,
      attributes: { 'http.response.status_code': 200, 'request.id': requestId },
    })
    expect(namesIn(asking)).toEqual(
      expect.arrayContaining([
        'POST /$batch',
        'POST /sites/{}/lists/{}/items',
        'PATCH /sites/{}/lists/{}/items/{}/fields',
        'step cardSent',
        'chat send',
      ]),
    )
    expect(namesIn(deciding)).toEqual(
      expect.arrayContaining([
        'POST /api/approvals/:recordId/decision',
        'step printFiled',
        'step officerTold',
        'chat edit',
        'POST /users/{}/teamwork/sendActivityNotification',
      ]),
    )
  })

  it('hangs together: each span is of the tab, or of another that was told', () => {
    for (const traceparent of [asking, deciding]) {
      const known = new Set([traceparent.slice(36, 52)])
      for (const { spanId } of trace(traceparent)) known.add(spanId)
      expect(trace(traceparent).filter(({ parentSpanId }) => !known.has(parentSpanId))).toEqual([])
    }
  })

  it('has Graph’s own id of each request, and how often it was sent', () => {
    const graph = collector.spans().filter(({ attributes }) => attributes['url.template'])
    for (const { attributes } of graph)
      expect(attributes).toMatchObject({
        'graph.request_id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'http.response.status_code': expect.any(Number),
        'graph.requests': expect.any(Number),
      })
    const again = graph.filter(({ attributes }) => attributes['http.request.resend_count'] === 1)
    expect(again.map(({ status }) => status.code)).not.toContain(ERROR)
    expect(again).toHaveLength(1)
  })

  it('names no person, token, record or word in all that was sent', async () => {
    const { body } = await office.plain('GET', '/local/config')
    const people = Object.values(body.people as Record<string, Record<string, string>>)
    const personal = [
      ...people.flatMap(({ id = '', upn = '', displayName = '', teamsId = '' }) => [
        id,
        upn,
        displayName,
        teamsId,
      ]),
      ...tokens,
      ...tokens.flatMap((token) => token.split('.')),
      'Alex',
      'Fenwick',
      'Priya',
      'Getting a grip',
      'Agreed',
      'record-1',
      'Bearer',
      ...Object.values(office.environment).filter((word) => word?.endsWith('-secret')),
    ]
    expect(personal.length).toBeGreaterThan(40)
    const everything = collector.everything().toLowerCase()
    expect(everything).toContain('post /api/approvals')
    expect(personal.filter((word) => everything.includes(String(word).toLowerCase()))).toEqual([])
    // Nor any address with what was asked of it.
    expect(everything).not.toMatch(/\?\$|https?:\/\//)
  })

  it('is found in the log by its request’s id, and in the trace by the log', () => {
    const ofRequest = lines.filter((line) => line['requestId'] === requestId)
    expect(ofRequest.map(({ path }) => path)).toContain('/api/approvals')
    expect(new Set(ofRequest.map(({ traceId }) => traceId))).toEqual(new Set([traceOf(asking)]))
  })

  it('is seen in the figures: nothing unsent, one answer that turned us away, a press answered', () => {
    const metrics = collector.metrics()
    const valueOf = (name: string) => metrics.get(`acknowledgements.${name}`)?.points[0]?.value
    expect(valueOf('asks.unsent')).toBe(0)
    expect(valueOf('rounds.undecided_near_last_day')).toBeTypeOf('number')
    expect(valueOf('sweep.lag')).toBeGreaterThan(0)
    expect(valueOf('sharepoint.throttled')).toBe(1)
    expect(valueOf('sharepoint.waited')).toBeGreaterThanOrEqual(1)
    const [answers] = metrics.get('acknowledgements.chat.answer')?.points ?? []
    expect(answers?.attributes).toEqual({ outcome: 'answered' })
    expect(answers?.value).toBeGreaterThanOrEqual(1)
  })

  it('is swept, and each sweep says in the log what it found', () => {
    expect(collector.spans().map(({ name }) => name)).toContain('sweep')
    expect(lines.filter(({ sweep }) => sweep === 'done')[0]).toMatchObject({
      asksUnsent: 0,
      undecidedNearLastDay: expect.any(Number),
      throttled: expect.any(Number),
      lag: expect.any(Number),
    })
  })
})

describe('OpenTelemetry’s packages', () => {
  const { files, packages } = importsFrom('src/bot/main.ts')
  const ONE_FILE = 'src/bot/telemetry/openTelemetry.ts'

  it('are known to one file, which is loaded only where there is a collector', () => {
    const theirs = [...packages].filter(([name]) => name.startsWith('@opentelemetry/'))
    expect(theirs.length).toBeGreaterThan(3)
    expect(new Set(theirs.flatMap(([, from]) => from))).toEqual(new Set([ONE_FILE]))
    const loading = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^.*openTelemetry\.ts'.*$/gm)].map(([line]) => line),
    )
    expect(loading).toEqual([expect.stringContaining("await import('./openTelemetry.ts')")])
  })

  it('are no part of what the tab shares with the service', () => {
    const { packages: ofTab } = importsFrom('src/tab/services.ts')
    expect([...ofTab.keys()].filter((name) => name.startsWith('@opentelemetry/'))).toEqual([])
  })
})

describe('a place in a trace', () => {
  it('is taken over from the tab, and from nobody who does not say it rightly', () => {
    const traceparent = newTraceparent()
    expect(traceparentOf(readTraceparent(traceparent) ?? none)).toBe(traceparent)
    for (const wrong of [
      undefined,
      '',
      traceparent.toUpperCase(),
      `${traceparent} `,
      `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
      `00-${'1'.repeat(32)}-${'0'.repeat(16)}-01`,
    ])
      expect(readTraceparent(wrong)).toBeUndefined()
  })
})

describe('a collector that is away', () => {
  it('costs the log one line, and nobody an answer', async () => {
    const away = await openDoor()
    await away.close()
    const lines: string[] = []
    const log = createLog('warn', { write: (line) => void lines.push(line) })
    const office = await openOfficeWithService({ OTEL_EXPORTER_OTLP_ENDPOINT: away.base }, log)
    const { record } = await office.newRecord()
    const asked = await (await office.api('officer'))('POST', '/api/approvals', {
      recordId: record.id,
    })
    expect(asked.body).toMatchObject({ state: 'Asked', delivered: true })
    await office.close()
    const told = async () => lines.filter((line) => line.includes('"telemetry":"notSent"'))
    // Of the spans, and of the figures.
    expect(await until(told, ({ length }) => length > 1)).toHaveLength(2)
  })
})
