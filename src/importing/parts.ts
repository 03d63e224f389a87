// One record's lines taken apart: its tables, its form or its opening, its listed items, its body.
import { partLanguages, translationOfForm } from './bilingual.ts'
import { readBody } from './body.ts'
import { type FormFields, readFormFields } from './formFields.ts'
import { takeGradeLines } from './gradeLines.ts'
import type { ImportedGrade, Translation } from './imported.ts'
import { type ListedItem, readItemList } from './itemList.ts'
import type { FieldName } from './labels.ts'
import { joinSignatures, markOf } from './marks.ts'
import { type Opening, readOpening } from './opening.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { gradesInTable } from './tables/gradeTables.ts'
import { type LineTable, takeTables } from './tables/tableLines.ts'
import { addRows } from './tableRows.ts'
import { type Body, listedKey } from './walk.ts'

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const EMPTY_VALUE = /^(n\/?a|none|nil|tbc|not applicable|[-–—.]+)?$/i

/** A field's words on one line; undefined where the form leaves it empty. */
export function valueOf(form: FormFields | undefined, name: FieldName): string | undefined {
  const value = oneLine(form?.values.get(name) ?? '')
  return EMPTY_VALUE.test(value) ? undefined : value
}

export const LISTS = [
  ['recommendations', 'recommendation'],
  ['improvements', 'afi'],
  ['causes', 'cause-of-concern'],
] as const

const listedItems = (form: FormFields | undefined): readonly ListedItem[] =>
  LISTS.flatMap(([name, kind]) =>
    valueOf(form, name) === undefined ? [] : readItemList(form?.values.get(name) ?? '', kind),
  )

export type Parts = {
  readonly form?: FormFields
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

const LONGEST_TITLE = 140

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

export function takeApart(lines: readonly string[]): Parts {
  const { tables, rest } = takeTables(lines)
  const form = readFormFields(rest)
  const { grades, rest: plain } = takeGradeLines(form?.after ?? rest)
  const { paragraphs, welsh } = partLanguages(paragraphsOf(plain))
  const above = readOpening(form ? paragraphsOf(form.before) : paragraphs)
  const listed = listedItems(form)
  const marks = joinSignatures(form ? paragraphs : above.body).map(markOf)
  const body = readBody(marks, wordings(listed))
  for (const table of tables) if (table.is === 'items') addRows(body, table)
  const opening = form ? above : withTitle(above, body)
  const cells = tables.flatMap(({ rows }) => rows.flat())
  const words = [...(form?.values.values() ?? []), ...paragraphs.map(textOf), ...cells]
  return {
    ...(form && { form }),
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
      ...translationOfForm(form),
      ...(welsh.length > 0 && { generalComment: welsh.join('\n\n') }),
    },
    words: words.join('\n\n'),
  }
}
