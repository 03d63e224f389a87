import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, SAMPLES } from './contracts.ts'
import { makeItem, makeRecords, type Send, SITE, startTenant, type TestTenant } from './tenant.ts'

const SINCE_THE_FIRST = Buffer.from('since;1').toString('base64url')

describe('the published samples', () => {
  it.each(SAMPLES.map((sample) => [sample.name, sample] as const))(
    '%s goes the right way',
    (_name, sample) => {
      expect(faultsOf(sample.schema, sample.body) === '').toBe(sample.valid)
    },
  )
})

describe('what the local Graph answers has the published shape', () => {
  let tenant: TestTenant
  let officer: Send
  let list: string
  let library: string

  beforeAll(async () => {
    tenant = await startTenant()
    const app = await tenant.as('app:service')
    officer = await tenant.as('officer')
    list = await makeRecords(app)
    await makeItem(app, list, {
      Title: 'By the app',
      RecordKey: 'one',
      LastDay: '2026-07-01T12:00:00Z',
      Round: 2.5,
    })
    await makeItem(officer, list, {
      Title: 'By Priya',
      RecordKey: 'two',
      ParentLookupId: 1,
      OnHold: true,
    })
    const gone = await makeItem(officer, list, { Title: 'Gone' })
    await officer('DELETE', `${SITE}/lists/${list}/items/${gone.body.id}`)
    const made = await app('POST', `${SITE}/lists`, {
      displayName: 'Published',
      list: { template: 'documentLibrary' },
    })
    library = String(made.body.id)
    await app('PUT', `${SITE}/lists/${library}/drive/root:/2026/a.pdf:/content`, 'pdf', {
      'Content-Type': 'application/pdf',
    })
  })
  afterAll(() => tenant.close())

  it.each([
    ['a site', 'microsoft.graph.site', () => SITE.slice(0, -1)],
    ['a list', 'microsoft.graph.list', () => `${SITE}/lists/${list}?$expand=columns`],
    ['all lists', 'microsoft.graph.listCollectionResponse', () => `${SITE}/lists`],
    [
      'the columns',
      'microsoft.graph.columnDefinitionCollectionResponse',
      () => `${SITE}/lists/${list}/columns`,
    ],
    [
      'content types',
      'microsoft.graph.contentTypeCollectionResponse',
      () => `${SITE}/lists/${list}/contentTypes`,
    ],
    ['an item an app made', 'observed.listItem.read', () => `${SITE}/lists/${list}/items/1`],
    ['an item a person made', 'observed.listItem.read', () => `${SITE}/lists/${list}/items/2`],
    ['its fields', 'observed.fieldValueSet.read', () => `${SITE}/lists/${list}/items/2/fields`],
    [
      'a page of items',
      'microsoft.graph.listItemCollectionResponse',
      () => `${SITE}/lists/${list}/items?$expand=fields&$top=1`,
    ],
    [
      'changes',
      'microsoft.graph.listItem.delta.response',
      () => `${SITE}/lists/${list}/items/delta?token=${SINCE_THE_FIRST}`,
    ],
    [
      'versions',
      'microsoft.graph.listItemVersionCollectionResponse',
      () => `${SITE}/lists/${list}/items/2/versions?$expand=fields`,
    ],
    ['a drive', 'microsoft.graph.drive', () => `${SITE}/lists/${library}/drive`],
    ['a file', 'microsoft.graph.driveItem', () => `${SITE}/drive/root:/2026/a.pdf`],
    ['a folder', 'microsoft.graph.driveItem', () => `${SITE}/drive/root:/2026`],
    ['the library itself', 'microsoft.graph.driveItem', () => `${SITE}/drive/root`],
    [
      'the row of a file',
      'observed.listItem.read',
      () => `${SITE}/drive/root:/2026/a.pdf:/listItem`,
    ],
    ['the person signed in', 'microsoft.graph.user', () => '/me'],
    ['a person', 'microsoft.graph.user', () => '/users/grace.okafor@opcc.example'],
  ])('%s', async (_name, schema, path) => {
    const answer = await officer('GET', path())
    expect(answer.body.error).toBeUndefined()
    expect(faultsOf(schema, answer.body)).toBe('')
  })

  it('every column of a list is read as a list’s column, never as a content type’s', async () => {
    const { body } = await officer('GET', `${SITE}/lists/${list}/columns`)
    for (const column of body.value) expect(faultsOf('observed.listColumn.read', column)).toBe('')
  })

  it('a refusal', async () => {
    const { status, body } = await officer('GET', `${SITE}/lists/${list}/items/999`)
    expect(status).toBe(404)
    expect(faultsOf('microsoft.graph.ODataErrors.ODataError', body)).toBe('')
    expect(body.error.code).toBe('itemNotFound')
  })

  it('a batch', async () => {
    const { body } = await officer('POST', '/$batch', {
      requests: [{ id: '1', method: 'GET', url: '/me' }],
    })
    expect(faultsOf('response.batch', body)).toBe('')
  })
})
