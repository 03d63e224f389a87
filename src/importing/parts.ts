// One record's lines taken apart: its form or its opening, its listed items, its body.
import { readBody } from './body.ts'
import { type FormFields, readFormFields } from './formFields.ts'
import { type ListedItem, readItemList } from './itemList.ts'
import type { FieldName } from './labels.ts'
import { joinSignatures, markOf } from './marks.ts'
import { type Opening, readOpening } from './opening.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
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
  readonly opening: Opening
  readonly listed: readonly ListedItem[]
  readonly body: Body
  /** Every word of the record, in the order of the source. */
  readonly words: string
}

const textOf = (paragraph: Paragraph): string =>
  paragraph.kind === 'text' ? paragraph.text : paragraph.points.join('\n')

export function takeApart(lines: readonly string[]): Parts {
  const form = readFormFields(lines)
  const paragraphs = paragraphsOf(form?.after ?? lines)
  const opening = readOpening(form ? paragraphsOf(form.before) : paragraphs)
  const listed = listedItems(form)
  const wordings = new Map(
    listed.flatMap(({ kind, ref, text }) =>
      ref === undefined ? [] : [[listedKey(kind, ref), text] as const],
    ),
  )
  const body = readBody(joinSignatures(form ? paragraphs : opening.body).map(markOf), wordings)
  const words = [...(form?.values.values() ?? []), ...paragraphs.map(textOf)].join('\n\n')
  return { ...(form && { form }), opening, listed, body, words }
}
