import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { whyNotHold } from '#core/holding.ts'
import type { OfficeHolder } from '#core/office.ts'
import { holderEffects } from '../../src/tab/settings/holderWords.ts'

const ALEX: OfficeHolder = {
  person: { id: 'alex', name: 'Alex Fenwick' },
  signInName: 'alex@office.example',
  role: 'Commissioner',
  officeTitle: 'Police and Crime Commissioner',
  body: 'Northmarch',
  from: toDay('2021-05-13'),
  authority: 'election',
}
const SAM: OfficeHolder = {
  ...ALEX,
  person: { id: 'sam', name: 'Sam Reed' },
  role: 'Deputy',
  from: toDay('2026-05-03'),
  authority: 'delegation of 3 May 2026',
}
const TODAY = toDay('2026-11-25')

const refusals = (holder: OfficeHolder, others: readonly OfficeHolder[] = []) =>
  whyNotHold(holder, others).map(({ field, refusal }) => [field, refusal])

describe('who is written down as holding an office', () => {
  it('is somebody, in an office that has a title', () => {
    expect(refusals({ ...ALEX, person: { id: '', name: ' ' }, officeTitle: '' })).toEqual([
      ['person', 'holderMissing'],
      ['officeTitle', 'officeTitleMissing'],
    ])
  })

  it('does not leave before they come', () => {
    expect(refusals({ ...ALEX, to: toDay('2021-05-12') })).toEqual([['to', 'endsBeforeItBegins']])
    expect(refusals({ ...ALEX, to: ALEX.from })).toEqual([])
  })

  it('is the only commissioner on a day; the next one begins the day after', () => {
    const next = { ...ALEX, person: { id: 'kim', name: 'Kim' }, from: toDay('2024-05-09') }
    expect(refusals(next, [ALEX])).toEqual([['from', 'officeTaken']])
    expect(refusals(next, [{ ...ALEX, to: toDay('2024-05-09') }])).toEqual([
      ['from', 'officeTaken'],
    ])
    expect(refusals(next, [{ ...ALEX, to: toDay('2024-05-08') }])).toEqual([])
  })

  it('may be one of several deputies, each by somebody’s act', () => {
    expect(refusals({ ...SAM, person: { id: 'kim', name: 'Kim' } }, [SAM, ALEX])).toEqual([])
    expect(refusals({ ...SAM, authority: '' })).toEqual([['authority', 'authorityMissing']])
  })
})

describe('what a change of holders comes to is said before it is made', () => {
  it('says who records are put to from now on', () => {
    const ended = { ...ALEX, to: toDay('2026-11-24') }
    expect(holderEffects(ended, ALEX, [SAM], TODAY)).toContain(
      'Records are put to Sam Reed from now on, and no longer to Alex Fenwick. So are those that wait for a decision.',
    )
  })

  it('says when nobody is left to decide', () => {
    const ended = { ...ALEX, to: toDay('2026-11-24') }
    expect(holderEffects(ended, ALEX, [], TODAY)).toContain(
      'No record can be approved until somebody is named.',
    )
  })

  it('says when nothing changes for today', () => {
    expect(holderEffects(SAM, undefined, [ALEX], TODAY)).toEqual([
      'Sam Reed holds the office from 3 May 2026 until further notice.',
      'Records are put to Alex Fenwick today, as before.',
      'What was decided stays as it is: each decision keeps who held authority on its day.',
    ])
  })
})
