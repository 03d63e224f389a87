import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFiledFindings } from '#sharepoint/filedFindings.ts'
import { createFindingStore } from '#sharepoint/findingStore.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { aFinding } from '../builders.ts'
import { nothingFound } from './gateway.ts'
import { type Office, openOffice } from './office.ts'

describe('the findings of all records', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  /** A tab opened by an officer: its records and its findings know of each other. */
  const openTab = () => {
    const client = office.client('officer')
    const filed = createFiledFindings(client, office.site)
    return {
      filed,
      records: createRecordStore(client, office.site, filed),
      findings: createFindingStore(client, office.site, filed),
    }
  }

  /** Two findings of a record, the first answered and the second removed in a tab that had read them. */
  const answerAndRemove = async () => {
    const { record, findings } = await office.create(2)
    const [answered, removed] = findings
    if (!answered || !removed) throw new Error('Two findings were made.')
    const tab = openTab()
    await tab.findings.list()
    const value = { ...answered.value, text: 'As saved here' }
    await tab.records.saveFinding({ ...answered, value }, record.id)
    await tab.records.removeFinding(removed)
    return { tab, record, findings, answered }
  }

  it('are asked for whole once, and opened the next day for what changed since', async () => {
    const { record, findings } = await office.create(2)
    const [changed, kept] = findings
    await office.requests()
    const yesterday = await openTab().findings.list()
    expect(await office.requests()).toEqual(['GET delta'])
    await office.manager('PATCH', `${office.itemPath('findings', changed?.id ?? '')}/fields`, {
      FindingText: 'Reworded overnight',
    })
    await office.requests()
    const today = await openTab().findings.list(yesterday)
    expect(await office.requests()).toEqual(['GET delta'])
    const inToday = (id = '') => today.findings.find((one) => one.id === id)
    expect(inToday(changed?.id)).toMatchObject({
      recordId: record.id,
      value: { text: 'Reworded overnight' },
    })
    // The very finding that was kept: it was not read again.
    expect(yesterday.findings).toContain(inToday(kept?.id))
  })

  it('show what was just answered, added and removed here, though SharePoint’s changes lag', async () => {
    const { tab, record, answered } = await answerAndRemove()
    const added = await tab.records.addFinding(aFinding({ key: 'added', text: 'New' }), record.id)
    office.gateway.spoil('GET', /delta/, nothingFound)
    const { findings: shown } = await tab.findings.list()
    const own = shown.filter(({ recordId }) => recordId === record.id)
    expect(own.map(({ id, value: { text } }) => [id, text])).toEqual([
      [answered.id, 'As saved here'],
      [added.id, 'New'],
    ])
  })

  it('stay as saved here, though a reading of the record that began before is answered after', async () => {
    const { tab, record, findings, answered } = await answerAndRemove()
    for (const before of findings) tab.filed.keep({ ...before, recordId: record.id })
    const { findings: shown } = await tab.findings.list()
    const own = shown.filter(({ recordId }) => recordId === record.id)
    expect(own.map(({ id, value: { text } }) => [id, text])).toEqual([
      [answered.id, 'As saved here'],
    ])
  })

  it('leave out one that belongs to no record, and name one that somebody spoilt', async () => {
    const { findings } = await office.create(2)
    const [orphan, spoilt] = findings
    const change = (id = '', fields: object) =>
      office.manager('PATCH', `${office.itemPath('findings', id)}/fields`, fields)
    await change(orphan?.id, { RecordLookupId: null })
    await change(spoilt?.id, { Outcome: 'Half done' })
    const { findings: shown, unreadable, mark } = await openTab().findings.list()
    for (const finding of findings) expect(shown.map(({ id }) => id)).not.toContain(finding.id)
    expect(unreadable.map(({ message }) => message).join(' ')).toContain('Half done')
    // It would not be told again: the next reading is of everything.
    expect(mark).toBe('')
  })
})
