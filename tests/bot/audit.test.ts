import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, toDay, toInstant } from '#core/day.ts'
import { aFinding } from '../builders.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { isKeptApart, type Office, openOfficeWithService } from './office.ts'

const TODAY = dayOf(toInstant(new Date()))
const YEAR = 'from=2023-04-01&to=2024-03-31'

describe('the audit committee’s paper', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
    const { findings } = await office.newRecord({ title: 'Getting a grip' }, [
      aFinding({ key: 'a/1', followUp: { status: 'Open', targetOn: toDay('2024-03-31') } }),
      aFinding({ key: 'a/2', reference: '2', followUp: { status: 'Open' } }),
    ])
    await office.newRecord({ title: 'Another year', reportPublishedOn: toDay('2019-05-02') }, [
      aFinding({ key: 'b/1' }),
    ])
    const officer = await office.graph('officer')
    for (const fields of [{ FollowUp: 'Closed' }, { Position: 9 }])
      await officer('PATCH', `${SITE}/lists/Findings/items/${findings[1]?.id}/fields`, fields)
  })
  afterAll(() => office.close())

  const get = async (address: string, person = 'officer'): Promise<Response> =>
    fetch(`${office.serviceBase}/api/audit?${address}`, {
      headers: { authorization: `Bearer ${await office.token(person, 'api')}` },
    })

  it('counts what stands in the lists, and says what was closed since the last paper', async () => {
    const csv = await (await get(`${YEAR}&format=csv&since=2023-01-01`)).text()
    const rows = csv.trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^"Overdue","Getting a grip","2023-07-07","Recommendation","1"/)
    expect(rows[1]).toMatch(new RegExp(`^"Closed since last time","Getting a grip".*"${TODAY}"$`))
    const page = await (await get(`${YEAR}&since=${TODAY}`)).text()
    expect(page).toContain('<th scope="row">Closed before</th><td>1</td>')
    expect(page).toContain('Not counted: 1 finding of reports published on other days.')
  })

  it.each([
    ['docx', 'PK'],
    ['pdf', '%P'],
    ['html', '<!'],
    ['csv', '"S'],
  ])('is had as %s', async (format, begins) => {
    const answer = await get(`${YEAR}&format=${format}`)
    expect(answer.headers.get('content-disposition')).toContain(
      `follow-up-2023-04-01-to-2024-03-31.${format}`,
    )
    expect(isKeptApart(answer)).toBe(true)
    expect((await answer.text()).slice(0, 2)).toBe(begins)
  })

  it('is refused to whoever may not read the records, and without its days', async () => {
    expect((await get(YEAR, 'outsider')).status).toBe(403)
    expect((await get('from=2023-04-01')).status).toBe(400)
  })
})
