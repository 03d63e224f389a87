import { describe, expect, it } from 'vitest'
import { isStillKept } from '../../src/tab/session/kept.ts'
import { asColumns, rowsIn } from '../../src/tab/register/snapshot.ts'
import { aRecord, GRACE } from '../builders.ts'

describe('the register kept in the browser', () => {
  it('is read back row for row, with what some rows lack', () => {
    const { marking: _unmarked, ...unmarked } = aRecord({ title: 'Unmarked', leadOfficer: GRACE })
    const rows = [
      { id: '1', version: 'a', value: aRecord() },
      { id: '2', version: 'b', value: unmarked },
    ]
    expect(rowsIn(['1', '2'], ['a', 'b'], asColumns(rows))).toEqual(rows)
    expect(rowsIn([], [], asColumns([]))).toEqual([])
  })

  it('is kept for thirty days without use, and in the shape of this version alone', () => {
    const day = 86_400_000
    const kept = { shape: 4, keptAt: 1_000 * day }
    expect(isStillKept('register', kept, 1_029 * day)).toBe(true)
    expect(isStillKept('register', kept, 1_030 * day)).toBe(false)
    expect(isStillKept('register', { ...kept, shape: 2 }, 1_001 * day)).toBe(false)
    expect(isStillKept('register', undefined, 1_001 * day)).toBe(false)
  })
})
