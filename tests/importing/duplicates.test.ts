import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '#core/day.ts'
import { duplicateOf, isSameRecord, type NamedReport } from '#importing/draft/duplicates.ts'
import { earlierAnswers } from '#importing/draft/earlierAnswers.ts'

const DAY = toDay('2023-07-20')
const report = (changes: Partial<NamedReport> = {}): NamedReport => ({
  key: 'one',
  title: 'Management of terrorist offenders in the wake of terrorist attacks',
  force: 'Staffordshire',
  leadInspectorate: 'HMI Probation',
  reportPublishedOn: DAY,
  ...changes,
})

describe('two records are one', () => {
  it('when report, force and lead are the same and the titles are near', () => {
    const other = report({
      key: 'two',
      force: 'Staffordshire Police',
      title: 'The management of terrorist offenders in the wake of a terrorist attack',
    })
    expect(isSameRecord(report(), other)).toBe(true)
    expect(duplicateOf(report(), [report({ key: 'x', force: 'Kent' }), other])).toBe(other)
  })

  it('without a day only when the titles are all but the same', () => {
    const { reportPublishedOn: _day, ...undated } = report({ key: 'two' })
    expect(isSameRecord(report(), undated)).toBe(true)
    expect(isSameRecord(report(), { ...undated, title: 'Management of terrorist offenders' })).toBe(
      false,
    )
  })
})

describe('two records are not one', () => {
  it.each([
    [
      'a neighbouring office answers the same report in the same words',
      { force: 'West Mercia Police' },
    ],
    ['another report has the same title', { reportPublishedOn: addDays(DAY, 365) }],
    ['another inspectorate led', { leadInspectorate: 'HMICFRS' }],
    ['the title is another’s', { title: 'Custody in police stations' }],
    ['no force is named, so it could be a neighbour’s', { force: '' }],
  ] as const)('when %s', (_why, changes) => {
    expect(isSameRecord(report(), report({ key: 'two', ...changes }))).toBe(false)
  })
})

describe('earlier answers on the theme of a new report', () => {
  it('are offered with the words they share, the nearest first', () => {
    const records = [
      {
        ...report({ key: 'a', title: 'Vetting, misconduct and misogyny in the police service' }),
        words: 'How forces vet officers.',
      },
      { ...report({ key: 'b', title: 'Custody in police stations' }), words: 'Detainees’ care.' },
      { ...report({ key: 'c', title: 'Integrity: vetting' }), words: '' },
    ]
    const offered = earlierAnswers(
      report({ key: 'new', title: 'Vetting revisited' }),
      'Forces should vet officers again after misconduct.',
      records,
    )
    expect(offered.map(({ record }) => record.key)).toEqual(['a', 'c'])
    expect(offered[1]?.shared).toEqual(['vetting'])
  })
})
