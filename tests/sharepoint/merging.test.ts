import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordStore, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { saveWork } from '../../src/tab/record/saveWork.ts'
import { openWork, rebase, type Work } from '../../src/tab/record/work.ts'
import { type Office, openOffice } from './office.ts'

describe('two people who change one record at once', () => {
  let office: Office
  let records: RecordStore
  beforeAll(async () => {
    office = await openOffice()
    records = office.openRecords()
  })
  afterAll(() => office.close())

  const open = async (id: string): Promise<StoredRecord> => {
    const stored = await records.open(id)
    if (!stored) throw new Error(`Record ${id} is not there.`)
    return stored
  }

  /** Priya’s change, saved after Grace’s: refused, read afresh and put upon what Grace wrote. */
  async function saveSecond(
    mine: Partial<AcknowledgementRecord>,
    theirs: object,
  ): Promise<{ readonly work: Work; readonly id: string }> {
    const { record } = await office.create()
    const opened = openWork(await open(record.id))
    const changed = { ...opened.draft, record: { ...opened.draft.record, ...mine } }
    await office.manager('PATCH', `${office.itemPath('records', record.id)}/fields`, theirs)
    const saved = await saveWork(records, opened.base, changed)
    expect(saved.stoppedBy).toMatchObject({ code: 'changedSinceRead' })
    const work = rebase({ ...opened, draft: changed }, await open(record.id))
    return { work, id: record.id }
  }

  it('in different parts both have their way', async () => {
    const { work, id } = await saveSecond({ summary: 'By Priya' }, { Force: 'By Grace' })
    expect(work.choices).toEqual([])
    expect(await saveWork(records, work.base, work.draft)).not.toHaveProperty('stoppedBy')
    expect((await open(id)).record.value).toMatchObject({ summary: 'By Priya', force: 'By Grace' })
  })

  it('in the same part are shown both texts, and nothing is overwritten until one is chosen', async () => {
    const { work, id } = await saveSecond({ summary: 'By Priya' }, { Summary: 'By Grace' })
    expect(work.choices).toEqual([
      expect.objectContaining({ mine: 'By Priya', theirs: 'By Grace' }),
    ])
    expect((await open(id)).record.value.summary).toBe('By Grace')
    const [choice] = work.choices
    expect(choice?.takeTheirs(work.draft).record.summary).toBe('By Grace')
  })
})
