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

describe('two titles of one day and one force', () => {
  const areOne = (title: string, other: string): boolean =>
    isSameRecord(report({ title }), report({ key: 'two', title: other }))

  it.each([
    ['Getting the balance right?', 'Getting the balance right? How the police deal with protests'],
    [
      'PEEL 2023–25: an inspection of Staffordshire Police',
      'PEEL 2023/25: Police effectiveness, efficiency and legitimacy – Staffordshire',
    ],
    [
      'HMICFRS report: Safe harbours: policing the docks',
      'Safe harbours: policing of docks and quays',
    ],
    ['Vetting, misconduct and misogyny in the police service', 'Vetting, misconduct, and misogny'],
    ['Crimes against older persons', 'A crime against older person'],
    [
      'The criminal justice journey for individuals with mental health needs and disorders',
      'Criminal justice journey of people with mental illness, health needs',
    ],
    ['An inspection of Staffordshire Police', 'Inspection of Staffordshire Police'],
  ])('are one report’s: “%s” and “%s”', (title, other) => {
    expect([areOne(title, other), areOne(other, title)]).toEqual([true, true])
  })

  it.each([
    ['Horses among farmers', 'Boats among farmers'],
    [
      'PEEL: Police legitimacy 2016 – Staffordshire',
      'PEEL: Police leadership 2016 – Staffordshire',
    ],
    ['PEEL: Police effectiveness 2017', 'PEEL: Police efficiency 2017'],
    [
      'Staffordshire Police: crime data integrity inspection',
      'Staffordshire Police: child protection inspection',
    ],
    [
      'Joint inspection of police custody in Staffordshire',
      'Joint inspection of firearms licensing in Staffordshire',
    ],
    ['The docks by night, part 1', 'The docks by night, part 2'],
    ['How forces tackle rural crime', 'How forces tackle online crime'],
    ['An inspection of Staffordshire Police', 'Custody in Staffordshire'],
  ])('are two reports’: “%s” and “%s”', (title, other) => {
    expect([areOne(title, other), areOne(other, title)]).toEqual([false, false])
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
