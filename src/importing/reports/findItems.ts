// The recommendations, areas for improvement and causes of concern of a report, in the order in which it first gives
// them. Decoys (innovative practice, case studies, lines of contents, other reports' numbers) open nothing.
import { recommends } from '../words/findingWords.ts'
import { headingOf } from '../marks/headings.ts'
import type { ImportedItem, ImportedKind } from '../imported.ts'
import { gradeNamed } from '../words/gradeNames.ts'
import { bareMark, numberedWords, unnumberedMark } from '../marks/bareMarks.ts'
import { readMarkNote } from '../marks/markNotes.ts'
import { openingMark } from '../marks/references.ts'
import {
  asksFor,
  boxNamed,
  isDecoy,
  isHeading,
  isLetteredPoint,
  labelNamed,
  opensChapter,
  sectionNamed,
} from './reportMarks.ts'
import {
  closeItem,
  leaveSection,
  type Open,
  openItem,
  openSection,
  type Walk,
  withoutSoleChapter,
} from './reportWalk.ts'
import type { TextUnit, Unit } from './units.ts'

/** An item ends with what should be done, here or in its label; only its points may follow. */
const isWhole = ({ kind, text, addressee }: Open): boolean =>
  text !== '' &&
  (kind !== 'recommendation' || addressee !== undefined || asksFor(text)) &&
  !text.endsWith(':')

const isWaiting = ({ open }: Walk): boolean => open !== undefined && !isWhole(open)

/** A label is of the numbers below it; above points that go on with its sentence it is an item itself. */
function takeLabel(
  walk: Walk,
  { text, page }: TextUnit,
  label: string,
  next: Unit | undefined,
): void {
  closeItem(walk)
  const goesOn =
    next?.is === 'points' && next.points.every((point) => /^[a-z]/.test(point) && !bareMark(point))
  if (!goesOn) walk.label = label
  else if (walk.section !== undefined) openItem(walk, { kind: walk.section, text, page })
}

function takeText(walk: Walk, unit: TextUnit, next: Unit | undefined): void {
  const { text, page } = unit
  if (isDecoy(text) || opensChapter(text)) return leaveSection(walk)
  const box = boxNamed(text)
  if (box) return openItem(walk, { ...box, text: '', page })
  const section = sectionNamed(text)
  if (section) return openSection(walk, section.kind, section.forWhom)
  const label = labelNamed(text)
  if (
    label !== undefined &&
    walk.section === 'recommendation' &&
    !openingMark(text) &&
    !isWaiting(walk)
  )
    return takeLabel(walk, unit, label, next)
  if (takeMarked(walk, text, page) || goOn(walk, unit)) return
  closeItem(walk)
  if (
    walk.section !== undefined &&
    asksFor(text) &&
    (isListed(walk) || recommends(text)) &&
    // Its wording may be a heading, above what was found.
    (!isHeading(unit) || next?.is !== 'text' || !asksFor(next.text))
  )
    openItem(walk, { kind: walk.section, text, page })
  else if (isHeading(unit)) takeHeading(walk, unit, next)
}

/** Whether the words are the rest of the item that is open. */
function goOn({ open }: Walk, unit: TextUnit): boolean {
  if (!open) return false
  const { text } = unit
  const isPoint = isLetteredPoint(text) && /:/.test(open.text)
  const isBoxTitle = open.text === '' && open.kind === 'cause-of-concern'
  if (!isPoint && (isWhole(open) || (isHeading(unit) && !asksFor(text) && !isBoxTitle)))
    return false
  open.text = open.text === '' ? text : `${open.text} ${text}`
  return true
}

/** In a section of areas for improvement or of a cause's recommendations, each paragraph of duty is an item. */
const isListed = ({ section, cause }: Walk): boolean =>
  section === 'afi' || (section === 'recommendation' && cause !== undefined)

const opensItem = (text: string): boolean =>
  boxNamed(text) !== undefined || openingMark(text)?.refs.length === 1

