// The columns a list is made with, and those that are added to it once it is there.
import { facetOf } from './columnFacets.ts'
import type { ColumnDefinition, ListDefinition } from './definition.ts'
import type { FoundColumn } from './foundColumns.ts'
import type { ListIds } from './listIds.ts'

// Title comes by itself. A note that keeps every entry wants a list that keeps versions, and Graph's pages show a
// lookup only on a list that is there: both wait for it.
const comesWithList = ({ name, type }: ColumnDefinition): boolean =>
  name !== 'Title' && type !== 'append' && type !== 'lookup'

export const isIndexed = (column: ColumnDefinition): boolean =>
  'indexed' in column && column.indexed === true
export const isUnique = (column: ColumnDefinition): boolean =>
  'unique' in column && column.unique === true

/** In Graph's words. */
export const creationOf = (column: ColumnDefinition, lists: ListIds): object => ({
  name: column.name,
  displayName: column.displayName,
  ...(column.description !== undefined && { description: column.description }),
  ...(isIndexed(column) && { indexed: true }),
  ...(isUnique(column) && { enforceUniqueValues: true }),
  ...facetOf(column, (title) => lists.need(title)),
})

export const firstColumns = ({ columns }: ListDefinition, lists: ListIds): readonly object[] =>
  columns.filter(comesWithList).map((column) => creationOf(column, lists))

const TITLE: FoundColumn = {
  // The same in every list of every site.
  id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
  name: 'Title',
  displayName: 'Title',
  description: '',
  type: 'text',
  isIndexed: false,
  isUnique: false,
  choices: [],
  leadsTo: undefined,
  isReadOnly: false,
}

/** What a list that is still to be made will be found with. */
export const columnsOfNew = ({ columns }: ListDefinition): readonly FoundColumn[] => [
  TITLE,
  ...columns.filter(comesWithList).map((column) => ({
    ...TITLE,
    id: '',
    name: column.name,
    displayName: column.displayName,
    description: column.description ?? '',
    type: column.type,
    isIndexed: isIndexed(column),
    isUnique: isUnique(column),
    choices: column.type === 'choice' ? column.choices : [],
  })),
]
