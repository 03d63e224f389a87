import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceOf } from '#importing/draft/evidence.ts'
import type { ImportedRecord } from '#importing/imported.ts'
import { readRecords, readSourceRecords } from '#importing/readRecords.ts'
import { blockText } from '#importing/source/blockText.ts'
import { plainSource } from '#importing/source/plainText.ts'
import { readDate } from '#importing/words/dates.ts'
import { inspectoratesIn } from '#importing/words/inspectorates.ts'
import { officeIn } from '#importing/words/offices.ts'
import { NUMBER, ORDINAL, readNumber, readRoman } from '#importing/words/numbers.ts'
import { statusNamed } from '#importing/words/status.ts'
import { MARKED } from './markedWords.ts'

type Says = (words: string, value: string) => boolean

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // An `o` alone at the head of a line is a bullet that was typed.
    .replaceAll(/^[ \t]*o\s/gm, '')
    .replaceAll(/[\s\u2028\u00ad\u200b•◦▪●·*–—-]/g, '')
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
const isAll: Says = (words, value) => letters(words) === letters(value)
/** Paragraphs parted by other words are marked where they begin. */
const begins: Says = (words, value) => letters(value).startsWith(letters(words))
const isDay: Says = (words, value) => readDate(oneLine(words))?.on === value
const counts: Says = (words, value) => String(readNumber(words)) === value

const COUNTED = new RegExp(`^(?:${NUMBER}|${ORDINAL})$`, 'i')

/** `Two`, `third`, `IV` and `4` as numbers; letters and all else as they are. */
function numbered(word: string): string {
  const roman = readRoman(word)
  if (roman !== undefined) return String(roman)
  return COUNTED.test(word) ? String(readNumber(word)) : word
}

const isReference: Says = (words, value) => {
  if (isAll(words, value)) return true
  // `b)` is the part of 3b.
  if (/^[a-z]\)$/.test(words)) return value.endsWith(words.charAt(0))
  const parts = (words.match(/[a-z]+|\d+/gi) ?? []).map(numbered)
  const [from, to] = words.match(/[–—-]|\bto\b/) ? [parts[0], parts.at(-1)] : []
  const isInRange = Number(from) <= Number(value) && Number(value) <= Number(to)
  return isInRange || parts.includes(value) || parts.join('.') === value || parts.join('') === value
}

/** What the words at the place of each kind of field must say. A field of no kind here fails. */
const KINDS: readonly (readonly [RegExp, Says])[] = [
  [/^(?:reportPublished|recordDate|chiefOfficerCommentsReceived)$/, isDay],
  [
    /^(?:reportPublishedRaw|force|areaName|bodyHolder|version|chiefOfficerName|approvedBy\.\w+|addressedTo\.\d+|attachments\.\d+\.label|grades\.\d+\.(?:area|grade)|mentionedOnly\.\d+|translations\.\w+\.force)$/,
    isAll,
  ],
  [/items\.\d+\.(?:addressee|group|text|deadline\.raw|refRaw|responseWithheld)$/, begins],
  [
    /(?:^|\.)(?:inspectionTitle|summary|generalComment|chiefOfficerComments|bodyResponseToChiefOfficer|response|forceResponse)$/,
    begins,
  ],
  [/items\.\d+\.(?:ref|parent)$/, isReference],
  [/^bodyOffice$/, (words, value) => officeIn(words) === value || /^commissioner$/i.test(words)],
  [/^inspectorates\.\d+$/, (words, value) => inspectoratesIn(words)[0] === value],
  [/^inspectorateNameAtTime$/, (words) => /^(?:HMIC|Inspectorate of Constabulary)$/i.test(words)],
  [/^marking$/, (words, value) => letters(words) === letters(value)],
  [/^statedCounts\./, counts],
  [/\.status$/, (words, value) => statusNamed(words) === value],
  [/\.withheld$/, (words) => /^(?:withheld|redacted|removed)$/i.test(words)],
  [/^graded$/, (words, value) => value === 'false' && /not|no|ungraded/i.test(words)],
  [/^noneStated\./, (words) => /^(?:no|none|nil)$/i.test(words)],
]