const headsItem = (text: string): boolean =>
  opensItem(text) || (bareMark(text) !== undefined && asksFor(text))

/** A heading inside a section names a group of its items; one with no item below it ends the section. */
function takeHeading(walk: Walk, { text, level }: TextUnit, next: Unit | undefined): void {
  // The grade of its chapter heads nothing.
  if (gradeNamed(text) !== undefined) return
  const heads =
    next?.is === 'text' && (headsItem(next.text) || (isListed(walk) && asksFor(next.text)))
  if (walk.section !== undefined && heads) walk.group = text
  else {
    if (level !== undefined) leaveSection(walk)
    const { areas } = walk
    const isChapter = areas.size === 0 ? !headingOf(text) : areas.has(text.toLowerCase())
    walk.chapter = isChapter ? text : undefined
  }
}

/** `Recommendation 4: …`, `2. Cause of concern: …`, or a bare number in a section. */
function takeMarked(walk: Walk, text: string, page: number | undefined): boolean {
  const mark = openingMark(text)
  if (mark?.refs.length === 1) {
    // `Recommendation 4 of our 2019 report` is another's.
    if (mark.kind === 'recommendation' && /^of\b/i.test(mark.rest)) return false
    const { addressee } = mark.note === undefined ? {} : readMarkNote(mark.note)
    openItem(walk, {
      kind: mark.kind,
      ref: mark.refs[0],
      raw: mark.raw,
      text: mark.rest,
      page,
      addressee,
    })
    return true
  }
  const unnumbered = unnumberedMark(text)
  if (unnumbered) {
    openItem(walk, { ...unnumbered, page })
    return true
  }
  const { section: of, label } = walk
  const bare = numberedWords(text)
  const isItem = bare && (asksFor(bare.rest) || (label !== undefined && /^[a-z]/.test(bare.rest)))
  if (of === undefined || !isItem) return false
  openItem(walk, { kind: of, ref: bare.ref, raw: bare.raw, text: bare.rest, page })
  return true
}

function takePoints(walk: Walk, { points, page }: Extract<Unit, { is: 'points' }>): void {
  const { open, section } = walk
  if (open && (open.text.endsWith(':') || /:\n/.test(open.text))) {
    open.text = `${open.text}\n${points.map((point) => `- ${point}`).join('\n')}`
    return closeItem(walk)
  }
  closeItem(walk)
  if (section === undefined) return
  for (const point of points) {
    const marked = openingMark(point)
    if (marked?.refs.length === 1)
      openItem(walk, {
        kind: marked.kind,
        ref: marked.refs[0],
        raw: marked.raw,
        text: marked.rest,
        page,
      })
    else if (asksFor(point) || walk.label !== undefined)
      openItem(walk, { kind: section, text: point, page })
  }
}

/** Kinds whose heading stands above items more than once. */
function sectionedOften(units: readonly Unit[]): ReadonlySet<ImportedKind> {
  const kinds = units.flatMap((unit, index) => {
    const section = unit.is === 'text' ? sectionNamed(unit.text) : undefined
    const next = units[index + 1]
    const hasItems = next?.is === 'points' || (next?.is === 'text' && headsItem(next.text))
    return section && hasItems ? [section.kind] : []
  })
  return new Set(kinds.filter((kind, index) => kinds.indexOf(kind) !== index))
}

/** `areas`: those that the report grades. */
export function findItems(
  units: readonly Unit[],
  areas: readonly string[],
): readonly ImportedItem[] {
  const walk: Walk = {
    found: [],
    areas: new Set(areas.map((area) => area.toLowerCase())),
    perChapter: sectionedOften(units),
    causes: 0,
  }
  for (const [index, unit] of units.entries())
    if (unit.is === 'text') takeText(walk, unit, units[index + 1])
    else takePoints(walk, unit)
  closeItem(walk)
  return areas.length > 0 ? walk.found : withoutSoleChapter(walk.found)
}
