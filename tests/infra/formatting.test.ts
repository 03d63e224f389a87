import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { provision } from '#infra/sharepoint/provision.ts'
import { type Office, openEmptyOffice, RECORDS } from './office.ts'

describe('how SharePoint’s pages show the lists', () => {
  let office: Office
  beforeEach(async () => {
    office = await openEmptyOffice()
    await provision(office.access)
  })
  afterEach(() => office.close())

  const fieldPath = async (name: string): Promise<string> =>
    `${await office.restPath(RECORDS)}/fields/getbyinternalnameortitle('${name}')`
  const formatterAt = async (path: string): Promise<string> =>
    String((await office.rest('GET', path)).body.CustomFormatter)

  it('the status has a colour, the last day a warning, and what is late without a reason its row', async () => {
    expect(await formatterAt(await fieldPath('Status'))).toContain('sp-field-severity--warning')
    expect(await formatterAt(await fieldPath('LastDay'))).toContain('addDays(@now, 7)')
    expect(await formatterAt(await office.viewPath(RECORDS, 'Late'))).toContain('[$LateReason]')
    expect(await office.steps()).toEqual([])
  })

  it('what lost its formatting is formatted again', async () => {
    await office.rest('PATCH', await fieldPath('Status'), { CustomFormatter: '' })
    await office.rest('PATCH', await office.viewPath(RECORDS, 'Late'), { CustomFormatter: '' })
    expect(await provision(office.access)).toEqual([
      `Format the column Status of ${RECORDS}`,
      `Change the view Late of ${RECORDS}: format its rows`,
    ])
  })

  it('what the office formatted by hand is told, and stays', async () => {
    const byHand = '{"elmType":"b","txtContent":"@currentField"}'
    await office.rest('PATCH', await fieldPath('Status'), { CustomFormatter: byHand })
    await office.rest('PATCH', await office.viewPath(RECORDS, 'Late'), { CustomFormatter: byHand })
    expect(await provision(office.access)).toEqual([])
    expect(await office.remarks()).toEqual([
      `The column Status of ${RECORDS} is formatted otherwise than the app does it. It is left so; to have the app’s, clear its formatting in SharePoint and run this again.`,
      `The view Late of ${RECORDS} is formatted otherwise than the app does it. It is left so; to have the app’s, clear its formatting in SharePoint and run this again.`,
    ])
    expect(await formatterAt(await fieldPath('Status'))).toBe(byHand)
  })
})
