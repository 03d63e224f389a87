// The items of a form's list cell, which often run together on one line after a label that names their addressee:
// `Counter Terrorism Policing 19. The senior … cases. 20. The … community. Chief constables 21. …`
import { oneLine } from '../source/plainText.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import type { ImportedKind } from '../imported.ts'
import { BULLET, withoutBullet } from '../source/bullets.ts'
import { KIND, kindNamed } from '../words/kinds.ts'
import { openingMark, readReferences } from './references.ts'
import { withheldWords } from '../words/withheld.ts'

export type ListedItem = {
  readonly kind: ImportedKind
  readonly ref?: string
  readonly refRaw?: string
  /** The cause of concern above it in the same cell. */
  readonly parent?: string
  readonly addressee?: string
  readonly text: string
}

const NO_LABEL = /\b(should|must|will|shall|is|are|was|were|has|have|had|needs?|can|may)\b/i
// What stands before a number that counts or cites something: `section 24. `, `by 80. `.
const CITES =
  /\b(section|paragraph|page|level|tier|part|chapter|figure|table|stage|phase|version|act|at|by|in|of|on|to|for|from|with|the|and|or|than|least|about|over|under)$/i
const LONGEST_LABEL = 10

/** Whether words between two items name whom the next are for. */
function namesAddressee(words: string): boolean {
  const count = words.split(/\s+/).length
  return (
    /^[A-Z]/.test(words) &&
    count <= LONGEST_LABEL &&
    !NO_LABEL.test(words) &&
    !CITES.test(words) &&
    !/[.?!;]$/.test(words)
  )
}

type Cut = {
  readonly at: number
  readonly after: number
  readonly ref: string
  /** What the mark itself says that it counts. */
  readonly kind?: ImportedKind
}

