// Columns as SharePoint REST shows them: what Graph cannot see of one is its formatting, kept as sent.
import { z } from 'zod'
import { type Answer, type Call, invalidRequest, NO_CONTENT, ok, Refused } from '../graph/answer.ts'
import type { Column, Facet } from '../graph/columnDefinition.ts'
import { allColumns, keepColumn, ownColumns } from '../graph/columns.ts'
import { listFor, type Right } from '../graph/permissions.ts'
import type { ListRow } from '../graph/site.ts'
import { isSystemColumn } from '../graph/systemColumns.ts'

const TYPES: Partial<Readonly<Record<Facet, string>>> = {
  boolean: 'Boolean',
  choice: 'Choice',
  dateTime: 'DateTime',
  lookup: 'Lookup',
  number: 'Number',
  personOrGroup: 'User',
}

const typeOf = ({ facet, settings }: Column): string =>
  settings['allowMultipleLines'] === true ? 'Note' : (TYPES[facet] ?? 'Text')

const onWire = (column: Column): object => ({
  Id: column.id,
  InternalName: column.name,
  Title: column.displayName,
  TypeAsString: typeOf(column),
  Indexed: column.indexed,
  EnforceUniqueValues: column.enforceUniqueValues,
  Required: column.required,
  Hidden: column.hidden,
  ReadOnlyField: isSystemColumn(column),
  CustomFormatter: column.formatter ?? null,
})

function need(
  call: Call,
  listId: string,
  name: string,
  right: Right,
): { readonly list: ListRow; readonly column: Column } {
  const list = listFor(call, listId, right)
  const column = allColumns(call.tenant.storage, list).find(
    (one) => one.name === name || one.displayName === name || one.id === name.toLowerCase(),
  )
  if (column) return { list, column }
  throw new Refused(
    404,
    'System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.`,
  )
}

export function listFields(call: Call, listId: string): Answer {
  const list = listFor(call, listId, 'read')
  return ok({ value: ownColumns(call.tenant.storage, list).map(onWire) })
}

export const readField = (call: Call, listId: string, name: string): Answer =>
  ok(onWire(need(call, listId, name, 'read').column))

const changes = z.object({ CustomFormatter: z.string().nullable() })

/** Only the formatting is changed here, as the rest can be through Graph. */
export function changeField(call: Call, listId: string, name: string): Answer {
  const { list, column } = need(call, listId, name, 'full')
  const sent = changes.safeParse(call.body)
  if (!sent.success) throw invalidRequest(z.prettifyError(sent.error))
  const { formatter: _old, ...rest } = column
  const formatter = sent.data.CustomFormatter ?? ''
  checkJson(formatter)
  keepColumn(call.tenant.storage, list, formatter === '' ? rest : { ...rest, formatter })
  return NO_CONTENT
}

/** SharePoint takes any text; a formatter that is not JSON would show nothing there, so it is refused here. */
export function checkJson(text: string): void {
  try {
    if (text !== '') JSON.parse(text)
  } catch {
    throw invalidRequest('CustomFormatter is not JSON.')
  }
}
