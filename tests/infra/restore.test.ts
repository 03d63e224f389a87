// docs/how-to/restore-what-was-lost.md, tried: each loss is made by hand, as it happens, and made good as the page says.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFinding } from '../builders.ts'
import { type Office, openOfficeWithService } from '../bot/office.ts'
import { approvedRecord, publish } from '../bot/published.ts'
import { type Answered, type Send, sender, SITE } from '../local-tenant/tenant.ts'

const HANDOVER = join(import.meta.dirname, '../../infra/commands/handover.ts')
const LISTS = {
  records: `${SITE}/lists/Acknowledgement records/items`,
  findings: `${SITE}/lists/Findings/items`,
  approvals: `${SITE}/lists/Approvals/items`,
}

const handover = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
  (await promisify(execFile)(process.execPath, [HANDOVER, ...words], { env })).stdout

const ask = async (office: Office, recordId: string): Promise<Answered> =>
  (await office.api('officer'))('POST', '/api/approvals', { recordId })

describe('what an office lost', { timeout: 60_000 }, () => {
  let office: Awaited<ReturnType<typeof openOfficeWithService>>
  let owner: Send
  let bin: Send
  let place: string
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'restore-'))
    office = await openOfficeWithService()
    owner = await office.graph('records-manager')
    const ownerToken = await office.token('records-manager')
    bin = sender(`${office.base}/sites/opcc/_api/web/recyclebin`, ownerToken)
  })
  afterAll(async () => {
    await office.close()
    rmSync(place, { recursive: true })
  })

  const ofRecord = async (list: string, recordId: string): Promise<readonly string[]> => {
    const filter = `$filter=fields/RecordLookupId eq ${recordId}`
    const { body } = await owner('GET', `${list}?$expand=fields&${filter}`)
    return body.value.map(({ id }: { readonly id: string }) => id)
  }
  const restoreAll = async (): Promise<void> => {
    for (const { Id } of (await bin('GET', '')).body.value)
      expect((await bin('POST', `('${Id}')/restore()`)).status).toBe(200)
  }

  it('a text that somebody overwrote comes back from the version before, and the approval stands again', async () => {
    const id = await approvedRecord(office, 'Overwritten')
    const path = `${LISTS.records}/${id}`
    const [current] = (await owner('GET', `${path}/versions`)).body.value
    await owner('PATCH', `${path}/fields`, { Summary: 'test test' })
    expect((await publish(office, id)).body).toMatchObject({ code: 'changedSinceApproved' })

    expect((await owner('POST', `${path}/versions/${current.id}/restoreVersion`)).status).toBe(204)
    expect((await publish(office, id)).body).toMatchObject({ status: 'Published' })
  })

  it('a record deleted with its findings and rounds comes back from the recycle bin as it was approved', async () => {
    const id = await approvedRecord(office, 'Deleted')
    const service = await office.graph('app:service')
    const findings = await ofRecord(LISTS.findings, id)
    const rounds = await ofRecord(LISTS.approvals, id)
    expect([findings.length, rounds.length]).toEqual([1, 1])
    for (const finding of findings) await owner('DELETE', `${LISTS.findings}/${finding}`)
    for (const round of rounds) await service('DELETE', `${LISTS.approvals}/${round}`)
    await owner('DELETE', `${LISTS.records}/${id}`)
    expect(await office.records.open(id)).toBeUndefined()

    await restoreAll()
    expect((await publish(office, id)).body).toMatchObject({ status: 'Published' })
  })

  it('a list that was emptied is filled again, and what was being asked is still being asked', async () => {
    const { record } = await office.newRecord({ title: 'Being asked' }, [
      aFinding({ key: 'being-asked/1' }),
      aFinding({ key: 'being-asked/2', reference: '2' }),
    ])
    await ask(office, record.id)
    const all = (await owner('GET', `${LISTS.findings}?$select=id`)).body.value
    for (const { id } of all) await owner('DELETE', `${LISTS.findings}/${id}`)
    const decide = async () => {
      const { number, fingerprint } = await office.roundOf(record.id)
      const path = `/api/approvals/${record.id}/decision`
      const body = { round: number, fingerprint, decision: 'approve' }
      return (await office.api('commissioner'))('POST', path, body)
    }
    await restoreAll()
    expect((await owner('GET', `${LISTS.findings}?$select=id`)).body.value).toHaveLength(all.length)
    expect((await decide()).body).toMatchObject({ state: 'Approved' })
  })

  it('a whole site comes back from the last handover, with its receipts, and is worked on at once', async () => {
    await approvedRecord(office, 'On the lost site')
    const bag = join(place, 'bag')
    await handover(['--out', bag], office.environment)
    // The vault is not the site: its key is still there.
    const { RECEIPT_KEY_FILE } = office.environment
    const restored = await openOfficeWithService({ RECEIPT_KEY_FILE })
    try {
      const env = { ...process.env, ...restored.environment }
      expect(await handover(['--from', bag, '--to-site'], env)).toContain('on the site')
      const { rows } = await restored.records.list()
      const row = rows.find(({ value }) => value.title === 'On the lost site')
      expect((await publish(restored, row?.id ?? '')).body).toMatchObject({ status: 'Published' })
      const { record } = await restored.newRecord({ title: 'The next', key: 'the-next' }, [
        aFinding({ key: 'the-next/1' }),
      ])
      expect((await ask(restored, record.id)).body).toMatchObject({ delivered: true })
    } finally {
      await restored.close()
    }
  })
})
