// Labels of dates, by the words they are made of: `Report issued`, `Date of this statement`.
import { OFFICE_WORDS } from './offices.ts'
import { plainWords } from './speakers.ts'

const DATED =
  /\b(?:date|dated|published|publication|issued|released|sent|agreed|signed|approved|completed|responded|answered|replied)\b/i
const OF_RECORD =
  /^(?:response|responded|answer|answered|replied|record|acknowledge?ment|letter|statement|reply|decision|comments|notice|paper|document|sent|agreed|signed|approved|decided|acknowledged|submitted|written|form|completed|completion)$/
const OF_REPORT =
  /^(?:report|inspection|review|hmic|hmicfrs|hmicfrss|inspectorate|published|publication|released)$/
const OF_NEITHER = new Set([
  ...OFFICE_WORDS,
  ...'date dated when we were it has been these of the this on was is our s deputy police fire and crime issued by to home office secretary'.split(
    ' ',
  ),
])
const MOST_WORDS = 8

type Dated = 'recordDate' | 'reportDate' | 'paperDate'

/** The inspectors' words for what is theirs. */
const OF_INSPECTORS =
  /^(?:inspection|hmic|hmicfrs|hmicfrss|inspectorate|published|publication|released)$/

/** What is dated, by the words of a label: `Response`, before a date, is no heading. */
export function datedBy(label: string): Dated | undefined {
  const words = plainWords(label)
  const isKnown = (word: string): boolean =>
    OF_RECORD.test(word) || OF_REPORT.test(word) || OF_NEITHER.has(word)
  if (words.length > MOST_WORDS || !words.every(isKnown)) return undefined
  // What the inspectors publish may be a letter.
  const isPublished =
    words.includes('letter') && words.includes('published') && !words.includes('our')
  if (!isPublished && words.some((word) => OF_RECORD.test(word))) return 'recordDate'
  if (!words.some((word) => OF_REPORT.test(word))) return undefined
  const isOwn =
    /\bthis publication\b/i.test(label) ||
    (words.includes('this') && !words.some((word) => OF_INSPECTORS.test(word)))
  return isOwn ? 'paperDate' : 'reportDate'
}

/** `Report issued`, `Date of this statement`: a label of a date, whatever stands after it; `Agreed by` is of a name. */
export const dateNamed = (label: string): Dated | undefined =>
  DATED.test(label) && !/\bby$/i.test(label) ? datedBy(label) : undefined
