import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditPaper, auditTable } from '#core/auditPaper.ts'
import { auditOf, type AuditRow } from '#core/auditTotals.ts'
import { addDays, toDay } from '#core/day.ts'
import { type FollowUp, FOLLOW_UPS } from '#core/finding.ts'
import { toPlainText } from '#core/richText.ts'
import { aFinding, officeSettings, PRIYA } from '../builders.ts'

const TODAY = toDay('2026-03-02')
const window = { from: toDay('2025-04-01'), to: toDay('2026-03-31'), today: TODAY }

const row = (followUp: FollowUp, changes: Partial<AuditRow> = {}): AuditRow => ({
  recordTitle: 'Getting a grip',
  reportPublishedOn: toDay('2025-07-07'),
  finding: aFinding({ followUp }),
  ...changes,
})
const paperOf = (rows: readonly AuditRow[], unread = 0) =>
  auditPaper(auditOf(rows, window), window, officeSettings(), unread)
const tablesIn = (rows: readonly AuditRow[]) =>
  paperOf(rows).blocks.filter((block) => block.kind === 'table')
const openingOf = (rows: readonly AuditRow[], unread = 0): string => {
  const [block] = paperOf(rows, unread).blocks
  return block?.kind === 'text' ? toPlainText(block.text) : ''
}
const sum = (cells: readonly string[]): number =>
  cells.reduce((total, cell) => total + Number(cell), 0)

describe('the audit paper', () => {
  it('has tables that all add up to one total, down and across, whatever the office holds', () => {
    const anyRow = fc
      .record({
        status: fc.constantFrom(...FOLLOW_UPS),
        late: fc.integer({ min: -400, max: 400 }),
        title: fc.constantFrom('One', 'Two', 'Three'),
        on: fc.integer({ min: -500, max: 500 }),
      })
      .map(({ status, late, title, on }) =>
        row(
          { status, ...(late % 3 !== 0 && { targetOn: addDays(TODAY, late) }) },
          { recordTitle: title, reportPublishedOn: addDays(TODAY, on) },
        ),
      )
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        const [totals, reports, ...lists] = tablesIn(rows)
        const { total } = auditOf(rows, window)
        expect(totals?.rows.at(-1)).toEqual(['All', String(total)])
        expect(sum(totals?.rows.slice(0, -1).map(([, count = '']) => count) ?? [])).toBe(total)
        const body = reports?.rows.slice(0, -1) ?? []
        const foot = reports?.rows.at(-1) ?? []
        for (const cells of reports?.rows ?? [])
          expect(sum(cells.slice(1, -1))).toBe(Number(cells.at(-1)))
        for (let column = 1; column < foot.length; column += 1)
          expect(sum(body.map((cells) => cells[column] ?? ''))).toBe(Number(foot[column]))
        expect(foot.at(-1)).toBe(String(total))
        expect(lists.flatMap((list) => list.rows)).toHaveLength(total)
        expect(auditTable(auditOf(rows, window), window)).toHaveLength(total + 1)
      }),
    )
  })

  it('says what is overdue by how long, who has it, and where a target was moved and why', () => {
    const late = row({ status: 'Open', owner: PRIYA, targetOn: toDay('2026-02-28') })
    const moved = row({
      status: 'Open',
      firstTargetOn: toDay('2025-12-31'),
      targetOn: toDay('2026-06-30'),
      targetChangedBecause: 'The system was late',
    })
    const [, , overdue, extended] = tablesIn([late, moved])
    expect(overdue?.rows[0]?.slice(2)).toEqual(['Priya Nair', '28 February 2026', '2'])
    expect(extended?.rows[0]?.slice(2)).toEqual([
      'Nobody named',
      '30 June 2026, first 31 December 2025: The system was late',
    ])
  })

  it('says what is not counted', () => {
    const other = row({ status: 'Open' }, { reportPublishedOn: toDay('2024-01-01') })
    const undated = row({ status: 'Open' }, { reportPublishedOn: undefined })
    expect(openingOf([row({ status: 'Open' }), other, undated], 2)).toBe(
      '1 finding of inspection reports published from 1 April 2025 to 31 March 2026, as they stand on 2 March 2026.\n\nNot counted: 1 finding of reports published on other days; 2 of the office’s items that could not be read; 1 finding of reports whose day is not recorded.',
    )
    expect(openingOf([row({ status: 'Open' })])).not.toContain('Not counted')
  })

  it('does not say what is withheld', () => {
    const finding = aFinding({ text: 'A named address', withheldReason: 'A person’s safety' })
    const rows = [row({ status: 'Open' }, { finding })]
    expect(JSON.stringify(paperOf(rows))).not.toContain('A named address')
    expect(JSON.stringify(auditTable(auditOf(rows, window), window))).not.toContain('A named')
  })
})
