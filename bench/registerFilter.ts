// The search of a register far larger than any office's, unslowed and without a browser.
import { toDay } from '#core/day.ts'
import { entriesFound, entriesOf } from '../src/tab/register/registerRows.ts'
import { aRecord } from '../tests/builders.ts'
import { median } from './row.ts'

const LONG_LIST = 20_000

/** Milliseconds from the search to what it finds. */
export function filtering(): number {
  const rows = Array.from({ length: LONG_LIST }, (_, index) => ({
    id: String(index),
    version: '1',
    value: aRecord({ title: `Inspection ${index} of custody and care` }),
  }))
  const entries = entriesOf(rows, toDay('2023-08-01'))
  return median(
    ['custody', 'inspection 77', 'care police hmicfrs'].map((search) => {
      const begun = performance.now()
      entriesFound(entries, search)
      return performance.now() - begun
    }),
  )
}
