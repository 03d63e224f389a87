// Grades on lines of their own: an area and its grade by turns, or `Area – Grade`, one to a line.
import { withoutBullet } from '../source/bullets.ts'
import type { ImportedGrade } from '../imported.ts'
import { asWeWrite, GRADE, gradeNamed } from './gradeNames.ts'

const FEWEST = 2
const LONGEST_AREA = 90

type Taken = { readonly grade: ImportedGrade; readonly lines: readonly number[] }

const bare = (line: string): string => withoutBullet(line).trim()

/** `Area of policing: Grade` */
const HEADS_GRADES = /^[^:\t.]{3,50}(?::\s|\t)\s*(?:grades?|judge?ments?|rating|grading)$/i

const isArea = (line: string): boolean =>
  line !== '' &&
  line.length <= LONGEST_AREA &&
  !/[.?!:;,]$/.test(line) &&
  gradeNamed(line) === undefined

const AREA_FIRST = new RegExp(
  `^(.{1,79}?\\S)\\s*(?:[:–—-]|\\t|, )\\s*(?:(${GRADE})|not graded|ungraded)$`,
  'i',
)

/** Characters. */
const LONGEST_PAIR = 130

function pairOf(part: string): ImportedGrade | undefined {
  if (part.length > LONGEST_PAIR) return undefined
  const [, area, grade] = AREA_FIRST.exec(part) ?? []
  if (area === undefined) return undefined
  return grade === undefined ? { area } : { area, grade: asWeWrite(grade) }
}

const placesShown = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))

/** A row of a list of grades, or its head. */
export const isGradeRow = (line: string): boolean =>
  HEADS_GRADES.test(line) || pairOf(line)?.grade !== undefined

function byTurns(lines: readonly string[]): readonly Taken[] {
  const shown = placesShown(lines)
  return shown.flatMap((place, order): readonly Taken[] => {
    const grade = gradeNamed(bare(lines[place] ?? ''))
    const above = shown[order - 1]
    const area = bare(lines[above ?? -1] ?? '')
    if (grade === undefined || above === undefined || !isArea(area)) return []
    return [{ grade: { area, grade }, lines: [above, place] }]
  })
}

const inPairs = (lines: readonly string[]): readonly Taken[] =>
  lines.flatMap((line, index) => {
    const grade = pairOf(bare(line))
    return grade?.area !== undefined && isArea(grade.area) ? [{ grade, lines: [index] }] : []
  })

/** `Effectiveness – Good; Efficiency – Good.` */
const inOneLine = (lines: readonly string[]): readonly Taken[] =>
  lines.flatMap((line, index) => {
    if (!line.includes(';')) return []
    const pairs = line.replace(/\.$/, '').split(/; ?/).map(pairOf)
    return pairs.every((pair) => pair !== undefined)
      ? pairs.map((grade) => ({ grade, lines: [index] }))
      : []
  })

const AREA_LABEL = /^(?:area|question|core question|pillar|theme)[^:]{0,30}: (.{3,90})$/i
const GRADE_LABEL = /^(?:grade|judge?ment|rating)[^:]{0,20}: (.{3,30})$/i

/** `Area of assessment: Leadership` above `Grade: Good`. */
function byLabels(lines: readonly string[]): readonly Taken[] {
  if (!lines.some((line) => GRADE_LABEL.test(line.trim()))) return []
  const shown = placesShown(lines)
  return shown.flatMap((place, order): readonly Taken[] => {
    const [, words] = GRADE_LABEL.exec((lines[place] ?? '').trim()) ?? []
    const above = shown[order - 1] ?? -1
    const [, area] = AREA_LABEL.exec((lines[above] ?? '').trim()) ?? []
    if (words === undefined || area === undefined) return []
    const grade = gradeNamed(words)
    return [{ grade: { area, ...(grade !== undefined && { grade }) }, lines: [above, place] }]
  })
}

const READERS = [byLabels, byTurns, inPairs, inOneLine]

/** The grades, where every line says one; else undefined. */
export function gradesOfAll(lines: readonly string[]): readonly ImportedGrade[] | undefined {
  const read = READERS.map((reader) => reader(lines))
  const whole = read.find(
    (taken) => new Set(taken.flatMap((one) => one.lines)).size === lines.length,
  )
  return lines.length === 0 ? undefined : whole?.map(({ grade }) => grade)
}

/** The grades, and the lines without them. */
export function takeGradeLines(lines: readonly string[]): {
  readonly grades: readonly ImportedGrade[]
  readonly rest: readonly string[]
} {
  for (const reader of READERS) {
    const taken = reader(lines)
    if (taken.filter(({ grade }) => grade.grade !== undefined).length >= FEWEST) {
      const places = new Set(taken.flatMap((one) => one.lines))
      const head = Math.min(...places) - 1
      if (HEADS_GRADES.test((lines[head] ?? '').trim())) places.add(head)
      return {
        grades: taken.map(({ grade }) => grade),
        rest: lines.map((line, index) => (places.has(index) ? '' : line)),
      }
    }
  }
  return { grades: [], rest: lines }
}
