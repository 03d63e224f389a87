import { describe, expect, it } from 'vitest'
import { Fault } from '#core/faults.ts'
import type { WholeRecord } from '#core/record.ts'
import { writeDrafts } from '#infra/commands/writeDrafts.ts'
import { aFinding, aWhole } from '../builders.ts'
import { openMemoryStores } from '../demonstration/memoryStores.ts'

const draft = (key: string, title: string): WholeRecord =>
  aWhole({ key, title }, [aFinding({ key: `${key}/1` })])

describe('writing imported drafts to the site', () => {
  const said = async (
    drafts: readonly WholeRecord[],
    { records } = openMemoryStores(),
    signal?: AbortSignal,
    keep?: (draft: WholeRecord) => Promise<void>,
  ) => {
    const lines: string[] = []
    const tell = (line: string): void => void lines.push(line)
    const isWhole = await writeDrafts(drafts, records, tell, signal, keep)
    return { lines, isWhole }
  }
  const leadership = draft('leadership', 'Leadership in policing')

  it('writes each once, and says which were there already', async () => {
    const stores = openMemoryStores()
    expect(await said([leadership], stores)).toEqual({
      lines: ['“Leadership in policing” was written to the site as item 1.'],
      isWhole: true,
    })
    expect(await said([leadership], stores)).toEqual({
      lines: [
        '“Leadership in policing” is on the site already, with the key leadership. It was left as it is.',
      ],
      isWhole: true,
    })
  })

  it('leaves to a person what seems to be the same record, on the site or among the drafts', async () => {
    const { lines } = await said([leadership, draft('leaders', 'The leadership in policing')])
    expect(lines).toEqual([
      '“The leadership in policing” seems to be “Leadership in policing”, which has the key leadership. It was not written.',
      '“Leadership in policing” was written to the site as item 1.',
    ])
  })

  it('keeps the source with each that is on the site then, and with none that was not written', async () => {
    const stores = openMemoryStores()
    const kept: string[] = []
    const keep = async (draft: WholeRecord): Promise<void> => void kept.push(draft.record.key)
    const twin = draft('leaders', 'The leadership in policing')
    await said([leadership, twin], stores, undefined, keep)
    await said([leadership], stores, undefined, keep)
    await said([draft('custody', 'Custody suites')], stores, AbortSignal.abort(), keep)
    expect(kept).toEqual(['leadership', 'leadership'])
  })

  it('says how many are left where it was stopped, and what to do', async () => {
    expect(await said([leadership], openMemoryStores(), AbortSignal.abort())).toEqual({
      lines: ['1 of 1 were not written. Run the command again: it goes on where it stopped.'],
      isWhole: false,
    })
  })

  it('goes on after one that SharePoint does not take, and says so', async () => {
    const stores = openMemoryStores()
    const create: typeof stores.records.create = async (whole) => {
      if (whole.record.key === 'leadership') throw new Fault('unexpected', 'It is too long.')
      return stores.records.create(whole)
    }
    const drafts = [leadership, draft('custody', 'Custody suites')]
    const { lines, isWhole } = await said(drafts, {
      ...stores,
      records: { ...stores.records, create },
    })
    expect(lines.toSorted()).toEqual([
      '“Custody suites” was written to the site as item 1.',
      '“Leadership in policing” was not written. It is too long.',
    ])
    expect(isWhole).toBe(false)
  })
})
