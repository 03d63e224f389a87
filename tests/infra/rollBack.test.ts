// docs/how-to/go-back-a-version.md, tried: this version at work on the lists of the next one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListDefinition, readDefinition } from '#infra/sharepoint/definition.ts'
import { planSite, provision } from '#infra/sharepoint/provision.ts'
import type { SiteAccess } from '#infra/sharepoint/site.ts'
import { createLog } from '../../src/bot/log.ts'
import { createService, type Service } from '../../src/bot/services.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { type Door, type Office, openDoor, openOffice, SITE_PATH } from '../bot/office.ts'
import { approve } from '../bot/published.ts'
import { type Send, SITE } from '../local-tenant/tenant.ts'
import { RECORDS } from './office.ts'

const EARLIER = readDefinition(new URL('../production/earlier-lists.json', import.meta.url)).lists

const CORRESPONDENCE: ListDefinition = {
  title: 'Correspondence',
  description: 'One item is one letter.',
  kind: 'list',
  rights: { members: 'read', visitors: 'read' },
  versionsKept: 500,
  columns: [{ name: 'Title', displayName: 'Subject', type: 'text' }],
  views: [],
}

const withMore = (list: ListDefinition): ListDefinition => ({
  ...list,
  columns: [
    ...list.columns.map((column) =>
      column.name === 'Status' && column.type === 'choice'
        ? { ...column, choices: [...column.choices, 'Archived'] }
        : { ...column, ...(column.name === 'Force' && { displayName: 'Police force' }) },
    ),
    { name: 'Ministry', displayName: 'Ministry', type: 'text', indexed: true },
  ],
  views: [
    ...list.views.map((view) => (view.title === 'Late' ? { ...view, query: '' } : view)),
    { title: 'By ministry', columns: ['LinkTitle', 'Ministry'], query: '' },
  ],
})

/** What a next version may well do: add a column, a choice, a view and a list, and change a name and a view. */
const NEXT = [
  ...readDefinition().lists.map((list) => (list.title === RECORDS ? withMore(list) : list)),
  CORRESPONDENCE,
]

type Running = {
  readonly office: Office
  readonly access: SiteAccess
  readonly owner: Send
  /** Everything on the site that a person would miss. */
  everything(): Promise<object>
  start(): Promise<void>
  stop(): Promise<void>
}

async function openRunning(): Promise<Running> {
  const door: Door = await openDoor()
  const office = await openOffice(door.base)
  const owner = await office.graph('records-manager')
  let service: Service | undefined
  const read = async (path: string) => (await owner('GET', `${SITE}/lists${path}`)).body.value
  return {
    office,
    owner,
    access: {
      graphBase: `${office.base}/graph/v1.0`,
      sitePath: SITE_PATH,
      graphToken: () => office.token('app:service'),
    },
    everything: async () => {
      const lists: readonly { id: string; displayName: string }[] = await read('')
      return Object.fromEntries(
        await Promise.all(
          lists.map(async ({ id, displayName }) => [
            displayName,
            {
              items: await read(`/${id}/items?$expand=fields`),
              columns: (await read(`/${id}/columns`)).map(({ name }: { name: string }) => name),
            },
          ]),
        ),
      )
    },
    start: async () => {
      service = await createService(readSettings(office.environment), createLog('silent'))
      door.open(service.server)
      service.begin()
      await office.plain('POST', '/local/chat/install')
    },
    stop: async () => {
      await service?.finish()
      await door.close()
      await office.close()
    },
  }
}

describe('this version on a site of the next one', () => {
  let running: Running
  beforeAll(async () => {
    running = await openRunning()
    await provision(running.access, undefined, NEXT)
  })
  afterAll(() => running.stop())

  it('starts, has a record approved, and keeps what the next version wrote beside it', async () => {
    const { office, owner } = running
    const { record } = await office.newRecord({ title: 'Kept' })
    const fields = `${SITE}/lists/${RECORDS}/items/${record.id}/fields`
    expect((await owner('PATCH', fields, { Ministry: 'Home Office' })).status).toBe(200)
    await running.start()
    await approve(office, record.id)
    expect((await owner('GET', fields)).body).toMatchObject({
      Status: 'Approved',
      Ministry: 'Home Office',
    })
  })

  it('shows the others where the next version gave a record a state that this one does not know', async () => {
    const { office, owner } = running
    const { record } = await office.newRecord({ title: 'Of the next version' })
    await owner('PATCH', `${SITE}/lists/${RECORDS}/items/${record.id}/fields`, {
      Status: 'Archived',
    })
    const { rows, unreadable } = await office.records.list()
    expect(rows.map(({ value }) => value.title)).toContain('Kept')
    expect(rows.map(({ value }) => value.title)).not.toContain('Of the next version')
    expect(unreadable).toHaveLength(1)
  })

  it('says what it does not know, and provisioned again sets back names and views and takes nothing away', async () => {
    const before = await running.everything()
    const { steps, remarks } = await planSite(running.access)
    expect(steps.map(({ sentence }) => sentence)).toEqual([
      `Change the column Force of ${RECORDS}: call it “Force”`,
      `Change the view Late of ${RECORDS}: set which items it shows, and in what order`,
    ])
    expect(remarks).toEqual([
      expect.stringContaining('Status of Acknowledgement records also offers “Archived”'),
      expect.stringContaining('has the column Ministry, which the app does not know'),
    ])
    await provision(running.access)
    expect(await running.everything()).toEqual(before)
  })

  it('is not harmed either by the provisioning of a version still earlier', async () => {
    const { office, access } = running
    const before = await running.everything()
    await provision(access, undefined, EARLIER)
    expect(await running.everything()).toEqual(before)
    const { record } = await office.newRecord({ title: 'After going back' })
    await approve(office, record.id)
  })

  it('is as the next version wants it once it is upgraded again', async () => {
    await provision(running.access, undefined, NEXT)
    expect((await planSite(running.access, NEXT)).steps).toEqual([])
  })
})
