// An inspection report as a new record ready to draft: what it asks, of whom, by when, and what may be missing.
import { lastDayToPublish } from '#core/clock.ts'
import { statedCounts } from '../words/counts.ts'
import { when } from '../doubts.ts'
import type { ImportedGrade, ImportedItem, ImportedRecord } from '../imported.ts'
import { inspectorateFacts } from '../words/inspectorates.ts'
import { forcesIn } from '../words/names.ts'
import { reportDateDoubts } from '../record/facts.ts'
import type { Source } from '../source/blocks.ts'
import { itemsInTable } from '../tables/itemTables.ts'
import { announced, coverage, ofThisReport } from './coverage.ts'
import { findItems } from './findItems.ts'
import { forWhom } from '../words/forWhom.ts'
import { mergeItems } from './mergeItems.ts'
import { dateOf, reportGrades, summaryOf, titleOf } from './reportFacts.ts'
import { readUnits, type ReportText, type Unit } from './units.ts'

/** `force` is ours, `''` where nobody has said. */
export type ForOffice = { readonly force: string }

const FRONT = 40

const wordsOf = (units: readonly Unit[]): string =>
  units.map((unit) => (unit.is === 'text' ? unit.text : unit.points.join('\n'))).join('\n')

function itemsOf(
  { units, tables }: ReportText,
  grades: readonly ImportedGrade[],
): ReturnType<typeof mergeItems> {
  const areas = grades.flatMap(({ area }) => area ?? [])
  const rows = tables.filter(({ is }) => is === 'items').flatMap(itemsInTable)
  const { items, doubts } = mergeItems([
    ...findItems(units, areas),
    ...rows.map(({ isKindAssumed: _assumed, ...row }): ImportedItem => row),
  ])
  const isKindAssumed = rows.some((row) => row.isKindAssumed)
  return { items, doubts: [...doubts, ...when(isKindAssumed, 'kind-assumed')] }
}

export function readReport(source: Source, { force }: ForOffice): ImportedRecord {
  const text = readUnits(source.blocks)
  const words = wordsOf(text.units)
  const title = titleOf(text.units)
  const [inspected = ''] = forcesIn(title)
  const grades = reportGrades(text)
  const { items: found, doubts } = itemsOf(text, grades)
  const items = found.map((item) => ({
    ...item,
    ...forWhom(item.addressee ?? '', force, inspected),
  }))
  const here = ofThisReport(words)
  const stated = { ...announced(here), ...statedCounts(here) }
  const date = dateOf(text.units)
  const summary = summaryOf(text.units)
  const said = coverage(stated, items)
  const ours = force === '' ? inspected : force
  const applies = date.reportPublished !== undefined && date.statutoryDeadlineApplies !== false
  return {
    form: 'inspection-report',
    language: 'en',
    ...inspectorateFacts(wordsOf(text.units.slice(0, FRONT)), words),
    ...(ours !== '' && { force: ours }),
    ...(title !== '' && { inspectionTitle: title }),
    ...date,
    ...(summary !== '' && { summary }),
    ...(grades.length > 0 && { graded: true }),
    grades,
    ...(Object.keys(stated).length > 0 && { statedCounts: stated }),
    items,
    coverage: said,
    ...(applies && date.reportPublished && { lastDay: lastDayToPublish(date.reportPublished) }),
    warnings: [
      ...reportDateDoubts(date),
      ...when(title === '', 'no-title'),
      ...when(items.length === 0, 'no-items'),
      ...doubts,
      ...when(text.hadWebFurniture, 'furniture-removed'),
      ...when(text.hadPageFurniture, 'page-furniture-removed'),
    ],
  }
}
