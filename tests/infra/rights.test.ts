import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { planSite, provision } from '#infra/sharepoint/provision.ts'
import { makeItem, type Send, SITE } from '../local-tenant/tenant.ts'
import { type Office, openEmptyOffice, RECORDS, SET_RIGHTS_OF_APPROVALS } from './office.ts'

const EDIT = 1_073_741_830
const principal = z.object({ Id: z.number() })

describe('rights on a provisioned site', () => {
  let office: Office
  let officer: Send
  beforeEach(async () => {
    office = await openEmptyOffice()
    await provision(office.access)
    officer = await office.tenant.as('officer')
  })
  afterEach(() => office.close())

  const write = (send: Send, list: string) =>
    send('POST', `${SITE}/lists/${list}/items`, { fields: { Title: 'Mine' } })

  it.each([RECORDS, 'Findings'])('staff write %s', async (list) => {
    expect((await write(officer, list)).status).toBe(201)
  })

  it('staff read a round of approval and can’t change it; the service decides it', async () => {
    await makeItem(office.app, 'Approvals', { Title: 'Round 1', RoundKey: 'g/1', State: 'Asked' })
    const round = `${SITE}/lists/Approvals/items/1`
    expect((await officer('GET', round)).status).toBe(200)
    const decision = { State: 'Approved' }
    expect((await officer('PATCH', `${round}/fields`, decision)).status).toBe(403)
    expect((await office.app('PATCH', `${round}/fields`, decision)).status).toBe(200)
  })

  it.each(['Approvals', 'Office holders', 'Office settings'])(
    'members add nothing to %s; an owner of the site does',
    async (list) => {
      expect((await write(officer, list)).status).toBe(403)
      expect((await write(await office.tenant.as('records-manager'), list)).status).toBe(201)
    },
  )

  it('members file nothing in the library; the service does', async () => {
    const path = `${SITE}/lists/Published acknowledgements/drive/root:/print.txt:/content`
    const type = { 'Content-Type': 'text/plain' }
    expect((await officer('PUT', path, 'mine', type)).status).toBe(403)
    expect((await office.app('PUT', path, 'ours', type)).status).toBe(201)
  })

  it('rights that were left half set are completed, and meanwhile nobody could write', async () => {
    const path = await office.restPath('Approvals')
    await office.rest('POST', `${path}/resetroleinheritance`)
    await office.rest('POST', `${path}/breakroleinheritance(copyRoleAssignments=false)`)
    expect((await write(officer, 'Approvals')).status).toBe(404)
    expect(await provision(office.access)).toEqual([SET_RIGHTS_OF_APPROVALS])
    expect((await officer('GET', `${SITE}/lists/Approvals/items`)).status).toBe(200)
    expect((await write(officer, 'Approvals')).status).toBe(403)
  })

  it('a list that took its rights from the site again is given its own', async () => {
    await office.rest('POST', `${await office.restPath('Approvals')}/resetroleinheritance`)
    expect((await write(officer, 'Approvals')).status).toBe(201)
    expect(await provision(office.access)).toEqual([SET_RIGHTS_OF_APPROVALS])
    expect((await write(officer, 'Approvals')).status).toBe(403)
  })

  const letIn = async (group: z.infer<typeof principal>): Promise<void> => {
    const path = `${await office.restPath('Approvals')}/roleassignments/addroleassignment`
    await office.rest('POST', `${path}(principalid=${group.Id},roledefid=${EDIT})`)
  }

  it('members who were let into Approvals by hand are put back to reading', async () => {
    await letIn(principal.parse((await office.rest('GET', '/associatedmembergroup')).body))
    expect((await write(officer, 'Approvals')).status).toBe(201)
    expect(await provision(office.access)).toEqual([SET_RIGHTS_OF_APPROVALS])
    expect((await write(officer, 'Approvals')).status).toBe(403)
  })

  it('a person who was let into Approvals by hand is told, and left to the owner', async () => {
    const logonName = 'i:0#.f|membership|grace.okafor@opcc.example'
    await letIn(principal.parse((await office.rest('POST', '/ensureuser', { logonName })).body))
    expect(await provision(office.access)).toEqual([])
    expect(await office.remarks()).toEqual([
      'Grace Okafor has the right “Edit” on Approvals beside the site’s groups. Take it away in the list’s permissions, unless it was meant.',
    ])
  })

  it('rights that the office gave on the records themselves are left alone', async () => {
    const path = await office.restPath(RECORDS)
    await office.rest('POST', `${path}/breakroleinheritance(copyRoleAssignments=true)`)
    expect(await planSite(office.access)).toEqual({ steps: [], remarks: [] })
  })
})
