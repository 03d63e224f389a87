// The recommendations, areas for improvement and causes of concern of a report, in the order in which it first gives
// them. Decoys (innovative practice, case studies, lines of contents, other reports' numbers) open nothing.
import { readsAsFinding } from '../findingWords.ts'
import type { ImportedItem, ImportedKind } from '../imported.ts'
import { bareMark, kindNamed, openingMark } from '../references.ts'
import type { Unit } from './units.ts'

const DECOY =
  /^(?:innovative|promising|positive|good|effective) practice\b|^case stud(?:y|ies)\b|^examples?\b/i
const SECTION =
  /^(?:(?:summary|list|full list) of |our |all )?(recommendations?|areas? for improvement|AFIs?|causes? of concern)(?: (?:for|to) (?:the )?(.{3,80}))?(?: \(\d{1,3}\))?:?$/i
const LABEL = /^(.{3,90}?),? should(?: now| also)?:$/i
const ALONE = /^(area for improvement|AFI|cause of concern)(?: (\d{1,3}[a-z]?))?[:.]?$/i
const LONGEST_HEADING = 90

type Open = {
  readonly kind: ImportedKind
  readonly ref?: string
  readonly parent?: string
  readonly page?: number
  addressee?: string
  text: string
}

type Walk = {
  readonly found: ImportedItem[]
  /** The kind of the section we are in. */
  section?: ImportedKind | undefined
  /** Whom the numbers that follow are for. */
  label?: string | undefined
  /** The cause that the recommendations that follow are of. */
  cause?: string | undefined
  causes: number
  open?: Open | undefined
}

function closeItem(walk: Walk): void {
  const { open } = walk
  walk.open = undefined
  if (!open || open.text === '') return
  walk.found.push({ ...open })
}

function openItem(
  walk: Walk,
  kind: ImportedKind,
  ref: string | undefined,
  text: string,
  page: number | undefined,
): void {
  closeItem(walk)
  const label = kind === 'recommendation' ? walk.label : undefined
  if (kind === 'cause-of-concern') {
    walk.causes += 1
    walk.cause = ref ?? String(walk.causes)
  }
  walk.open = {
    kind,
    text,
    ...(ref !== undefined && { ref }),
    ...(kind === 'recommendation' && walk.cause !== undefined && { parent: walk.cause }),
    ...(page !== undefined && { page }),
    ...(label !== undefined && { addressee: label }),
  }
}

/** An item ends with the sentence that says what should be done; only its points may follow. */
const isWhole = ({ kind, text }: Open): boolean =>
  text !== '' && (kind !== 'recommendation' || readsAsFinding(text)) && !text.endsWith(':')

const isWaiting = ({ open }: Walk): boolean => open !== undefined && !isWhole(open)

const isHeading = (unit: Extract<Unit, { is: 'text' }>): boolean =>
  unit.level !== undefined ||
  (unit.text.length <= LONGEST_HEADING && /^[A-Z]/.test(unit.text) && !/[.:;,?!]$/.test(unit.text))

function openSection(walk: Walk, kind: string, forWhom: string | undefined): void {
  closeItem(walk)
  const named = kindNamed(kind)
  walk.section = named
  walk.label = forWhom
  // `Recommendations` under a cause are that cause's; a section of areas for improvement ends it.
  if (named !== 'recommendation') walk.cause = undefined
}

function takeText(walk: Walk, unit: Extract<Unit, { is: 'text' }>): void {
  const { text, page } = unit
  if (DECOY.test(text)) {
    closeItem(walk)
    walk.section = undefined
    return
  }
  const [, aloneKind, aloneRef] = ALONE.exec(text) ?? []
  if (aloneKind !== undefined) return openItem(walk, kindNamed(aloneKind), aloneRef, '', page)
  const [, section, forWhom] = SECTION.exec(text) ?? []
  if (section !== undefined) return openSection(walk, section, forWhom)
  const [, label] = LABEL.exec(text) ?? []
  if (
    label !== undefined &&
    walk.section === 'recommendation' &&
    !isWaiting(walk) &&
    !openingMark(text)
  ) {
    closeItem(walk)
    walk.label = label
    return
  }
  if (takeMarked(walk, text, page)) return
  if (walk.open && !isWhole(walk.open) && !(isHeading(unit) && !readsAsFinding(text))) {
    walk.open.text = walk.open.text === '' ? text : `${walk.open.text} ${text}`
    return
  }
  closeItem(walk)
  if (walk.section !== undefined && !isHeading(unit) && readsAsFinding(text) && isListed(walk))
    openItem(walk, walk.section, undefined, text, page)
  else if (isHeading(unit)) leaveSection(walk, unit)
}

/** In a section of areas for improvement or of a cause's recommendations, each paragraph of duty is an item. */
const isListed = ({ section, cause }: Walk): boolean =>
  section === 'afi' || (section === 'recommendation' && cause !== undefined)

function leaveSection(walk: Walk, { level }: Extract<Unit, { is: 'text' }>): void {
  if (level === undefined) return
  walk.section = undefined
  walk.label = undefined
  walk.cause = undefined
}

/** `Recommendation 4: …`, `Area for improvement: …`, or a bare number in a section. */
function takeMarked(walk: Walk, text: string, page: number | undefined): boolean {
  const mark = openingMark(text)
  if (mark?.refs.length === 1) {
    if (
      mark.rest !== '' &&
      !readsAsFinding(mark.rest) &&
      mark.kind === 'recommendation' &&
      /^of\b/i.test(mark.rest)
    )
      return false
    openItem(walk, mark.kind, mark.refs[0], mark.rest, page)
    return true
  }
  const [, kind, rest] = /^(area for improvement|AFI|cause of concern): ?(.+)$/is.exec(text) ?? []
  if (kind !== undefined && rest !== undefined) {
    openItem(walk, kindNamed(kind), undefined, rest, page)
    return true
  }
  const bare = walk.section === undefined ? undefined : bareMark(text)
  if (!bare || !walk.section || !(readsAsFinding(bare.rest) || walk.label !== undefined))
    return false
  openItem(walk, walk.section, bare.ref, bare.rest, page)
  return true
}

function takePoints(walk: Walk, { points, page }: Extract<Unit, { is: 'points' }>): void {
  const { open } = walk
  if (open && (open.text.endsWith(':') || /:\n/.test(open.text))) {
    open.text = `${open.text}\n${points.map((point) => `- ${point}`).join('\n')}`
    return closeItem(walk)
  }
  closeItem(walk)
  const { section } = walk
  if (section === undefined) return
  for (const point of points) {
    const marked = openingMark(point)
    if (marked?.refs.length === 1) openItem(walk, marked.kind, marked.refs[0], marked.rest, page)
    else if (readsAsFinding(point) || walk.label !== undefined)
      openItem(walk, section, undefined, point, page)
  }
}

export function findItems(units: readonly Unit[]): readonly ImportedItem[] {
  const walk: Walk = { found: [], causes: 0 }
  for (const unit of units)
    if (unit.is === 'text') takeText(walk, unit)
    else takePoints(walk, unit)
  closeItem(walk)
  return walk.found
}
