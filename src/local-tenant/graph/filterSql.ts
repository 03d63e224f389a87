// A filter as SQL over an item's fields, with bound values, and the refusal of columns that have no index.
import type { SQLInputValue } from 'node:sqlite'
import { invalidRequest } from './answer.ts'
import type { Column } from './columnDefinition.ts'
import { keyOf } from './columns.ts'
import { keepDateOnly, keepInstant } from './dates.ts'
import type { Condition, Literal } from './filter.ts'

// An empty column differs from every value, in OData as in CAML.
const OPERATORS = { eq: '=', ne: 'IS NOT', lt: '<', gt: '>', le: '<=', ge: '>=' } as const

export type Sql = { readonly text: string; readonly values: readonly SQLInputValue[] }

const NOT_INDEXED = (name: string): string =>
  `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`

/** Throws 400 in Graph's words for a column that is unknown, or not indexed where the caller has not accepted that. */
export function toSql(
  condition: Condition,
  columns: readonly Column[],
  acceptsUnindexed: boolean,
): Sql {
  if ('left' in condition) {
    const left = toSql(condition.left, columns, acceptsUnindexed)
    const right = toSql(condition.right, columns, acceptsUnindexed)
    return {
      text: `(${left.text} ${condition.kind.toUpperCase()} ${right.text})`,
      values: [...left.values, ...right.values],
    }
  }
  const column = columnNamed(columns, condition.field)
  if (!column.indexed && !acceptsUnindexed) throw invalidRequest(NOT_INDEXED(condition.field))
  const place = placeOf(column)
  const value = comparable(column, condition.value)
  if (condition.kind === 'startswith')
    // As a range, so that the index serves it.
    return { text: `(${place} >= ? AND ${place} < ? || char(1114111))`, values: [value, value] }
  if (value === null)
    return { text: `${place} IS ${condition.operator === 'ne' ? 'NOT ' : ''}NULL`, values: [] }
  return { text: `${place} ${OPERATORS[condition.operator]} ?`, values: [value] }
}

export function columnNamed(columns: readonly Column[], name: string): Column {
  const column = columns.find((one) => keyOf(one) === name || one.name === name)
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`)
  return column
}

function placeOf(column: Column): string {
  if (column.name === 'ID') return 'id'
  if (column.name === 'Created' || column.name === 'Modified') return column.name.toLowerCase()
  return `json_extract(fields, '$.${keyOf(column)}') COLLATE NOCASE`
}

function comparable(column: Column, value: Literal): SQLInputValue {
  if (value === null) return null
  if (column.facet === 'dateTime') {
    const keep = column.settings['format'] === 'dateOnly' ? keepDateOnly : keepInstant
    return keep(String(value), column.name)
  }
  if (column.facet === 'lookup' || column.facet === 'personOrGroup') return String(value)
  if (column.facet === 'boolean')
    return value === true || value === 1 || value === '1' || value === 'true' ? 1 : 0
  if (column.facet === 'number') return Number(value)
  return String(value)
}
