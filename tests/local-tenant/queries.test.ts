import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseFilter } from '../../src/local-tenant/graph/filter.ts'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

describe('questions asked of a list', () => {
  let tenant: TestTenant
  let officer: Send
  let items: string

  beforeAll(async () => {
    tenant = await startTenant()
    officer = await tenant.as('officer')
    const list = await makeRecords(await tenant.as('app:service'))
    items = `${SITE}/lists/${list}/items`
    for (const [n, status, day] of [
      [1, 'Draft', '2026-03-01'],
      [2, 'Approved', '2026-07-01'],
      [3, 'Draft', '2026-07-02'],
      [4, "Chief's", '2026-12-25'],
    ] as const)
      await makeItem(officer, list, {
        Title: `Record ${n}`,
        RecordKey: `key-${n}`,
        Status: status,
        LastDay: `${day}T12:00:00Z`,
        Round: n,
        ...(n === 3 && { OnHold: true }),
      })
  })
  afterAll(() => tenant.close())

  const found = async (filter: string, headers = {}) => {
    const { body } = await officer(
      'GET',
      `${items}?$expand=fields($select=Title)&$filter=${encodeURIComponent(filter)}`,
      undefined,
      headers,
    )
    return body.error ?? body.value.map((item: { id: string }) => Number(item.id))
  }

  it.each([
    ["fields/Status eq 'Draft'", [1, 3]],
    ["fields/Status eq 'draft'", [1, 3]],
    ["fields/Status ne 'Draft'", [2, 4]],
    ["fields/Status eq 'Chief''s'", [4]],
    ["fields/LastDay ge '2026-07-01T12:00:00Z' and fields/LastDay lt '2026-07-02T12:00:00Z'", [2]],
    ['fields/LastDay le 2026-07-01T12:00:00Z', [1, 2]],
    [
      "fields/Status eq 'Draft' and (fields/RecordKey eq 'key-1' or fields/RecordKey eq 'key-2')",
      [1],
    ],
    [
      "fields/RecordKey eq 'key-1' or fields/Status eq 'Draft' and fields/RecordKey eq 'key-3'",
      [1, 3],
    ],
    ["startswith(fields/RecordKey,'key-')", [1, 2, 3, 4]],
    ['fields/OnHold eq true', [3]],
    ['fields/OnHold eq 1', [3]],
    ['fields/OnHold ne true', [1, 2, 4]],
    ['fields/OnHold eq null', [1, 2, 4]],
  ])('%s finds %j', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected)
  })

  it('a column without an index is refused, and answered when the caller accepts the risk', async () => {
    expect(await found('fields/Round gt 2')).toMatchObject({
      code: 'invalidRequest',
      message:
        "Field 'Round' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
    })
    expect(
      await found('fields/Round gt 2', { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }),
    ).toEqual([3, 4])
  })

  it.each([
    ["Status eq 'Draft'"],
    ["fields/Status is 'Draft'"],
    ["fields/Status eq 'Draft' and"],
    ["(fields/Status eq 'Draft'"],
    [''],
  ])('a filter that is not one is refused: %s', async (filter) => {
    expect(await found(filter)).toMatchObject({
      code: 'BadRequest',
      message: expect.stringContaining('Invalid filter clause'),
    })
  })

  it('a filter on an unknown column is refused', async () => {
    expect(await found("fields/Nonsense eq 'x'")).toMatchObject({
      message: "Field 'Nonsense' is not recognized",
    })
  })

  it('whatever text is looked for, its apostrophes doubled, is what the filter reads', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const condition = parseFilter(`fields/Title eq '${text.replaceAll("'", "''")}'`)
        expect(condition).toEqual({ kind: 'compare', field: 'Title', operator: 'eq', value: text })
      }),
    )
  })

  it('and binds more tightly than or', () => {
    const term = (name: string) => ({ kind: 'compare', field: name, operator: 'eq', value: 1 })
    expect(parseFilter('fields/A eq 1 or fields/B eq 1 and fields/C eq 1')).toEqual({
      kind: 'or',
      left: term('A'),
      right: { kind: 'and', left: term('B'), right: term('C') },
    })
  })

  it('pages follow one another by an opaque link, and the last has none', async () => {
    const seen: string[] = []
    let path: string | undefined = `${items}?$top=3&$expand=fields($select=Title)`
    let pages = 0
    while (path !== undefined) {
      const { body } = await officer('GET', path)
      seen.push(...body.value.map((item: { fields: { Title: string } }) => item.fields.Title))
      path = (body['@odata.nextLink'] as string | undefined)?.slice(tenant.graphBase.length)
      pages += 1
    }
    expect(seen).toEqual(['Record 1', 'Record 2', 'Record 3', 'Record 4'])
    expect(pages).toBe(2)
  })

  it('a page link made by hand is refused', async () => {
    const { status } = await officer(
      'GET',
      `${items}?$skiptoken=${encodeURIComponent('Paged=TRUE&p_ID=2')}`,
    )
    expect(status).toBe(400)
  })

  it('order, a count and a start cannot be asked for: items come by number, from the first', async () => {
    const { body } = await officer('GET', `${items}?$orderby=fields/Title desc&$count=true&$skip=2`)
    expect(body.value.map((item: { id: string }) => item.id)).toEqual(['1', '2', '3', '4'])
    expect(body).not.toHaveProperty('@odata.count')
  })

  it('changes since a token: new, changed once, and deleted', async () => {
    const start = await officer('GET', `${items}/delta?token=latest`)
    expect(start.body.value).toEqual([])
    const list = items.split('/').at(-2) ?? ''
    const { body: extra } = await makeItem(officer, list, { Title: 'New' })
    await officer('PATCH', `${items}/1/fields`, { Round: 10 })
    await officer('PATCH', `${items}/1/fields`, { Round: 11 })
    await officer('DELETE', `${items}/${extra.id}`)
    const link = String(start.body['@odata.deltaLink']).slice(tenant.graphBase.length)
    const { body } = await officer('GET', `${link}&$expand=fields`)
    expect(body.value).toMatchObject([
      { id: '1', fields: { Round: 11 } },
      { id: extra.id, deleted: { state: 'deleted' } },
    ])
    const next = await officer(
      'GET',
      String(body['@odata.deltaLink']).slice(tenant.graphBase.length),
    )
    expect(next.body.value).toEqual([])
  })

  it('all changes come page by page, each page with one link', async () => {
    const { body } = await officer('GET', `${items}/delta?$top=3`)
    expect(body.value).toHaveLength(3)
    expect(body).not.toHaveProperty('@odata.deltaLink')
    const { body: last } = await officer(
      'GET',
      String(body['@odata.nextLink']).slice(tenant.graphBase.length),
    )
    expect(last.value).toHaveLength(1)
    expect(last).toHaveProperty('@odata.deltaLink')
  })

  it('a token that is not one of ours starts the reader again', async () => {
    const { status, headers, body } = await officer('GET', `${items}/delta?token=old`)
    expect(status).toBe(410)
    expect(body.error.code).toBe('resyncChangesApplyDifferences')
    expect(headers.get('location')).toContain('/items/delta')
  })
})
