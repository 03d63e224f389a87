// What a report says of itself: its title, day, summary and grades.
import { dateLine, DATE, readDate } from '../words/dates.ts'
import { readReportDate, type ReportDate } from '../record/facts.ts'
import { takeGradeLines } from '../words/gradeLines.ts'
import type { ImportedGrade } from '../imported.ts'
import { inspectoratesIn } from '../words/inspectorates.ts'
import { forcesIn } from '../words/names.ts'
import { bareTitle } from '../record/title.ts'
import { gradesInTable } from '../tables/gradeTables.ts'
import { asWeWrite, GRADE } from '../words/gradeNames.ts'
import type { ReportText, TextUnit, Unit } from './units.ts'

const FRONT = 60
const LONGEST_TITLE = 200

const frontTexts = (units: readonly Unit[]): readonly string[] =>
  units.slice(0, FRONT).flatMap((unit) => (unit.is === 'text' ? [unit.text] : []))

const IS_NO_TITLE =
  /^(?:contents|print this document|published\b.*|get the report|foreword|summary|introduction|share.*)$/i
/** Who inspected is no part of the title. */
const BY_WHOM = /,? ?\bby (?:HM|His Majesty|Her Majesty)\b.*$/
const SUBTITLE =
  /^(?:an? (?:joint |thematic )?(?:inspection|report|review)\b|the (?:police|effectiveness)|police effectiveness|how\b)/i

const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  !IS_NO_TITLE.test(text) &&
  dateLine(text) === undefined &&
  // The inspectorate's own name above the title.
  !(
    inspectoratesIn(text).length > 0 &&
    !/\bPEEL\b/.test(text) &&
    text.split(' ').length <= 12 &&
    !/\breport\b|:|\binspection\b/i.test(text)
  )

/** `Criminal Justice Joint Inspection`: the series it comes in, above its title. */
const IS_SERIES =
  /^(?:(?:a|an|joint|thematic|national|criminal|justice|police|policing|force|custody|report|inspections?|reviews?|series|HMIC(?:FRS)?) ?)+$/i

const isForce = (line: string): boolean => forcesIn(line)[0] === line

/** The first heading, else the first line; a subtitle under a short one belongs to it. */
export function titleOf(units: readonly Unit[]): string {
  const front = units.slice(0, FRONT)
  const isText = (unit: Unit): unit is TextUnit => unit.is === 'text'
  const texts = front
    .filter(isText)
    .map((unit) => ({ ...unit, text: unit.text.replace(BY_WHOM, '') }))
  const isOwn = ({ text }: TextUnit): boolean => isTitle(text) && !IS_SERIES.test(text)
  const at = texts.findIndex((unit) => unit.level !== undefined && isOwn(unit))
  const own = at === -1 ? texts.findIndex(isOwn) : at
  const first = own === -1 ? texts.findIndex(({ text }) => isTitle(text)) : own
  const title = texts[first]?.text ?? ''
  const next = texts[first + 1]?.text ?? ''
  const isShort =
    title.split(' ').length <= 5 && (SUBTITLE.test(next) || isForce(next)) && !/[.]$/.test(next)
  const third = texts[first + 2]?.text ?? ''
  // `PEEL 2023–25`, what that stands for, and the force that was inspected.
  const more = isShort && /\bPEEL\b/.test(title) && /^an inspection\b/i.test(third) ? [third] : []
  const whole = isShort ? [title, next, ...more].join(': ') : title
  return bareTitle(whole)
}

const LABEL_OF_DATE =
  /^(?:date of (?:publication|report)|(?:publication|report) date|report published|date published): ?/i

/** The line of publication in front, then a sentence that says when. */
export function dateOf(units: readonly Unit[]): ReportDate {
  const front = frontTexts(units)
  const dated = front
    .map((line) => dateLine(line.replace(LABEL_OF_DATE, '')))
    .find((date) => date?.precision === 'day')
  if (dated) return readReportDate(dated.on, '')
  const said = readReportDate(undefined, front.join('\n'))
  if (said.reportPublished) return said
  const month = front.find((text) => new RegExp(`^(?:published:? )?(?:${DATE})$`, 'i').test(text))
  const raw = month?.replace(/^published:? /i, '')
  return raw !== undefined && readDate(raw) ? readReportDate(raw, '') : said
}

/** Headings that promise a summary, the likeliest first. */
const SUMMARIES: readonly RegExp[] = [
  /^(?:\d[.\d]* )?(?:overall |executive )*(?:summary|overview)(?: of (?:our )?findings)?$/i,
  /^(?:HMI|HM Inspector)['’]?s? (?:summary|observations)/i,
  /^(?:\d[.\d]* )?(?:about (?:this|our) (?:inspection|report)|introduction|why we (?:inspected|did this))/i,
  /^foreword/i,
]
const MOST_PARAGRAPHS = 4

/** The first paragraphs under a heading that promises a summary. */
export function summaryOf(units: readonly Unit[]): string {
  for (const heading of SUMMARIES) {
    const found = paragraphsUnder(units, heading)
    if (found !== '') return found
  }
  return ''
}

const isProse = (unit: Unit | undefined): unit is TextUnit =>
  unit?.is === 'text' && unit.level === undefined && /[.]["”’']?$/.test(unit.text)

function paragraphsUnder(units: readonly Unit[], heading: RegExp): string {
  const found = units.flatMap((unit, index) =>
    unit.is === 'text' && unit.text.length < 80 && heading.test(unit.text) ? [index] : [],
  )
  // A line of contents has the same words, and no prose below it.
  const at = found.find((index) => isProse(units[index + 1])) ?? found[0]
  if (at === undefined) return ''
  const paragraphs: string[] = []
  for (const unit of units.slice(at + 1)) {
    if (!isProse(unit)) {
      if (paragraphs.length > 0) break
      continue
    }
    paragraphs.push(unit.text)
    if (paragraphs.length === MOST_PARAGRAPHS) break
  }
  return paragraphs.join('\n\n')
}

const IS_GOOD_AT = new RegExp(
  `\\b(?:police|constabulary|force) (?:(?:is|was) |(?=requires))(${GRADE}) (?:at|in) ([^.]{4,90})\\.`,
  'gi',
)

/** From tables, from lines of area and grade, or from sentences such as `The force is good at preventing crime.` */
export function reportGrades({ tables, lines, units }: ReportText): readonly ImportedGrade[] {
  const all = tables.filter(({ is }) => is === 'grades' || is === 'matrix').flatMap(gradesInTable)
  const onLines = all.length > 0 ? all : takeGradeLines(lines).grades
  const words = units.map((unit) => (unit.is === 'text' ? unit.text : '')).join('\n')
  const said = [...words.matchAll(IS_GOOD_AT)].map(([, grade = '', area = '']) => ({
    area,
    grade: asWeWrite(grade),
  }))
  const found = onLines.length > 0 ? onLines : said
  return found.filter(
    ({ area }, index) =>
      found.findIndex((other) => other.area?.toLowerCase() === area?.toLowerCase()) === index,
  )
}
