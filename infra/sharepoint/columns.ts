// The columns of one list: what is missing is added, what can be mended is, the rest is told.
import { z } from 'zod'
import type { ColumnDefinition, ListDefinition } from './definition.ts'
import type { FoundColumn } from './foundColumns.ts'
import { creationOf, isIndexed, isUnique } from './newColumns.ts'
import { type Plan, quoted, type Step } from './plan.ts'
import type { Site } from './site.ts'

export function planColumns(site: Site, list: ListDefinition, found: readonly FoundColumn[]): Plan {
  const pairs = list.columns.map((column) => ({
    column,
    there: found.find(({ name }) => name === column.name),
  }))
  return {
    steps: pairs.flatMap(({ column, there }) =>
      there ? mend(site, list, column, there) : [add(site, list, column)],
    ),
    remarks: [
      ...pairs.flatMap(({ column, there }) => (there ? doubts(site, list, column, there) : [])),
      ...strangers(list, found),
    ],
  }
}

const add = (site: Site, { title }: ListDefinition, column: ColumnDefinition): Step => ({
  part: 'columns',
  sentence: `Add the column ${column.name} to ${title}`,
  perform: () =>
    site.graph(
      `the column ${column.name} of ${title}`,
      'post',
      `/lists/${site.lists.need(title)}/columns`,
      z.unknown(),
      creationOf(column, site.lists),
    ),
})

function mend(
  site: Site,
  { title }: ListDefinition,
  column: ColumnDefinition,
  there: FoundColumn,
): readonly Step[] {
  const changes = column.type === there.type ? changesOf(column, there) : []
  if (changes.length === 0) return []
  const body = Object.assign({}, ...changes.map(({ body }) => body)) as object
  return [
    {
      part: changes.some(({ body }) => 'indexed' in body) ? 'indexes' : 'columns',
      sentence: `Change the column ${column.name} of ${title}: ${changes.map(({ words }) => words).join('; ')}`,
      perform: () =>
        site.graph(
          `the column ${column.name} of ${title}`,
          'patch',
          `/lists/${site.lists.need(title)}/columns/${there.id}`,
          z.unknown(),
          body,
        ),
    },
  ]
}

type Change = { readonly words: string; readonly body: object }

function changesOf(column: ColumnDefinition, there: FoundColumn): readonly Change[] {
  const changes: Change[] = []
  const { displayName, description = there.description } = column
  if (displayName !== there.displayName)
    changes.push({ words: `call it “${displayName}”`, body: { displayName } })
  if (description !== there.description)
    changes.push({ words: 'describe it', body: { description } })
  if (isIndexed(column) && !there.isIndexed)
    changes.push({ words: 'index it', body: { indexed: true } })
  // SharePoint refuses this where values clash already: nothing is lost.
  if (isUnique(column) && !there.isUnique)
    changes.push({
      words: 'keep its values unique',
      body: { indexed: true, enforceUniqueValues: true },
    })
  const defined = choicesOf(column)
  const missing = defined.filter((choice) => !there.choices.includes(choice))
  if (missing.length > 0)
    changes.push({
      words: `offer ${quoted(missing)}`,
      body: { choice: { choices: [...defined, ...extraChoices(column, there)] } },
    })
  return changes
}

const choicesOf = (column: ColumnDefinition): readonly string[] =>
  column.type === 'choice' ? column.choices : []

const extraChoices = (column: ColumnDefinition, there: FoundColumn): readonly string[] =>
  there.choices.filter((choice) => !choicesOf(column).includes(choice))

const TYPE_WORDS: Readonly<Record<ColumnDefinition['type'], string>> = {
  text: 'one line of text',
  note: 'several lines of plain text',
  rich: 'several lines of formatted text',
  append: 'several lines of text that keep every entry',
  choice: 'a choice of one',
  date: 'a date without a time',
  instant: 'a date with a time',
  number: 'a number',
  yesNo: 'yes or no',
  lookup: 'a lookup of one item',
}

function doubts(
  site: Site,
  { title }: ListDefinition,
  column: ColumnDefinition,
  there: FoundColumn,
): readonly string[] {
  const name = `The column ${column.name} of ${title}`
  if (there.type !== column.type)
    return [
      `${name} holds ${there.type ? TYPE_WORDS[there.type] : 'something the app can’t read'}, and the app needs ${TYPE_WORDS[column.type]}. A type can’t be changed here: copy its values elsewhere, delete the column in SharePoint and run this again.`,
    ]
  const told: string[] = []
  if (column.type === 'lookup' && there.leadsTo !== site.lists.find(column.to))
    told.push(
      `${name} looks up another list than ${column.to}. Copy its values elsewhere, delete the column in SharePoint and run this again.`,
    )
  if (there.isUnique && !isUnique(column))
    told.push(
      `${name} refuses a value it has already, which the app does not expect. Turn “Enforce unique values” off in the column’s settings.`,
    )
  const extra = extraChoices(column, there)
  if (column.type === 'choice' && extra.length > 0)
    told.push(
      `${name} also offers ${quoted(extra)}, which the app does not know. Take it out in the column’s settings, once no item has it.`,
    )
  return told
}

// Every list has these beside the read-only ones; SharePoint gives names of the last two kinds to its own.
const OWN_OF_SHAREPOINT = /^(Title|ContentType|Attachments|FileLeafRef|_.*|MediaService.*)$/

const strangers = (list: ListDefinition, found: readonly FoundColumn[]): readonly string[] =>
  found
    .filter(
      ({ name, isReadOnly }) =>
        !isReadOnly &&
        !OWN_OF_SHAREPOINT.test(name) &&
        list.columns.every((column) => column.name !== name),
    )
    .map(
      ({ name }) =>
        `${list.title} has the column ${name}, which the app does not know. It is left as it is; nothing needs to be done unless you expected the app to use it.`,
    )
