import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Send, sender, SITE, startTenant, type TestTenant } from './tenant.ts'

const RISK = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
const PEOPLE = `${SITE}/lists/User Information List/items`

describe('people, in the directory and on the site', () => {
  let tenant: TestTenant
  let app: Send
  let officer: Send

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
    officer = await tenant.as('officer')
  })
  afterAll(() => tenant.close())

  it('a person is read with eleven members, or with those asked for, null when empty', async () => {
    const { body } = await officer('GET', '/me')
    expect(Object.keys(body).filter((name) => !name.startsWith('@'))).toHaveLength(11)
    const chosen = await officer(
      'GET',
      '/users/tom.ashby@opcc.example?$select=displayName,employeeId',
    )
    expect(chosen.body).toMatchObject({ displayName: 'Tom Ashby', employeeId: null })
    expect(chosen.body).not.toHaveProperty('mail')
    expect((await officer('GET', '/me?$select=shoeSize')).status).toBe(400)
  })

  const numberOf = async (upn: string): Promise<string | undefined> => {
    const query = `?$expand=fields($select=Title,UserName)&$filter=fields/UserName eq '${upn}'`
    const { body } = await app('GET', `${PEOPLE}${query}`, undefined, RISK)
    return body.value[0]?.id as string | undefined
  }

  it('the site’s own number for a person is found in the hidden list, which is not among the lists', async () => {
    expect(await numberOf('tom.ashby@opcc.example')).toBe('11')
    const { body } = await app('GET', `${SITE}/lists`)
    expect(body.value).toEqual([])
    const system = await app('GET', `${SITE}/lists?$select=displayName,system`)
    expect(system.body.value).toMatchObject([{ displayName: 'User Information List', system: {} }])
    const write = await app('POST', PEOPLE, { fields: { Title: 'Nobody' } })
    expect(write.status).toBe(403)
  })

  it('who was never on the site has no number until SharePoint is told to make sure of them', async () => {
    const outsider = 'sam.outwell@opcc.example'
    expect(await numberOf(outsider)).toBeUndefined()
    const rest = sender(`${tenant.base}/sites/opcc/_api/web`, await tenant.token('app:service'))
    const { body } = await rest('POST', '/ensureuser', {
      logonName: `i:0#.f|membership|${outsider}`,
    })
    expect(await numberOf(outsider)).toBe(String(body.Id))
  })
})
