// The way of a record to its publication, through the service as people go it.
import { type Day, dayOf, toInstant } from '#core/day.ts'
import { stepsLeft } from '#core/round.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, until } from './office.ts'

export const TODAY: Day = dayOf(toInstant(new Date()))
export const PUBLICATION = {
  publishedOn: TODAY,
  address: 'https://northmarch-pcc.example/responses/1',
  lateReason: 'The office had no Commissioner.',
}
export const LIBRARY = `${SITE}/lists/Published acknowledgements`

/** The id of a record that is approved, with nothing left to be done for its round. */
export async function approvedRecord(office: Office, title: string): Promise<string> {
  const { record } = await office.newRecord({ title })
  await (await office.api('officer'))('POST', '/api/approvals', { recordId: record.id })
  const { number, fingerprint } = await office.roundOf(record.id)
  const decision = { round: number, fingerprint, decision: 'approve' }
  await (await office.api('commissioner'))('POST', `/api/approvals/${record.id}/decision`, decision)
  await until(
    () => office.roundOf(record.id),
    (round) => stepsLeft(round).length === 0,
  )
  return record.id
}

export const publish = async (office: Office, id: string, event: object = PUBLICATION) =>
  (await office.api('officer'))('POST', `/api/records/${id}/publication`, event)

export async function publishedRecord(office: Office, title: string): Promise<string> {
  const id = await approvedRecord(office, title)
  await publish(office, id)
  return id
}

export type FileFields = {
  readonly FileLeafRef: string
  readonly RecordKey: string
  readonly Format: string
  readonly PublishedOn?: string
}

export async function filesIn(office: Office): Promise<readonly FileFields[]> {
  const service = await office.graph('app:service')
  const { body } = await service('GET', `${LIBRARY}/items?$expand=fields`)
  return body.value.map(({ fields }: { fields: FileFields }) => fields)
}

/** The events of which evidence is kept for a record. */
export async function eventsOf(office: Office, id: string): Promise<readonly string[]> {
  const { recordKey } = await office.roundOf(id)
  return (await filesIn(office))
    .filter(({ RecordKey, Format }) => RecordKey === recordKey && Format === 'Source')
    .map(({ FileLeafRef }) => /-version-\d+-(.+)-\w+\.json$/.exec(FileLeafRef)?.[1] ?? '')
}

/** The one file of evidence of this event. */
export async function evidenceOf(office: Office, id: string, event: string): Promise<unknown> {
  const { recordKey } = await office.roundOf(id)
  const names = (await filesIn(office)).map(({ FileLeafRef }) => FileLeafRef)
  const found = names.filter(
    (name) => name.startsWith(`${recordKey}-`) && name.includes(`-${event}-`),
  )
  if (found.length !== 1) throw new Error(`${found.length} files of evidence: ${found.join(', ')}`)
  const answer = await fetch(
    `${office.base}/graph/v1.0${LIBRARY}/drive/root:/${found[0]}:/content`,
    { headers: { authorization: `Bearer ${await office.token('app:service')}` } },
  )
  return answer.json()
}
