// A table as it is exported. A Day becomes a true date where the format has one.
import type { Day } from '#core/day.ts'

export type Cell = string | number | { readonly day: Day }

export type ExportTable = {
  /** Also the name of the file, without its ending. */
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export const dayCell = (day: Day | undefined): Cell => (day ? { day } : '')