const NUMBER_MARK = new RegExp(
  `(?<=^|[\\s:])(?:(?<kind>${KIND}|rec\\.?|R) ?(?:no\\.? ?|number |# ?)?)?(\\d{1,3}[a-z]?)(?:[.):](?: ?[-–—])?|(?<=\\b(?:recommendation|rec\\.?|R|AFI|improvement|concern) ?(?:no\\.? ?|number |# ?)?\\d{1,3}[a-z]?)(?: ?[-–—])?)\\s+(?=[A-Z“"‘'])`,
  'gi',
)
/** `3–5. [withheld]`: where the words of several items stood. */
const TAKEN_OUT =
  /(?<=^|[\s:])(\d{1,3}[a-z]?(?:(?: ?[-–—] ?|,? (?:and|to) |, ?)\d{1,3}[a-z]?)*)[.):]\s+(?=[[({*]|withheld|redacted)/gi
const BULLET_MARK = new RegExp(`^${BULLET}[ \\t]+`, 'm')

/** The words since the last sentence or line ended. */
function tailOf(words: string): string {
  const trimmed = words.trimEnd()
  if (/(?:[.?!;]["”’')\]]*|\])$/.test(trimmed)) return ''
  const end = [...trimmed.matchAll(/[.?!;]["”’')\]]*\s+|\n/g)].at(-1)
  return end ? trimmed.slice(end.index + end[0].length) : trimmed.trimStart()
}

/** `Chief constables:` and `Chief constables should:` name chief constables. */
const bareLabel = (tail: string): string =>
  oneLine(tail)
    .replace(/ (?:should|must|are to|need to) ?:$/i, '')
    .replace(/\s*[:–—-]+$/, '')

/** 1 from `4a` to `4b` as from 3 to 4. */
const stepFrom = (last: string, ref: string): number =>
  Number.parseInt(ref, 10) - Number.parseInt(last, 10) || (ref > last && /[a-z]$/.test(ref) ? 1 : 0)

function isMark(ref: string, last: string | undefined, label: string): boolean {
  const step = last === undefined ? 0 : stepFrom(last, ref)
  if (step < 0) return false
  if (label === '' || namesAddressee(label)) return true
  // Items whose full stops were left off still count up one by one.
  return step === 1 && !CITES.test(label)
}

const WHAT_IS_LEFT = /^(?:[[({*][^\])}*]*[\])}*]|[^.]*\.?)/

/** In the order in which they stand. */
const marksIn = (cell: string): readonly RegExpExecArray[] => {
  const takenOut = [...cell.matchAll(TAKEN_OUT)].filter(
    ({ 0: mark, index }) =>
      withheldWords(WHAT_IS_LEFT.exec(cell.slice(index + mark.length))?.[0] ?? '') !== undefined,
  )
  const isPart = (at: number): boolean =>
    takenOut.some(({ 0: mark, index }) => at >= index && at < index + mark.length)
  const whole = [...cell.matchAll(NUMBER_MARK)].filter(({ index }) => !isPart(index))
  return [...whole, ...takenOut].toSorted((one, other) => one.index - other.index)
}

function cutsIn(cell: string): readonly Cut[] {
  const cuts: Cut[] = []
  for (const found of marksIn(cell)) {
    const { kind } = found.groups ?? {}
    const [whole, ref = ''] = [found[0], found.at(-1)]
    const after = found.index + whole.length
    const last = cuts.at(-1)
    const label = bareLabel(tailOf(cell.slice(last?.after ?? 0, found.index)))
    if (
      /^[A-Z“"‘'[({*]/.test(cell.slice(after)) &&
      isMark(ref, (kind && kindNamed(kind)) === last?.kind ? last?.ref : undefined, label)
    )
      cuts.push({
        at: found.index,
        after,
        ref,
        ...(kind !== undefined && { kind: kindNamed(kind) }),
      })
  }
  return cuts
}

const BEFORE_BULLET = new RegExp(`\\n(?=\\s*${BULLET}\\s)`)
/** White space is one space, but for bullets that belong to an item: each keeps its line. */
const itemText = (text: string): string =>
  text
    .split(BEFORE_BULLET)
    .map((line, index) => (index === 0 ? oneLine(line) : withoutBullet(oneLine(line), '- ')))
    .join('\n')

function numberedItems(
  cell: string,
  cuts: readonly Cut[],
  kind: ImportedKind,
): readonly ListedItem[] {
  let addressee = bareLabel(cell.slice(0, cuts[0]?.at))
  let cause: string | undefined
  return cuts.flatMap(({ after, ref, kind: named = kind }, index) => {
    if (named === 'cause-of-concern') cause = ref
    const parent = named === 'recommendation' ? cause : undefined
    const segment = cell.slice(after, cuts[index + 1]?.at)
    const isLast = index === cuts.length - 1
    const tail = isLast ? '' : tailOf(segment)
    const label = bareLabel(tail)
    const isLabel = label !== '' && namesAddressee(label) && oneLine(segment) !== label
    const text = itemText(isLabel ? segment.slice(0, segment.lastIndexOf(tail)) : segment)
    const mine = addressee
    if (isLabel) addressee = label
    return readReferences(ref.toLowerCase()).map((one) => ({
      kind: named,
      ref: one,
      ...(parent !== undefined && { parent }),
      ...(mine !== '' && { addressee: mine }),
      text,
    }))
  })
}

const isWholeFinding = (line: string): boolean =>
  /^[A-Z].*[.?!]$/.test(line) && readsAsFinding(line)

/** `cell` keeps its line breaks. */
export function readItemList(cell: string, kind: ImportedKind): readonly ListedItem[] {
  const cuts = cutsIn(cell)
  if (cuts.length > 0) return numberedItems(cell, cuts, kind)
  if (BULLET_MARK.test(cell))
    return cell
      .split(BULLET_MARK)
      .slice(1)
      .map((text) => ({ kind, text: oneLine(text) }))
  const lines = cell.split('\n').flatMap((line) => oneLine(line) || [])
  // Word counted them, and an old Word document has lost the numbers.
  if (lines.length > 1 && lines.every(isWholeFinding)) return lines.map((text) => ({ kind, text }))
  const mark = openingMark(oneLine(cell))
  if (mark?.refs.length === 1 && mark.refs[0] !== undefined)
    return [{ kind, ref: mark.refs[0], ...(mark.raw && { refRaw: mark.raw }), text: mark.rest }]
  return oneLine(cell) === '' ? [] : [{ kind, text: oneLine(cell) }]
}