/** What is read from other words, which are marked for it: a period from those of its deadline. */
const READ_FROM: readonly (readonly [RegExp, RegExp])[] = [
  [/\.deadline\.(?:precision|date|period)$/, /\.deadline\.raw$/],
  [/\.kind$/, /\.(?:ref|text|response|responseWithheld)$/],
  [/^graded$/, /^grades\.\d+\.(?:grade|area)$/],
  // Of sentences of the answer, where no cell and no label has it.
  [/\.(?:status|outcome|responseShared(?:\.\d+)?)$/, /\.(?:response|forceResponse|text|ref)$/],
  [/\.(?:forUs|why)$/, /\.(?:addressee|text)$/],
  [/\.present$/, /\.label$/],
  [/^(?:statutoryDeadlineApplies|lastDay)$/, /^(?:reportPublished(?:Raw)?|recordDate)$/],
  [/^joint$/, /^inspectorates\.\d+$/],
  [/^sourceKind$/, /^inspectionTitle$/],
]

/** Of the source as a whole, or told by us in our own words. */
const HAS_NO_PLACE = /^(?:form|language(?:\.\d+)?|coverage\.\d+)$|\.(?:refAssigned|page)$/

const valueAt = (record: ImportedRecord, field: string): string =>
  String(
    field
      .split('.')
      .reduce<unknown>(
        (value, key) =>
          typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
        record,
      ),
  )

/** Where nothing in the source could be marked: our own number, our own force, a dash for no date. */
function isMadeHere(record: ImportedRecord, field: string): boolean {
  const [, index] = /^items\.(\d+)\.(?:ref|parent)$/.exec(field) ?? []
  const isOurNumber =
    index !== undefined &&
    record.items.some(({ refAssigned }) => refAssigned) &&
    (record.items[Number(index)]?.refAssigned === true || field.endsWith('.parent'))
  return (
    isOurNumber ||
    (field === 'force' && record.form === 'inspection-report') ||
    (field === 'joint' && record.inspectorates.length === 0) ||
    (/\.deadline\./.test(field) &&
      valueAt(record, field.replace(/deadline\..*/, 'deadline.raw')) === '-')
  )
}

function misplaced(record: ImportedRecord, text: string): readonly object[] {
  const evidence = evidenceOf(record, text).filter(({ field }) => !HAS_NO_PLACE.test(field))
  const wordsOf = new Map(
    evidence.flatMap(({ field, place }) =>
      place ? [[field, text.slice(place.from, place.to)] as const] : [],
    ),
  )
  return evidence.flatMap(({ field }) => {
    const [value, words] = [valueAt(record, field), wordsOf.get(field)]
    if (words === undefined) return isMadeHere(record, field) ? [] : [{ field, value }]
    const [, says] = KINDS.find(([is]) => is.test(field)) ?? []
    const basis = READ_FROM.find(([is]) => is.test(field))?.[1]
    const readFrom = [...wordsOf].filter(([other]) => basis?.test(other)).map(([, of]) => of)
    const isRight = says?.(words, value) === true || readFrom.includes(words)
    return isRight ? [] : [{ field, value, words }]
  })
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, import.meta.url)).flatMap((name) =>
    name.endsWith('.txt') ? [`${folder}/${name.slice(0, -'.txt'.length)}`] : [],
  )

/** What a layout is read as, and the words that its places are of. */
function readAt(name: string): {
  readonly text: string
  readonly records: readonly ImportedRecord[]
} {
  const text = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
  const source = plainSource(text)
  const readings = name.startsWith('reports/')
    ? readSourceRecords(source, { force: 'Northmarch Police' })
    : readRecords(text)
  return {
    text: name.startsWith('reports/') ? blockText(source.blocks) : text,
    records: readings.map(({ imported }) => imported),
  }
}

describe('the words at the place of every field say what it says', () => {
  it.each(['layouts', 'strangers', 'reports'].flatMap(namesIn))('in %s', (name) => {
    const { text, records } = readAt(name)
    expect(records.flatMap((record) => misplaced(record, text))).toEqual([])
  })
})

describe('the words at the place of a field are those that a person marked', () => {
  it.each(Object.entries(MARKED))('in %s', (name, marked) => {
    const { text, records } = readAt(name)
    const evidence = records.flatMap((record) => evidenceOf(record, text))
    const found = Object.entries(marked).map(([field, [, words]]) => {
      const place = evidence.find((one) => one.field === field)?.place
      if (!place) return [field, 'not placed']
      const said = oneLine(text.slice(place.from, place.to))
      const begun = words.endsWith('…') && said.startsWith(words.slice(0, -1))
      return [field, [text.slice(0, place.from).split('\n').length, begun ? words : said]]
    })
    expect(Object.fromEntries(found)).toEqual(marked)
  })
})
