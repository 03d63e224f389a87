import { describe, expect, it } from 'vitest'
import { authorityOf, capacityOf, decidersOn } from '#core/authority.ts'
import { toDay } from '#core/day.ts'
import { aHolder, ALEX, GRACE, PRIYA } from '../builders.ts'

const deputy = aHolder({
  person: GRACE,
  role: 'Deputy',
  from: toDay('2026-05-03'),
  to: toDay('2026-05-31'),
  authority: 'delegation of 3 May 2026',
})
const commissioner = aHolder()

describe('authority to decide', () => {
  it('is held on the first and the last day, and on neither day outside', () => {
    const may = (day: string): boolean =>
      authorityOf(GRACE.id, [commissioner, deputy], toDay(day)) !== undefined
    expect(['2026-05-02', '2026-05-03', '2026-05-31', '2026-06-01'].map(may)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('goes to the acting holder before the Commissioner, and to the Commissioner before the deputy', () => {
    const acting = aHolder({ person: PRIYA, role: 'Acting', from: toDay('2026-05-10') })
    const asked = decidersOn([deputy, commissioner, acting], toDay('2026-05-20'))
    expect(asked.map((holder) => holder.person)).toEqual([PRIYA, ALEX, GRACE])
  })

  it('is never held by the chief officer or the monitoring officer', () => {
    for (const role of ['Chief officer', 'Monitoring officer'] as const)
      expect(authorityOf(ALEX.id, [aHolder({ role })], toDay('2026-05-20'))).toBeUndefined()
  })

  it('is recorded as the capacity in which the person decides', () => {
    expect(capacityOf(commissioner)).toBe('Commissioner')
    expect(capacityOf(deputy)).toBe('Deputy, by delegation of 3 May 2026')
  })
})
