// The text of old records as what they say, with the doubts named. Nothing is repaired, nothing is invented, and a
// key that is absent means the source does not say.
import { divideRecords } from './record/divide.ts'
import type { Reading } from './draft/reading.ts'
import { readEmbedded } from './embedded/readEmbedded.ts'
import { importedFrom } from './embedded/importedFrom.ts'
import { isUnchanged } from './embedded/isUnchanged.ts'
import { importRecord } from './record/importRecord.ts'
import { type Doubt, when } from './doubts.ts'
import { recordsInIndex } from './record/indexRows.ts'
import { type CleanLines, cleanLines } from './lines/lines.ts'
import { besideLabels } from './record/labelsAbove.ts'
import { takeApart, valueOf } from './record/parts.ts'
import { isReport } from './reports/isReport.ts'
import { type ForOffice, readReport } from './reports/readReport.ts'
import type { Source } from './source/blocks.ts'
import { blockText } from './source/blockText.ts'
import { refuse } from './source/refused.ts'

const HEAD_OF_PAGE = 20

/** `head`: what a page of several records says above them all. */
function readOne(
  lines: readonly string[],
  clean: CleanLines,
  head: readonly string[],
): readonly Reading[] {
  const parts = takeApart(lines)
  const imported = importRecord(parts, { ...clean, lines }, head.join('\n'))
  const inspectorateAsWritten = valueOf(parts.values, 'inspectorate')
  const indexes = parts.tables.filter(({ is }) => is === 'index')
  if (indexes.length > 0 && !parts.head.isForm && imported.items.length === 0)
    return indexes
      .flatMap((index) => recordsInIndex(index, imported))
      .map((row) => ({ imported: row }))
  return [{ imported, ...(inspectorateAsWritten !== undefined && { inspectorateAsWritten }) }]
}

/** A letter that names its office's area only is of the force of that area that the others name. */
function withForceOfPage(readings: readonly Reading[]): readonly Reading[] {
  const forces = new Set(readings.flatMap(({ imported }) => imported.force ?? []))
  return readings.map((reading) => {
    const { areaName, ...rest } = reading.imported
    const force = [...forces].find((one) => areaName !== undefined && one.startsWith(areaName))
    if (force === undefined) return reading
    const warnings = rest.warnings.map((one) => (one === 'no-force' ? 'force-inferred' : one))
    return { ...reading, imported: { ...rest, force, warnings } }
  })
}

const MOST_RECORDS = 500

/** One record, or several where the source holds several forms, letters or rows of an index. Throws SourceRefused. */
export function readRecords(text: string): readonly Reading[] {
  const cleaned = cleanLines(text)
  const clean = { ...cleaned, lines: besideLabels(cleaned.lines) }
  const divided = divideRecords(clean.lines)
  if (divided.length > MOST_RECORDS)
    refuse(`seems to hold ${divided.length} records; at most ${MOST_RECORDS} are read of one file`)
  const head = divided[0]?.slice(0, HEAD_OF_PAGE) ?? []
  return withForceOfPage(
    divided.flatMap((lines, at) => readOne(lines, clean, at === 0 ? [] : head)),
  )
}

const withDoubts = (reading: Reading, doubts: readonly Doubt[]): Reading => ({
  ...reading,
  imported: {
    ...reading.imported,
    warnings: [...new Set([...reading.imported.warnings, ...doubts])],
  },
})

function embeddedReading({ embedded: json }: Source, text: string): readonly Reading[] | undefined {
  const embedded = json === undefined ? undefined : readEmbedded(json)
  if (!embedded || !isUnchanged(embedded, text)) return undefined
  return [{ imported: importedFrom(embedded.content), embedded }]
}

/** The records of a source that was read from a file, or the report. Its running heads may hold the marking. */
export function readSourceRecords(
  source: Source,
  office: ForOffice = { force: '' },
): readonly Reading[] {
  const text = blockText(source.blocks)
  const embedded = embeddedReading(source, text)
  if (embedded) return embedded
  const doubts = [
    ...source.doubts,
    ...when(source.notes.length > 0, 'notes-kept-apart'),
    ...when(source.embedded !== undefined, 'changed-since-printed'),
  ]
  if (isReport(text)) return [withDoubts({ imported: readReport(source, office) }, doubts)]
  const markings = source.furniture.filter((line) => line.length < 60 && /^OFFICIAL\b/i.test(line))
  return readRecords([...markings, text].join('\n\n')).map((reading) => withDoubts(reading, doubts))
}
