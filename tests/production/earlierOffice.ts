// A site as an earlier version of the app left it: its lists from the definition of that time (November 2025, before
// disposals and invitations), and in them a record with a finding in the columns that there were.
import { accessFrom } from '#infra/sharepoint/access.ts'
import { readDefinition } from '#infra/sharepoint/definition.ts'
import { provision } from '#infra/sharepoint/provision.ts'
import { type Send, SITE } from '../local-tenant/tenant.ts'
import { type NewOffice, openNewOffice } from './newOffice.ts'

const { lists } = readDefinition(new URL('earlier-lists.json', import.meta.url))

type Fields = Readonly<Record<string, unknown>>

/** Of an item of today, what an item of then could say. */
function asThen(list: string, fields: Fields): Fields {
  const columns = lists.find(({ title }) => title === list)?.columns.map(({ name }) => name) ?? []
  const known = new Set([...columns, ...columns.map((name) => `${name}LookupId`)])
  return Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)))
}

async function copyItems(from: Send, to: Send, list: string, about: string): Promise<void> {
  const { body } = await from('GET', `${SITE}/lists/${list}/items?$expand=fields`)
  for (const { fields } of body.value)
    if (String(fields.RecordKey ?? fields.FindingKey).startsWith(about))
      await to('POST', `${SITE}/lists/${list}/items`, {
        fields: { ...asThen(list, fields), ...(fields.FindingKey && { RecordLookupId: '1' }) },
      })
}

/** @param about key of a record of today's office, which is to be the first of the earlier one. */
export async function openEarlierOffice(today: NewOffice, about: string): Promise<NewOffice> {
  const office = await openNewOffice(false)
  await provision(accessFrom(office.environment), undefined, lists)
  const [from, to] = [await today.graph('officer'), await office.graph('officer')]
  await copyItems(from, to, 'Acknowledgement records', about)
  await copyItems(from, to, 'Findings', about)
  await office.fillIn()
  return office
}
