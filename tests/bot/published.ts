// The way of a record to its publication, through the service as people go it.
import { type Day, dayOf, toInstant } from '#core/day.ts'
import { type ApprovalRound, stepsLeft } from '#core/round.ts'
import { SITE } from '../local-tenant/tenant.ts'
import { type Office, until } from './office.ts'

export const TODAY: Day = dayOf(toInstant(new Date()))
export const PUBLICATION = {
  publishedOn: TODAY,
  address: 'https://northmarch-pcc.example/responses/1',
  lateReason: 'The office had no Commissioner.',
}
export const LIBRARY = `${SITE}/lists/Published acknowledgements`

/** Asked about by the officer, approved by the Commissioner, and all that follows done. */
export async function approve(
  office: Pick<Office, 'api' | 'roundOf'>,
  recordId: string,
): Promise<void> {
  await (await office.api('officer'))('POST', '/api/approvals', { recordId })
  const { number, fingerprint } = await office.roundOf(recordId)
  const decision = { round: number, fingerprint, decision: 'approve' }
  const path = `/api/approvals/${recordId}/decision`
  const { status, body } = await (await office.api('commissioner'))('POST', path, decision)
  if (status !== 200)
    throw new Error(`Record ${recordId} was not approved: ${JSON.stringify(body)}`)
  await until(
    () => office.roundOf(recordId),
    (round) => stepsLeft(round).length === 0,
  )
}

/** The id of a record that is approved, with nothing left to be done for its round. */
export async function approvedRecord(office: Office, title: string): Promise<string> {
  const { record } = await office.newRecord({ title })
  await approve(office, record.id)
  return record.id
}

export const publish = async (office: Office, id: string, event: object = PUBLICATION) =>
  (await office.api('officer'))('POST', `/api/records/${id}/publication`, event)

/** Nothing is left noted of the record's round: the service settles an event after its answer. */
export const eventsSettled = (
  office: Pick<Office, 'roundOf'>,
  id: string,
): Promise<ApprovalRound> =>
  until(
    () => office.roundOf(id),
    ({ events }) => events.length === 0,
  )

/** The id of a record that is published, with nothing left to be done for its publication. */
export async function publishedRecord(office: Office, title: string): Promise<string> {
  const id = await approvedRecord(office, title)
  await publish(office, id)
  await eventsSettled(office, id)
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
