// One record's lines taken apart: its tables, its form or its opening, its listed items, its body.
import { oneLine } from '../source/plainText.ts'
import { namesOffice } from '../words/offices.ts'
import { joinItems, partLanguages, partListed, translationOfForm } from './bilingual.ts'
import { readBody } from '../items/body.ts'
import { readFormFields } from './formFields.ts'
import type { Head } from './head.ts'
import { takeGradeLines } from '../words/gradeLines.ts'
import type { ImportedGrade, Translation } from '../imported.ts'
import { type ListedItem, readItemList } from '../marks/itemList.ts'
import { takeClosingFacts } from './closingFacts.ts'
import type { FieldName } from '../words/labelWords.ts'
import { joinSignatures, markOf } from '../marks/marks.ts'
import { takeOpeningFacts } from './openingFacts.ts'
import { type Opening, readOpening } from './opening.ts'
import { type Paragraph, paragraphsOf } from '../marks/paragraphs.ts'
import { saysNothing } from '../words/nothingSaid.ts'
import { plainSignatures } from './signatureLabels.ts'
import { isNoTitle } from './title.ts'
import { gradesInTable } from '../tables/gradeTables.ts'
import { type LineTable, takeTables } from '../tables/tableLines.ts'
import { addRows } from '../items/tableRows.ts'
import { type Body, listedKey } from '../items/walk.ts'

type Values = ReadonlyMap<FieldName, string>

/** A field's words on one line; undefined where the source leaves it empty. */
export function valueOf(values: Values, name: FieldName): string | undefined {
  const value = oneLine(values.get(name) ?? '')
  return saysNothing(value) ? undefined : value
}

export const LISTS = [
  ['recommendations', 'recommendation'],
  ['improvements', 'afi'],
  ['causes', 'cause-of-concern'],
] as const

const listedItems = (values: Values): readonly ListedItem[] =>
  [...values.keys()].flatMap((name) => {
    const kind = LISTS.find(([list]) => list === name)?.[1]
    return kind === undefined || valueOf(values, name) === undefined
      ? []
      : readItemList(values.get(name) ?? '', kind)
  })

/** Recommendations listed below the only cause of concern are that cause's. */
function underCause(listed: readonly ListedItem[]): readonly ListedItem[] {
  const causes = listed.filter(({ kind }) => kind === 'cause-of-concern')
  const [cause] = causes
  const at = cause === undefined ? -1 : listed.indexOf(cause)
  if (causes.length !== 1 || cause?.ref === undefined) return listed
  const { ref } = cause
  return listed.map((item, index) =>
    index > at && item.kind === 'recommendation' && item.parent === undefined
      ? { ...item, parent: ref }
      : item,
  )
}

export type Parts = {
  readonly head: Head
  /** What labels say, in the head and below the answers. */
  readonly values: Values
  readonly tables: readonly LineTable[]
  /** Grades that stand in tables or on lines of their own. */
  readonly grades: readonly ImportedGrade[]
  readonly opening: Opening
  readonly listed: readonly ListedItem[]
  readonly body: Body
  readonly paragraphs: readonly Paragraph[]
  /** The other language of a bilingual source. */
  readonly welsh: Translation
  /** Every word of the record, in the order of the source. */
  readonly words: string
}

const textOf = (paragraph: Paragraph): string =>
  paragraph.kind === 'text' ? paragraph.text : paragraph.points.join('\n')

function wordings(listed: readonly ListedItem[]): ReadonlyMap<string, string> {
  return new Map(
    listed.flatMap(({ kind, ref, text }) =>
      ref === undefined ? [] : [[listedKey(kind, ref), text] as const],
    ),
  )
}

const LONGEST_TITLE = 200

/** The title may stand below the line that names who answers: the first words of the body, which are no sentence. */
function withTitle(opening: Opening, body: Body): Opening {
  const [first = ''] = body.general
  const isTitle =
    opening.title === undefined &&
    first.length <= LONGEST_TITLE &&
    /^[A-Z“"‘'].*\s.*\s/.test(first) &&
    !/[.!:;,]$|\b(?:I|my|we|our)\b/.test(first)
  if (!isTitle) return opening
  body.general.shift()
  return { ...opening, title: first }
}

/** A form without a field for it has its title as the line above its fields. */
function withTitleAbove(opening: Opening, { values, before }: Head): Opening {
  const last = paragraphsOf(before).at(-1)
  const [line = ''] = last?.kind === 'text' && last.lines.length === 1 ? last.lines : []
  const isTitle =
    !values.has('title') &&
    opening.title === undefined &&
    !isNoTitle(line) &&
    /^[A-Z“"‘'].*\s.*\s.*[^.:;,]$/.test(line) &&
    !namesOffice(line) &&
    !/\b(?:council|committee|panel|form|record|tracker)\b/i.test(line)
  return isTitle ? { ...opening, title: line } : opening
}

/** `Date of this report` is the office's, unless another label is and none is the inspectors'. */
function settled(values: ReadonlyMap<FieldName, string>): Values {
  const paper = values.get('paperDate')
  if (paper === undefined) return values
  const name = values.has('recordDate') && !values.has('reportDate') ? 'reportDate' : 'recordDate'
  return new Map([[name, paper], ...values])
}

export function takeApart(lines: readonly string[]): Parts {
  const { tables, rest } = takeTables(lines)
  const head = readFormFields(rest) ?? takeOpeningFacts(rest)
  const below = takeClosingFacts(plainSignatures(head.rest))
  const values = settled(new Map([...below.values, ...head.values]))
  const { grades, rest: plain } = takeGradeLines(below.rest)
  const { paragraphs, title: welshTitle, general, answers } = partLanguages(paragraphsOf(plain))
  const above = readOpening(head.isForm ? paragraphsOf(head.before) : paragraphs)
  const { english: listed, welsh } = partListed(underCause(listedItems(values)))
  const translated = joinItems([...welsh, ...answers])
  const marks = joinSignatures(
    head.isForm ? [...(above.hasGreeting ? above.body : []), ...paragraphs] : above.body,
  ).map(markOf)
  const body = readBody(marks, wordings(listed))
  for (const table of tables) if (table.is === 'items') addRows(body, table)
  const opening = head.isForm ? withTitleAbove(above, head) : withTitle(above, body)
  const cells = tables.flatMap((table) => [...table.head, ...table.rows.flat()])
  const words = [...head.said, ...paragraphs.map(textOf), ...below.said, ...cells]
  return {
    head,
    values,
    tables,
    grades: [
      ...tables.filter(({ is }) => is !== 'items' && is !== 'index').flatMap(gradesInTable),
      ...grades,
    ],
    opening,
    listed,
    body,
    paragraphs,
    welsh: {
      ...(welshTitle !== undefined && { inspectionTitle: welshTitle }),
      ...translationOfForm(head.welsh),
      ...(general.length > 0 && { generalComment: general.join('\n\n') }),
      ...(translated.length > 0 && { items: translated }),
    },
    words: words.join('\n\n'),
  }
}
