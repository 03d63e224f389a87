import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { queryWith } from '../../src/tab/address.ts'
import { writeXlsx } from '../../src/tab/exports/xlsx.ts'
import { itemsOf } from '../../src/tab/register/groups.ts'
import {
  entriesFound,
  entriesOf,
  entriesOfView,
  entriesSorted,
} from '../../src/tab/register/registerRows.ts'
import { MOST_WHOLE, rowAfter, windowOf } from '../../src/tab/register/rowWindow.ts'
import { EVERYTHING, readView, type RegisterView, writeView } from '../../src/tab/register/view.ts'
import { aRecord, GRACE, PRIYA } from '../builders.ts'

const row = (id: string, changes: Parameters<typeof aRecord>[0] = {}) => ({
  id,
  version: '1',
  value: aRecord({ title: id, ...changes }),
})
const entries = entriesOf(
  [
    row('Report 10', { leadOfficer: PRIYA, reportPublishedOn: toDay('2022-01-05') }),
    row('Report 9', { leadOfficer: GRACE, leadInspectorate: 'HMI Prisons' }),
    row('Custody', { leadOfficer: GRACE, status: 'Approved' }),
  ],
  toDay('2023-08-01'),
  new Map([['Custody', 'Recommendation 3 detained children']]),
)
const ids = (found: typeof entries): readonly string[] => found.map(({ id }) => id)

describe('a view of the register', () => {
  it('is written into the address and read back the same', () => {
    const view: RegisterView = {
      search: 'custody & care',
      status: 'Awaiting approval',
      officer: 'Grace Okafor',
      inspectorate: 'HMI Prisons',
      sort: 'title',
      isReversed: true,
      group: 'year',
    }
    expect(readView(writeView(view))).toEqual(view)
    expect(writeView(EVERYTHING)).toBe('')
    expect(readView('state=Nonsense&sort=none')).toEqual(EVERYTHING)
  })

  it('leaves in the address what belongs to other views', () => {
    expect(queryWith('whose=mine&q=old', { q: 'new' })).toBe('whose=mine&q=new')
    expect(queryWith('?whose=mine&q=old', { q: '' })).toBe('whose=mine')
  })

  it('searches the words of findings too, once they are read', () => {
    expect(ids(entriesFound(entries, 'children'))).toEqual(['Custody'])
  })

  it('lets through only what every filter lets through', () => {
    const view = { ...EVERYTHING, officer: GRACE.name, search: 'report' }
    expect(ids(entriesOfView(entries, view))).toEqual(['Report 9'])
  })

  it('sorts titles as people count, either way', () => {
    expect(ids(entriesSorted(entries, 'title', false))).toEqual([
      'Custody',
      'Report 9',
      'Report 10',
    ])
    expect(ids(entriesSorted(entries, 'title', true))).toEqual(['Report 10', 'Report 9', 'Custody'])
  })

  it('groups under headings that count their records', () => {
    const items = itemsOf(entriesSorted(entries, 'title', false), 'year')
    expect(
      items.map((item) => (item.kind === 'group' ? `${item.label} ${item.count}` : item.entry.id)),
    ).toEqual(['2023 2', 'Custody', 'Report 9', '2022 1', 'Report 10'])
  })
})

describe('a register of thousands', () => {
  it('keeps in the page what is in sight, and a screen on either side', () => {
    const seen = { top: 100_000, height: 680 }
    expect(windowOf(20_000, 68, seen)).toEqual({ first: 1460, end: 1490 })
    expect(windowOf(20_000, 68, { top: -300, height: 680 })).toEqual({ first: 0, end: 15 })
    const { first, end } = windowOf(20_000, 68, { top: 20_000 * 68, height: 680 })
    expect([first, end]).toEqual([19_990, 20_000])
  })

  it('keeps all of an office’s own register in the page', () => {
    expect(windowOf(MOST_WHOLE, 68, { top: 9_000, height: 680 })).toEqual({
      first: 0,
      end: MOST_WHOLE,
    })
  })

  it('moves by keys and stays within the list', () => {
    expect(rowAfter('ArrowDown', 4, 5, 10)).toBe(4)
    expect(rowAfter('End', 0, 20_000, 10)).toBe(19_999)
    expect(rowAfter('PageUp', 4, 5, 10)).toBe(0)
    expect(rowAfter('a', 4, 5, 10)).toBeUndefined()
  })
})

describe('the register as an Excel file', () => {
  it('holds words, numbers and true dates, and nothing that XML refuses', async () => {
    const bytes = await writeXlsx({
      title: 'Records: all',
      headings: ['Title', 'Days left', 'Last day'],
      rows: [['<Fit> & “proper”\u0000', 12, { day: toDay('2023-09-13') }]],
    })
    const files = unzipSync(bytes)
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('&lt;Fit&gt; &amp; “proper”</t>')
    expect(sheet).toContain('<c r="B2"><v>12</v></c>')
    // Excel's own number for 13 September 2023.
    expect(sheet).toContain('<c r="C2" s="1"><v>45182</v></c>')
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Records  all"')
  })
})
