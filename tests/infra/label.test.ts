import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { provision } from '#infra/sharepoint/provision.ts'
import { type Send, sender, SITE } from '../local-tenant/tenant.ts'
import { type Office, openEmptyOffice } from './office.ts'

const LIBRARY = 'Published acknowledgements'
const LABEL = 'Acknowledgement records'
const PROXY = '/SP_CompliancePolicy_SPPolicyStoreProxy_'

describe('the retention label of the library', () => {
  let office: Office
  let policy: Send
  beforeEach(async () => {
    office = await openEmptyOffice()
    await provision(office.access)
    policy = sender(
      `${office.tenant.base}/sites/opcc/_api`,
      await office.tenant.token('app:service'),
    )
  })
  afterEach(() => office.close())

  const nameInSettings = (Value: string) =>
    office.app('POST', `${SITE}/lists/Office settings/items`, {
      fields: { Title: 'retentionLabel', Value },
    })
  const listUrl = async (): Promise<string> =>
    (await office.app('GET', `${SITE}/lists/${LIBRARY}`)).body.webUrl

  it('is set once the office has named it, and then there is nothing to do', async () => {
    expect(await office.steps()).toEqual([])
    await nameInSettings(LABEL)
    const step = `Give the library ${LIBRARY} the retention label “${LABEL}”`
    expect(await office.steps()).toEqual([step])
    expect(await provision(office.access)).toEqual([step])
    expect(await office.steps()).toEqual([])
    const kept = await policy('POST', `${PROXY}GetListComplianceTag`, { listUrl: await listUrl() })
    expect(kept.body).toMatchObject({ TagName: LABEL })
  })

  it('set by hand to another is told and stays', async () => {
    const byHand = { complianceTagValue: 'Acknowledgement record, approved', syncToItems: false }
    await policy('POST', `${PROXY}SetListComplianceTag`, { listUrl: await listUrl(), ...byHand })
    await nameInSettings(LABEL)
    expect(await office.steps()).toEqual([])
    expect(await office.remarks()).toEqual([
      `The library ${LIBRARY} has the retention label “Acknowledgement record, approved”, and the Office settings say “${LABEL}”. Change one of the two.`,
    ])
  })

  it('that is not published to the site is told by its name', async () => {
    await nameInSettings('Nobody’s label')
    await expect(provision(office.access)).rejects.toThrow('the retention label “Nobody’s label”')
  })
})
