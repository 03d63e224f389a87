import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import type { Finding } from '#core/finding.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { NO_TEXT } from '#core/richText.ts'
import { byState, daysTaken, openByOwner, spansOf } from '../../src/tab/today/figures.ts'
import { NEED_KINDS, needsOf } from '../../src/tab/today/needs.ts'
import { aFinding, aRecord, GRACE, PRIYA } from '../builders.ts'

const today = toDay('2023-12-20')
const row = (id: string, changes: Partial<AcknowledgementRecord> = {}) => ({
  id,
  version: '1',
  value: aRecord({ title: id, leadOfficer: PRIYA, ...changes }),
})
const followed = (id: string, followUp: Finding['followUp']) => ({
  id,
  version: '1',
  recordId: 'revisit',
  value: aFinding({ key: id, followUp }),
})
// domain.md L17: published on 31 October, the last day is Christmas Day.
const revisit = row('revisit', {
  reportPublishedOn: toDay('2023-10-31'),
  chiefOfficer: {
    invitedOn: toDay('2023-11-01'),
    replyBy: toDay('2023-12-19'),
    comments: NO_TEXT,
    response: NO_TEXT,
  },
})
const wordsOf = (...rows: (typeof revisit)[]): readonly string[] =>
  needsOf(rows, [], today).map(({ kind, words }) => `${kind}: ${words}`)

describe('what needs somebody today', () => {
  it('names the last day, its number, and the last working day before Christmas', () => {
    expect(wordsOf(revisit)).toContain(
      'lastDay: Monday 25 December 2023 is the last day; today is day 51 of 56. The last working day is Friday 22 December 2023.',
    )
  })

  it('puts what waits for their decision first before a person who may decide', () => {
    const waiting = row('waiting', { status: 'Awaiting approval' })
    const kinds = (decider?: string) =>
      needsOf([waiting], [], today, decider).map(({ kind, personId }) => [kind, personId])
    expect(kinds()).toContainEqual(['waiting', PRIYA.id])
    expect(kinds(GRACE.id)).toContainEqual(['decide', GRACE.id])
    expect(NEED_KINDS[0]).toBe('decide')
  })

  it('says when a last day has passed', () => {
    expect(wordsOf(row('late', { reportPublishedOn: toDay('2023-10-01') }))).toContain(
      'lastDay: Saturday 25 November 2023 was the last day; today is day 81.',
    )
  })

  it('names a chief officer’s reply that is overdue, and leaves one that came or will not come', () => {
    const [, reply] = needsOf([revisit], [], today).toReversed()
    expect(reply).toMatchObject({ kind: 'chiefOfficer', badge: { words: '1 day late' } })
    for (const over of ['repliedOn', 'noReplyOn']) {
      const chiefOfficer = { ...revisit.value.chiefOfficer, [over]: toDay('2023-12-18') }
      expect(wordsOf(row('over', { chiefOfficer }))).not.toContainEqual(
        expect.stringMatching(/^chiefOfficer/),
      )
    }
  })

  it('follows a record through its return, its wait, its approval and its sending', () => {
    const letter = {
      legalBasis: 'Letter',
      chiefOfficer: { comments: NO_TEXT, response: NO_TEXT },
    } as const
    const approval = { version: '1', round: 1 }
    expect(
      wordsOf(
        row('a', { ...letter, approval: { ...approval, returnedWords: 'Name the month.' } }),
        row('b', {
          ...letter,
          status: 'Awaiting approval',
          approval: { ...approval, askedOn: toDay('2023-12-18') },
        }),
        row('c', { ...letter, status: 'Approved', approval }),
        row('d', {
          ...letter,
          status: 'Published',
          publication: {
            publishedOn: toDay('2023-12-01'),
            sentToInspectorsOn: toDay('2023-12-02'),
          },
        }),
      ).toSorted(),
    ).toEqual([
      'returned: “Name the month.”',
      'toPublish: Approved.',
      'toSend: A copy is due to the Home Secretary.',
      'waiting: Asked on 18 December 2023.',
    ])
  })

  it('does not ask to publish what is sensitive', () => {
    const sensitive = row('s', {
      legalBasis: 'Letter',
      status: 'Approved',
      marking: 'OFFICIAL-SENSITIVE',
    })
    expect(needsOf([sensitive], [], today)).toEqual([])
  })

  it('leads from a copy that is due to where its letter and message are', () => {
    const publication = { publishedOn: toDay('2023-12-01') }
    const due = needsOf([row('d', { status: 'Published', publication })], [], today)
    expect(due.map(({ kind, address }) => [kind, address])).toEqual([
      ['toSend', '/records/d/copies'],
    ])
  })

  it('names a follow-up past its target, unless it is closed', () => {
    const targetOn = toDay('2023-12-01')
    const needs = needsOf(
      [revisit],
      [
        followed('f1', { status: 'Open', targetOn, owner: GRACE }),
        followed('f2', { status: 'Closed', targetOn, owner: GRACE }),
        followed('f3', { status: 'Open', targetOn: toDay('2024-02-01') }),
      ],
      today,
    ).filter(({ kind }) => kind === 'followUp')
    expect(needs).toMatchObject([
      {
        address: '/follow-up/f1',
        personId: GRACE.id,
        words: 'Was to be done by 1 December 2023, by Grace Okafor.',
      },
    ])
  })
})

describe('the figures beside it', () => {
  const findings = [
    followed('1', { status: 'Open', owner: GRACE }),
    followed('2', { status: 'Awaiting verification', owner: GRACE }),
    followed('3', { status: 'Open' }),
    followed('4', { status: 'Closed', owner: GRACE }),
  ]

  it('count what is open by owner, and every finding by its state', () => {
    expect(openByOwner(findings)).toEqual([
      { label: 'Grace Okafor', count: 2 },
      { label: 'Nobody yet', count: 1 },
    ])
    expect(byState(findings).reduce((sum, { count }) => sum + count, 0)).toBe(findings.length)
  })

  it('say on which day each was published, and which were late', () => {
    const published = (id: string, day: string) =>
      row(id, { status: 'Published', publication: { publishedOn: toDay(day) } })
    expect(
      daysTaken([published('in time', '2023-08-31'), published('late', '2023-09-01')]),
    ).toMatchObject([
      { label: 'late', count: 57, isLate: true },
      { label: 'in time', count: 56, isLate: false },
    ])
  })

  it('order running clocks by their last day', () => {
    const later = row('later', { reportPublishedOn: toDay('2023-12-01') })
    expect(spansOf([later, revisit], today).map(({ id }) => id)).toEqual(['revisit', 'later'])
  })
})
