import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { provision } from '#infra/sharepoint/provision.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, openEmptyOffice, RECORDS } from './office.ts'

describe('a site that was changed by hand', () => {
  let office: Office
  beforeEach(async () => {
    office = await openEmptyOffice()
    await provision(office.access)
  })
  afterEach(() => office.close())

  const addColumn = (list: string, column: object) =>
    office.app('POST', `${SITE}/lists/${list}/columns`, column)
  const deleteColumn = async (list: string, name: string) =>
    office.app('DELETE', await office.columnPath(list, name))

  it('has a column mended where nothing can be lost', async () => {
    await office.app('PATCH', await office.columnPath('Findings', 'Kind'), {
      displayName: 'Sort',
      indexed: false,
      choice: { choices: ['Recommendation', 'Area for improvement', 'Praise'] },
    })
    expect(await provision(office.access)).toEqual([
      'Change the column Kind of Findings: call it “Kind”; index it; offer “Cause of concern”',
    ])
    expect(await office.column('Findings', 'Kind')).toMatchObject({
      displayName: 'Kind',
      indexed: true,
      choice: { choices: ['Recommendation', 'Cause of concern', 'Area for improvement', 'Praise'] },
    })
    expect(await office.remarks()).toEqual([
      'The column Kind of Findings also offers “Praise”, which the app does not know. Take it out in the column’s settings, once no item has it.',
    ])
  })

  it('has a column that was deleted made again', async () => {
    await deleteColumn('Findings', 'Updates')
    expect(await provision(office.access)).toEqual(['Add the column Updates to Findings'])
    expect(await office.steps()).toEqual([])
  })

  it('has a column of another type told, and left alone', async () => {
    await deleteColumn(RECORDS, 'LastDay')
    await addColumn(RECORDS, { name: 'LastDay', text: {} })
    expect(await provision(office.access)).toEqual([])
    expect(await office.remarks()).toEqual([
      'The column LastDay of Acknowledgement records holds one line of text, and the app needs a date without a time. A type can’t be changed here: copy its values elsewhere, delete the column in SharePoint and run this again.',
    ])
    expect(await office.column(RECORDS, 'LastDay')).toHaveProperty('text')
  })

  it('has a column of a type no list of ours has told, and left alone', async () => {
    await deleteColumn('Findings', 'OwnerName')
    await addColumn('Findings', { name: 'OwnerName', personOrGroup: {} })
    expect(await office.remarks()).toEqual([
      expect.stringContaining('holds something the app can’t read, and the app needs one line'),
    ])
    expect(await office.steps()).toEqual([])
  })

  it('has a lookup of another list told, and left alone', async () => {
    const { id } = z
      .object({ id: z.string() })
      .parse((await office.app('GET', `${SITE}/lists/Office holders`)).body)
    await deleteColumn('Findings', 'Record')
    await addColumn('Findings', { name: 'Record', indexed: true, lookup: { listId: id } })
    expect(await provision(office.access)).toEqual([])
    expect(await office.remarks()).toEqual([
      'The column Record of Findings looks up another list than Acknowledgement records. Copy its values elsewhere, delete the column in SharePoint and run this again.',
    ])
  })

  it('has a column the app does not know told, and left alone', async () => {
    await addColumn(RECORDS, { name: 'Mood', text: {} })
    expect(await provision(office.access)).toEqual([])
    expect(await office.remarks()).toEqual([
      'Acknowledgement records has the column Mood, which the app does not know. It is left as it is; nothing needs to be done unless you expected the app to use it.',
    ])
    expect(await office.column(RECORDS, 'Mood')).toHaveProperty('text')
  })

  it('has a column told that refuses equal values where the app writes them', async () => {
    const unique = { indexed: true, enforceUniqueValues: true }
    await office.app('PATCH', await office.columnPath('Approvals', 'Fingerprint'), unique)
    expect(await office.remarks()).toEqual([
      'The column Fingerprint of Approvals refuses a value it has already, which the app does not expect. Turn “Enforce unique values” off in the column’s settings.',
    ])
  })

  it('has a view show again what it must, and keep what was added to it', async () => {
    const path = await office.viewPath(RECORDS, 'Late')
    const query = (await office.views(RECORDS)).find(({ Title }) => Title === 'Late')?.ViewQuery
    await office.rest('POST', `${path}/viewfields/removeallviewfields`)
    await office.rest('POST', `${path}/viewfields/addviewfield('Marking')`)
    await office.rest('PATCH', path, { ViewQuery: '', DefaultView: true })
    expect(await provision(office.access)).toEqual([
      'Change the view All records of Acknowledgement records: show it first',
      'Change the view Late of Acknowledgement records: show LinkTitle, LastDay, Status, Force, LeadOfficerName, LateReason; set which items it shows, and in what order',
    ])
    expect((await office.rest('GET', path)).body).toMatchObject({
      ViewQuery: query,
      DefaultView: false,
      ViewFields: {
        Items: [
          'Marking',
          'LinkTitle',
          'LastDay',
          'Status',
          'Force',
          'LeadOfficerName',
          'LateReason',
        ],
      },
    })
  })

  it('has a query that SharePoint wrote with other spaces taken for the same', async () => {
    const path = await office.viewPath('Office settings', 'All settings')
    const ViewQuery = "<OrderBy>\n  <FieldRef Name='Title' />\n</OrderBy>"
    await office.rest('PATCH', path, { ViewQuery })
    expect(await office.steps()).toEqual([])
  })

  it('keeps fewer versions no longer, and goes on keeping more', async () => {
    const keep = async (list: string, MajorVersionLimit: number) =>
      office.rest('PATCH', await office.restPath(list), { MajorVersionLimit })
    await keep('Findings', 100)
    await keep('Approvals', 50_000)
    expect(await provision(office.access)).toEqual(['Keep 5000 versions of Findings'])
  })
})
