import { describe, expect, it } from 'vitest'
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
})
