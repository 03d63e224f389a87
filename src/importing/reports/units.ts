// A report as units in reading order: headings, paragraphs, points, with the page each stands on.
import { BULLET } from '../source/bullets.ts'
import { datedBy } from '../words/dateLabels.ts'
import { readDate } from '../words/dates.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import { inspectoratesIn } from '../words/inspectorates.ts'
import { cleanLines } from '../lines/lines.ts'
import { paragraphsOf } from '../marks/paragraphs.ts'
import type { Block, TextBlock } from '../source/blocks.ts'
import { takeTables, type LineTable } from '../tables/tableLines.ts'
import { blockText } from '../source/blockText.ts'

export type TextUnit = {
  readonly is: 'text'
  readonly text: string
  readonly level?: number
  readonly page?: number
}
export type Unit =
  | TextUnit
  | { readonly is: 'points'; readonly points: readonly string[]; readonly page?: number }

export type ReportText = {
  readonly units: readonly Unit[]
  readonly tables: readonly LineTable[]
  /** Lines without tables, for grades that stand on lines of their own. */
  readonly lines: readonly string[]
  readonly hadWebFurniture: boolean
  readonly hadPageFurniture: boolean
}

/** `Recommendations ........ 12`: a line of contents. */
const isContents = (line: string): boolean =>
  /(?:\.\s?){4}\s*\d{0,3}$|\t\d{1,3}$/.test(line.slice(-LONGEST_END))
/** Characters: four dots and a page. */
const LONGEST_END = 16

/** `Publication date: 5 March 2024`, or the inspectorate’s name: a line of a report's front that stands by itself. */
const isFact = (line: string): boolean => {
  const [, label = '', value = ''] = /^([^:]{3,60}): (.{4,40})$/.exec(line) ?? []
  if (readDate(value) !== undefined && datedBy(label) !== undefined) return true
  return (
    line.length < 90 &&
    inspectoratesIn(line).length > 0 &&
    /^(?:HM|His|Her)\b[^.:]*$|^HM[A-Z]+$/.test(line)
  )
}

/** `The force should plan` above `During our inspection we found …`: its wording ends with its line. */
const endsWording = (line: string, next: string): boolean =>
  /[a-z]$/.test(line) &&
  readsAsFinding(line) &&
  /^(?:During|We|Our|This|Inspectors|In our)\b/.test(next)

const apart = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, at) => {
    if (isFact(line.trim())) return ['', line, '']
    return endsWording(line.trim(), (lines[at + 1] ?? '').trim()) ? [line, ''] : [line]
  })

const LONGEST_TITLE_LINE = 70
const GOES_ON = /\b(?:a|an|and|at|by|for|from|how|in|of|on|or|the|to|well|with)$|[,;–—-]$/

/** A report's front has one thing on each line: what a line breaks off goes on with a small letter. */
function frontParted(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^[^\p{Lu}\d]|[.;]$|^\d+[.)]/u.test(line.trim()))
  const isWhole = (line: string, at: number): boolean =>
    (end === -1 || at + 1 < end) && line.length <= LONGEST_TITLE_LINE && !GOES_ON.test(line.trim())
  return lines.flatMap((line, at) => (isWhole(line, at) ? [line, ''] : [line]))
}

const POINT = new RegExp(`^${BULLET}$`)

function unitsOf(block: TextBlock, lines: readonly string[]): readonly Unit[] {
  const page = block.page === undefined ? {} : { page: block.page }
  if (block.mark !== undefined && POINT.test(block.mark))
    return [{ is: 'points', points: [block.text.replaceAll(/\s+/g, ' ')], ...page }]
  const kept = lines.filter((line) => !isContents(line))
  return paragraphsOf(apart(kept)).map((paragraph): Unit => {
    if (paragraph.kind === 'bullets') return { is: 'points', points: paragraph.points, ...page }
    const level = block.level === undefined ? {} : { level: block.level }
    return { is: 'text', text: paragraph.text, ...level, ...page }
  })
}

/** Points that follow one another are one list. */
function joined(units: readonly Unit[]): readonly Unit[] {
  const all: Unit[] = []
  for (const unit of units) {
    const last = all.at(-1)
    if (last?.is === 'points' && unit.is === 'points')
      all[all.length - 1] = { ...last, points: [...last.points, ...unit.points] }
    else all.push(unit)
  }
  return all
}

export function readUnits(blocks: readonly Block[]): ReportText {
  const tables: LineTable[] = []
  const lines: string[] = []
  const cleaned = blocks.map((block) => cleanLines(blockText([block])))
  const units = blocks.flatMap((block, index) => {
    const { tables: found, rest } = takeTables(cleaned[index]?.lines ?? [])
    for (const table of found) tables.push(table)
    for (const line of rest) lines.push(line)
    lines.push('')
    if (block.kind === 'text') return unitsOf(block, index === 0 ? frontParted(rest) : rest)
    return found.length > 0 ? [] : unitsOf({ kind: 'text', text: rest.join('\n\n') }, rest)
  })
  return {
    units: joined(units),
    tables,
    lines,
    hadWebFurniture: cleaned.some((one) => one.hadWebFurniture),
    hadPageFurniture: cleaned.some((one) => one.hadPageFurniture),
  }
}
