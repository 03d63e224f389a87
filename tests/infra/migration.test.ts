import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wordsOf } from '#core/faultWords.ts'
import { planSite, provision } from '#infra/sharepoint/provision.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, openEmptyOffice, RECORDS } from './office.ts'

/** The records as an earlier version of the app made them: fewer columns, an index and some choices short. */
const OLDER_LIST = {
  displayName: RECORDS,
  description: 'Records',
  columns: [
    { name: 'RecordKey', displayName: 'Record key', text: {}, indexed: true },
    { name: 'Status', displayName: 'State', choice: { choices: ['Draft', 'Published'] } },
    { name: 'ReportPublishedOn', displayName: 'Published', dateTime: { format: 'dateOnly' } },
    { name: 'Summary', displayName: 'Summary', text: { allowMultipleLines: true } },
    { name: 'Chairman', displayName: 'Chairman', text: {} },
  ],
}
const ITEMS = [
  { Title: 'Getting a grip', RecordKey: 'getting-a-grip-2023', Status: 'Published', Chairman: 'X' },
  { Title: 'Roads', RecordKey: 'roads-2024', ReportPublishedOn: '2024-07-01T12:00:00Z' },
]

describe('a site that was made by an older version of the app', () => {
  let office: Office
  beforeEach(async () => {
    office = await openEmptyOffice()
    await office.app('POST', `${SITE}/lists`, OLDER_LIST)
    for (const fields of ITEMS)
      await office.app('POST', `${SITE}/lists/${RECORDS}/items`, { fields })
  })
  afterEach(() => office.close())

  const items = async () =>
    (await office.app('GET', `${SITE}/lists/${RECORDS}/items?$expand=fields`)).body.value

  it('is brought up to date without a word of its data changing', async () => {
    const before = await items()
    const planned = await office.steps()
    expect(planned).not.toContain(`Make the list ${RECORDS}`)
    expect(planned).toEqual(
      expect.arrayContaining([
        `Add the column LastDay to ${RECORDS}`,
        `Change the column Status of ${RECORDS}: call it “Status”; describe it; index it; offer “Awaiting approval”, “Approved”, “Closed”, “Published (legacy)”`,
        `Change the column RecordKey of ${RECORDS}: describe it; keep its values unique`,
        'Make the list Findings',
      ]),
    )
    await provision(office.access)
    // The very same items, versions and all: nothing was written to any.
    expect(await items()).toEqual(before)
    expect(await planSite(office.access)).toEqual({
      steps: [],
      remarks: [expect.stringContaining('has the column Chairman, which the app does not know')],
    })
  })

  it('in which a key stands twice, it is told so in words; once it is mended the next apply finishes', async () => {
    const twice = { Title: 'Roads again', RecordKey: 'roads-2024' }
    const made = await office.app('POST', `${SITE}/lists/${RECORDS}/items`, { fields: twice })
    const told = await provision(office.access).catch((thrown: unknown) => wordsOf(thrown))
    expect(told).toContain("The column 'Record key' holds duplicate values")
    await office.app('DELETE', `${SITE}/lists/${RECORDS}/items/${made.body.id}`)
    await provision(office.access)
    expect(await office.column(RECORDS, 'RecordKey')).toMatchObject({ enforceUniqueValues: true })
    expect((await planSite(office.access)).steps).toEqual([])
  })
})
