// What every carrier is read into: headings, paragraphs, list items with the mark a reader sees, and tables.
import type { Doubt } from '../doubts.ts'

export type TextBlock = {
  readonly kind: 'text'
  /** A tab parts a label from its value; `\n` is a line break inside the paragraph. */
  readonly text: string
  /** 1 to 6 for a heading. */
  readonly level?: number
  /** `19.`, `(a)`, `•`: computed where the carrier counts. */
  readonly mark?: string
  /** 1 is the first page; only carriers with pages say it. */
  readonly page?: number
}
export type TableBlock = {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly page?: number
}
export type Block = TextBlock | TableBlock

/** A source as it was read. */
export type Source = {
  readonly blocks: readonly Block[]
  /** About the reading itself, such as `tracked-changes`. */
  readonly doubts: readonly Doubt[]
  /** Running headers and footers: they may hold the marking. */
  readonly furniture: readonly string[]
  /** Notes at the foot or the end: kept apart from the words they belong to. */
  readonly notes: readonly string[]
  /** Our own record, word for word, where the file carries it: JSON. */
  readonly embedded?: string
}
