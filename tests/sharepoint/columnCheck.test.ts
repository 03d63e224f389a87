import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkColumns } from '#sharepoint/columnCheck.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, openOffice } from './office.ts'

describe('the columns the service needs, looked at when it starts', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  it('are all there on a provisioned site, which takes one request to see', async () => {
    await office.requests()
    await checkColumns(office.client('app:service'), office.site)
    expect(await office.requests()).toEqual(['POST $batch'])
  })

  it('each that was deleted is named, with the way to have it back', async () => {
    const remove = async (list: string, name: string): Promise<void> => {
      const columns = `${SITE}/lists/${list}/columns`
      const { body } = await office.manager('GET', `${columns}/${name}`)
      await office.manager('DELETE', `${columns}/${body.id}`)
    }
    await remove('Findings', 'Answer')
    await remove('Findings', 'OwnerName')
    await remove('Approvals', 'Receipt')
    await expect(checkColumns(office.client('app:service'), office.site)).rejects.toMatchObject({
      code: 'gone',
      message:
        'These columns are missing: Answer, OwnerName in “Findings”; Receipt in “Approvals”. Add them with “npm run provision -- --apply”, then start again.',
    })
  })
})
