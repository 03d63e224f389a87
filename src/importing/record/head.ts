// The labels with their values that a record has: the fields of its form, or the facts above its letter or page.
import type { FieldName } from '../words/labelWords.ts'

export type Head = {
  readonly isForm: boolean
  readonly values: ReadonlyMap<FieldName, string>
  /** The label the office gave its holder, such as `Police, Fire and Crime Commissioner`. */
  readonly holderLabel?: string
  /** What it says, for whoever looks for a word anywhere in the record. */
  readonly said: readonly string[]
  /** The lines that are no part of it: those below a form, or all but the facts. */
  readonly rest: readonly string[]
  /** Of a form alone: */
  readonly labels: readonly string[]
  /** What has its value beside it or after a colon; the others stand as headings above theirs. */
  readonly cells: ReadonlySet<FieldName>
  /** The other halves of a form in two languages. */
  readonly welsh: ReadonlyMap<FieldName, string>
  /** What stands before the fields. */
  readonly before: readonly string[]
  /** Other lines among the fields. */
  readonly between: readonly string[]
  /** Labels of rows that are no field of ours. */
  readonly unread: readonly string[]
}

/** What only a form has, where there is none. */
export const NO_FORM = {
  isForm: false,
  labels: [],
  cells: new Set<FieldName>(),
  welsh: new Map<FieldName, string>(),
  before: [],
  between: [],
  unread: [],
} as const satisfies Partial<Head>
