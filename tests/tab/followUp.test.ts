import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import type { FollowUp } from '#core/finding.ts'
import type { PastFinding } from '#core/ports.ts'
import { fromPlainText } from '#core/richText.ts'
import { windowOf } from '../../src/tab/followUp/auditWindow.ts'
import { followEvents } from '../../src/tab/followUp/followHistory.ts'
import {
  followAsTable,
  followRows,
  followViewOf,
  inScope,
  moveInWords,
  rowsFound,
} from '../../src/tab/followUp/followRows.ts'
import { aFinding, aRecord, at, GRACE } from '../builders.ts'

const today = toDay('2024-05-01')
const march = toDay('2024-03-31')
const june = toDay('2024-06-30')
const filed = (id: string, followUp: FollowUp, recordId = '7') => ({
  id,
  version: '1',
  recordId,
  value: aFinding({ key: id, followUp }),
})
const rows = followRows(
  [
    filed('moved', {
      status: 'Open',
      owner: GRACE,
      firstTargetOn: march,
      targetOn: june,
      targetSetBy: 'Force',
      targetChangedBecause: 'the system is late',
    }),
    filed('late', { status: 'Open', firstTargetOn: march, targetOn: march }),
    filed('undated', { status: 'Force says complete' }),
    filed('closed', { status: 'Closed', targetOn: march }),
  ],
  [{ id: '7', version: '1', value: aRecord() }],
  today,
)
const ids = (found: typeof rows): readonly string[] => found.map((row) => row.filed.id)

const saved = (number: string, followUp: FollowUp, update = ''): PastFinding => ({
  number,
  at: at(`2024-04-0${number}T10:00:00.000Z`),
  by: 'Priya Nair',
  value: aFinding({ followUp }),
  update,
})

describe('the follow-up over all records', () => {
  it('has what is due first on top, and what has no date last', () => {
    expect(ids(rows)).toEqual(['late', 'closed', 'moved', 'undated'])
  })

  it('shows what is open, overdue, given more time, or without a date', () => {
    expect(ids(inScope(rows, 'followed'))).toEqual(['late', 'moved', 'undated'])
    expect(ids(inScope(rows, 'overdue'))).toEqual(['late'])
    expect(ids(inScope(rows, 'moved'))).toEqual(['moved'])
    expect(ids(inScope(rows, 'verification'))).toEqual(['undated'])
    expect(ids(inScope(rows, 'noDate'))).toEqual(['undated'])
  })

  it('is given out without what the law keeps out of print', () => {
    const held = aFinding({
      text: 'Where the armoury is',
      answer: {
        outcome: 'Action taken',
        words: fromPlainText('Moved to Mill Lane'),
        sharedWith: [],
      },
      withheldReason: 'It would put officers at risk.',
    })
    const filed = [{ id: 'held', version: '1', recordId: '1', value: held }]
    const { rows: given } = followAsTable(followRows(filed, [], today))
    const words = JSON.stringify(given)
    expect(words).toContain('Wording withheld')
    expect(words).toContain('Answer withheld')
    expect(words).not.toMatch(/armoury|Mill Lane/)
  })

  it('finds by the words of the record and by the owner', () => {
    const view = followViewOf({ find: 'grip late', owner: GRACE.name })
    expect(ids(rowsFound(rows, view))).toEqual(['moved'])
  })

  it('says who moved a target, from when and why', () => {
    expect(moveInWords(rows[2]?.filed.value.followUp ?? { status: 'Open' })).toBe(
      'Moved by the force from 31 March 2024: the system is late',
    )
  })
})

describe('what happened to a finding', () => {
  const past = [
    saved('4', { status: 'Closed', targetOn: june, targetSetBy: 'Force' }),
    saved('3', {
      status: 'Open',
      owner: GRACE,
      targetOn: june,
      targetSetBy: 'Force',
      targetChangedBecause: 'it is late',
    }),
    saved('2', { status: 'Open', owner: GRACE, targetOn: march }, 'Begun.'),
    saved('1', { status: 'Open' }),
  ]

  it('is told from the newest back, and leaves out saves that left it alone', () => {
    expect(followEvents(past).map(({ changes, update }) => ({ changes, update }))).toEqual([
      {
        changes: ['Nobody owns it any more.', 'It stands as “Closed”.'],
        update: '',
      },
      {
        changes: [
          'The target was moved by the force from 31 March 2024 to 30 June 2024, because: it is late.',
        ],
        update: '',
      },
      {
        changes: ['Grace Okafor owns it.', 'The target was set: 31 March 2024.'],
        update: 'Begun.',
      },
    ])
  })
})

describe('the audit committee’s window', () => {
  it('is taken from the address, or is the last three years', () => {
    expect(windowOf({ from: '2024-01-01', to: 'never' }, today)).toEqual({
      from: '2024-01-01',
      to: today,
      since: '2024-01-31',
    })
  })
})
