// A table of reports with a link to the answer to each: a record for every row, without the answer, which is elsewhere.
import { oneLine } from '../source/plainText.ts'
import { type Doubt, when } from '../doubts.ts'
import { reportDate } from './facts.ts'
import type { ImportedRecord } from '../imported.ts'
import { inspectoratesIn } from '../words/inspectorates.ts'
import { saysNothing } from '../words/nothingSaid.ts'
import { bareTitle } from './title.ts'
import type { Column } from '../words/columns.ts'
import type { LineTable } from '../tables/tableLines.ts'

const OF_PAGE = ['force', 'areaName', 'bodyHolder', 'bodyOffice', 'marking', 'language'] as const
const ABOUT_PAGE: ReadonlySet<Doubt> = new Set([
  'no-force',
  'force-inferred',
  'no-office',
  'office-assumed',
  'furniture-removed',
  'page-furniture-removed',
])

/** `page` is what the rest of the page says: whose it is. */
export function recordsInIndex(table: LineTable, page: ImportedRecord): readonly ImportedRecord[] {
  const kept = Object.fromEntries(
    OF_PAGE.flatMap((key) => (page[key] === undefined ? [] : [[key, page[key]]])),
  )
  const ofPage = inspectoratesIn(`${page.inspectionTitle ?? ''}\n${page.generalComment ?? ''}`)
  return table.rows.map((row): ImportedRecord => {
    const cell = (column: Column): string => oneLine(row[table.columns.indexOf(column)] ?? '')
    const report = cell('report')
    const dated = reportDate(cell('date'))
    const own = inspectoratesIn(`${cell('inspectorate')}\n${report}`)
    const inspectorates = own.length > 0 ? own : ofPage
    const labels = [cell('response'), cell('forceResponse')].filter((label) => !saysNothing(label))
    return {
      ...kept,
      form: 'table',
      language: page.language,
      inspectorates,
      joint: inspectorates.length > 1,
      grades: [],
      items: [],
      ...(report !== '' && { inspectionTitle: bareTitle(report) }),
      ...dated,
      ...(labels.length > 0 && { attachments: labels.map((label) => ({ label, present: false })) }),
      warnings: [
        ...when(
          dated.reportPublished === undefined,
          dated.reportPublishedRaw === undefined ? 'no-report-date' : 'report-date-month-only',
        ),
        'no-record-date',
        ...page.warnings.filter((doubt) => ABOUT_PAGE.has(doubt)),
        ...when(inspectorates.length === 0, 'no-inspectorate'),
        'no-items',
        'no-chief-officer-comments',
        ...when(labels.length > 0, 'attachment-missing'),
      ],
    }
  })
}
