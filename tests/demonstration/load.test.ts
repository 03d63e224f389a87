import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '#core/day.ts'
import { type Loading, loadDemonstration } from '#infra/demonstration/load.ts'
import { openMemoryStores } from './memoryStores.ts'
import { northmarchOn } from './northmarch.ts'

const TODAY = toDay('2026-03-02')

function loadingInto(stores: ReturnType<typeof openMemoryStores>, today = TODAY): Loading {
  const { records, rounds } = stores
  const office = { write: async () => {} }
  return { ...northmarchOn(today), records, rounds, office, sign: async () => 'signed' }
}

describe('loading the demonstration data', () => {
  it('writes every record with its findings and rounds', async () => {
    const stores = openMemoryStores()
    await loadDemonstration(loadingInto(stores))
    expect(stores.kept.size).toBe(15)
    expect(stores.keptRounds.size).toBe(8)
    for (const { value } of stores.keptRounds.values())
      expect(stores.kept.get(value.recordKey)?.record.id).toBe(value.recordId)
  })

  it('twice, or again on a later day, makes nothing twice and changes nothing', async () => {
    const stores = openMemoryStores()
    await loadDemonstration(loadingInto(stores))
    const before = [...stores.kept.values(), ...stores.keptRounds.values()]
    await loadDemonstration(loadingInto(stores))
    await loadDemonstration(loadingInto(stores, addDays(TODAY, 40)))
    expect([...stores.kept.values(), ...stores.keptRounds.values()]).toEqual(before)
  })

  it('after an interruption finishes what was missing', async () => {
    const stores = openMemoryStores()
    await loadDemonstration(loadingInto(stores))
    const all = new Set(stores.keptRounds.keys())
    stores.keptRounds.clear()
    await loadDemonstration(loadingInto(stores))
    expect(new Set(stores.keptRounds.keys())).toEqual(all)
  })
})
