// A column of the definition in Graph's words, and Graph's words for one as our type.
import { z } from 'zod'
import type { ColumnDefinition } from './definition.ts'

export type ColumnType = ColumnDefinition['type']

export const columnFacets = z.object({
  text: z
    .object({
      allowMultipleLines: z.boolean().default(false),
      appendChangesToExistingText: z.boolean().default(false),
      textType: z.string().default('plain'),
    })
    .optional(),
  choice: z
    .object({ choices: z.array(z.string()).default([]), displayAs: z.string().optional() })
    .optional(),
  dateTime: z.object({ format: z.string() }).optional(),
  number: z.object({}).optional(),
  boolean: z.object({}).optional(),
  lookup: z
    .object({ listId: z.string().default(''), allowMultipleValues: z.boolean().default(false) })
    .optional(),
})
type ColumnFacets = z.infer<typeof columnFacets>

const severalLines = (more: object): object => ({
  text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain', ...more },
})

/** `listIdOf` says the id of a list by its title. */
export function facetOf(column: ColumnDefinition, listIdOf: (title: string) => string): object {
  switch (column.type) {
    case 'text':
      return { text: {} }
    case 'note':
      return severalLines({})
    case 'rich':
      return severalLines({ textType: 'richText' })
    case 'append':
      return severalLines({ appendChangesToExistingText: true })
    case 'choice':
      return { choice: { choices: column.choices, displayAs: 'dropDownMenu' } }
    case 'date':
      return { dateTime: { format: 'dateOnly' } }
    case 'instant':
      return { dateTime: { format: 'dateTime' } }
    case 'number':
      return { number: {} }
    case 'yesNo':
      return { boolean: {} }
    case 'lookup':
      return { lookup: { listId: listIdOf(column.to), columnName: 'Title' } }
    default:
      return column satisfies never
  }
}

/** Undefined for a type no list of ours has. */
export function typeOf(facets: ColumnFacets): ColumnType | undefined {
  const { text, choice, dateTime, lookup } = facets
  if (text) return typeOfText(text)
  if (choice) return choice.displayAs === 'checkBoxes' ? undefined : 'choice'
  if (dateTime) return dateTime.format === 'dateOnly' ? 'date' : 'instant'
  if (lookup) return lookup.allowMultipleValues ? undefined : 'lookup'
  if (facets.number) return 'number'
  return facets.boolean && 'yesNo'
}

function typeOfText(text: NonNullable<ColumnFacets['text']>): ColumnType {
  if (!text.allowMultipleLines) return 'text'
  if (text.appendChangesToExistingText) return 'append'
  return text.textType === 'richText' ? 'rich' : 'note'
}
