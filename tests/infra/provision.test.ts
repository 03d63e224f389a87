import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { planSite, provision } from '#infra/sharepoint/provision.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, openEmptyOffice, RECORDS, SET_RIGHTS_OF_APPROVALS } from './office.ts'

describe('provisioning a site', () => {
  let office: Office
  beforeEach(async () => {
    office = await openEmptyOffice()
  })
  afterEach(() => office.close())

  it('a plan says what an empty site needs, and changes nothing', async () => {
    const planned = await office.steps()
    expect(planned).toEqual(
      expect.arrayContaining([
        'Make the list Acknowledgement records',
        'Keep 5000 versions of Acknowledgement records',
        'Change the column Title of Acknowledgement records: call it “Title of inspection”',
        'Make the view Due soon of Acknowledgement records',
        'Add the column Record to Findings',
        SET_RIGHTS_OF_APPROVALS,
        'Change the column Title of Office settings: call it “Name”; index it; keep its values unique',
        'Make the library Published acknowledgements',
      ]),
    )
    const rights = planned.filter((sentence) => sentence.startsWith('Set the rights'))
    expect(rights.join()).not.toMatch(/Acknowledgement records|Findings/)
    expect(await office.listTitles()).toEqual([])
    expect(await office.steps()).toEqual(planned)
  })

  it('what was planned is done, and then nothing is left to do', async () => {
    const planned = await office.steps()
    const told: string[] = []
    expect(await provision(office.access, (sentence) => told.push(sentence))).toEqual(planned)
    expect(told).toEqual(planned)
    expect(await planSite(office.access)).toEqual({ steps: [], remarks: [] })
    expect(await provision(office.access)).toEqual([])
  })

  it('cut off again and again, each time a little later, it is finished by the next and makes nothing twice', async () => {
    const planned = await office.steps()
    const cutAfter = (requests: number) => {
      let left = requests
      return {
        ...office.access,
        graphToken: () => {
          if ((left -= 1) < 0) throw new Error('The machine was switched off.')
          return office.access.graphToken()
        },
      }
    }
    let cuts = 0
    let isDone = false
    while (!isDone) {
      cuts += 1
      isDone = await provision(cutAfter(20 * cuts)).then(
        () => true,
        () => false,
      )
    }
    expect(cuts).toBeGreaterThan(3)
    expect(await planSite(office.access)).toEqual({ steps: [], remarks: [] })
    const made = planned.filter((sentence) => /^Make the (list|library)/.test(sentence))
    expect(await office.listTitles()).toHaveLength(made.length)
  })

  it('the columns are of the types the office needs', async () => {
    await provision(office.access)
    const record = await office.column('Findings', 'Record')
    expect(record).toMatchObject({ indexed: true, lookup: { columnName: 'Title' } })
    const { listId } = z.object({ listId: z.string() }).parse(record['lookup'])
    expect(await office.restPath(RECORDS)).toContain(listId)
    const columns = {
      Title: { displayName: 'Finding' },
      FindingKey: { indexed: true, enforceUniqueValues: true, text: { allowMultipleLines: false } },
      Answer: { text: { textType: 'richText', allowMultipleLines: true } },
      Updates: { text: { appendChangesToExistingText: true } },
      TargetOn: { dateTime: { format: 'dateOnly' } },
      Position: { number: {} },
      Withheld: { boolean: {} },
    }
    for (const [name, expected] of Object.entries(columns))
      expect(await office.column('Findings', name)).toMatchObject(expected)
  })

  it('our view is shown first, each shows what it is for, and 5000 versions are kept', async () => {
    await provision(office.access)
    expect((await office.rest('GET', await office.restPath(RECORDS))).body).toMatchObject({
      EnableVersioning: true,
      MajorVersionLimit: 5000,
    })
    const views = await office.views(RECORDS)
    expect(views[0]).toMatchObject({ Title: 'All records', DefaultView: true })
    expect(views.find(({ Title }) => Title === 'On hold')).toMatchObject({
      ViewQuery:
        '<Where><Eq><FieldRef Name="OnHold"/><Value Type="Boolean">1</Value></Eq></Where><OrderBy><FieldRef Name="RetentionReviewOn"/></OrderBy>',
      ViewFields: { Items: ['LinkTitle', 'Status', 'HoldReason', 'RetentionReviewOn'] },
    })
  })

  it.each([
    ['before any list', { method: 'POST', path: '/lists' }, 0],
    ['between a list and its lookup', { method: 'POST', path: '/columns' }, 2],
    ['before a column’s words are set', { method: 'PATCH', path: '/columns/' }, 1],
  ])('a run cut short %s is finished by the next', async (_when, where, lists) => {
    const planned = await office.steps()
    await office.strikeOnce({ ...where, what: 'status', status: 500 })
    const done: string[] = []
    const first = provision(office.access, (sentence) => done.push(sentence))
    await expect(first).rejects.toThrow('that we did not foresee')
    expect(await office.listTitles()).toHaveLength(lists)
    expect([...done, ...(await provision(office.access))].toSorted()).toEqual(planned.toSorted())
    expect(await planSite(office.access)).toEqual({ steps: [], remarks: [] })
  })

  it('a list that was made while the answer was lost is not made twice', async () => {
    await office.strikeOnce({ method: 'POST', path: '/lists', what: 'lost-answer' })
    await expect(provision(office.access)).rejects.toThrow(
      'SharePoint did not answer about the list Acknowledgement records',
    )
    expect(await provision(office.access)).not.toContain('Make the list Acknowledgement records')
    expect(await office.listTitles()).toHaveLength(7)
  })

  it('a list that was just made and is not found yet is waited for', async () => {
    await office.strikeOnce({ method: 'PATCH', path: '/columns/', what: 'status', status: 404 })
    await provision(office.access)
    expect(await office.steps()).toEqual([])
  })

  it('a library where a list should be stops everything before it begins', async () => {
    const library = { displayName: 'findings', list: { template: 'documentLibrary' } }
    await office.app('POST', `${SITE}/lists`, library)
    await expect(provision(office.access)).rejects.toThrow(
      '“Findings” is on the site already, but not as a list. Rename it in SharePoint and run this again. Nothing was changed.',
    )
    expect(await office.listTitles()).toEqual(['findings'])
  })

  it('someone without full control of the site is told so, and nothing is made', async () => {
    const asOfficer = { ...office.access, graphToken: () => office.tenant.token('officer') }
    await expect(provision(asOfficer)).rejects.toThrow(
      'You have no right to do this with the list Acknowledgement records',
    )
    expect(await office.listTitles()).toEqual([])
  })

  it('a token for Graph is sent to no other host: SharePoint there needs one of its own', async () => {
    const graphBase = office.tenant.graphBase.replace('localhost', '127.0.0.1')
    const elsewhere = { ...office.access, graphBase }
    await expect(planSite(elsewhere)).rejects.toThrow(
      `can’t be read without a token for ${new URL(office.tenant.base).host}`,
    )
    const sharePointToken = () => office.tenant.token('records-manager')
    const { steps } = await planSite({ ...elsewhere, sharePointToken })
    expect(steps.length).toBeGreaterThan(0)
  })
})
