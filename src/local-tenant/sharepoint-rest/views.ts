// Views of a list: their columns in order, and their query as CAML, kept as sent.
import { z } from 'zod'
import {
  type Answer,
  type Call,
  created,
  invalidRequest,
  NO_CONTENT,
  ok,
  Refused,
} from '../graph/answer.ts'
import { checkJson } from './fields.ts'
import { listFor } from '../graph/permissions.ts'
import {
  findView,
  insertView,
  keepView,
  removeView,
  type ViewRow,
  viewsOf,
} from '../graph/viewRows.ts'

const onWire = (view: ViewRow): object => ({
  Id: view.id,
  Title: view.title,
  DefaultView: view.isDefault,
  ViewQuery: view.query,
  RowLimit: view.rowLimit,
  Paged: true,
  PersonalView: false,
  Hidden: false,
  ViewFields: { Items: view.fields },
  CustomFormatter: view.formatter ?? '',
})

export function listViews(call: Call, listId: string): Answer {
  const list = listFor(call, listId, 'read')
  return ok({ value: viewsOf(call.tenant.storage, list).map(onWire) })
}

const fieldNames = z.union([
  z.array(z.string()),
  z.object({ results: z.array(z.string()) }).transform((all) => all.results),
])
const view = z.object({
  Title: z.string().min(1).optional(),
  ViewQuery: z.string().optional(),
  Query: z.string().optional(),
  ViewFields: fieldNames.optional(),
  RowLimit: z.number().int().min(1).optional(),
  DefaultView: z.boolean().optional(),
  SetAsDefaultView: z.boolean().optional(),
  CustomFormatter: z.string().optional(),
})
const sentView = z.union([
  z.object({ parameters: view }).transform((body) => body.parameters),
  view,
])

function readSent(call: Call): Partial<Omit<ViewRow, 'id'>> {
  const parsed = sentView.safeParse(call.body)
  if (!parsed.success) throw invalidRequest(z.prettifyError(parsed.error))
  const { Title, ViewQuery, Query, ViewFields, RowLimit, DefaultView, SetAsDefaultView } =
    parsed.data
  const { CustomFormatter } = parsed.data
  if (CustomFormatter !== undefined) checkJson(CustomFormatter)
  const given = {
    title: Title,
    query: ViewQuery ?? Query,
    fields: ViewFields,
    rowLimit: RowLimit,
    isDefault: DefaultView ?? SetAsDefaultView,
    formatter: CustomFormatter,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Two views of one title are allowed, as in SharePoint: whoever provisions looks first. */
export function addView(call: Call, listId: string): Answer {
  const list = listFor(call, listId, 'full')
  const { title, ...rest } = readSent(call)
  if (title === undefined) throw invalidRequest('A view needs a Title.')
  return created(onWire(insertView(call.tenant.storage, list, { title, ...rest })))
}

function needView(
  call: Call,
  listId: string,
  viewId: string,
  right: 'read' | 'full',
): { readonly view: ViewRow; readonly listId: string } {
  const list = listFor(call, listId, right)
  const found = findView(call.tenant.storage, list, viewId)
  if (!found)
    throw new Refused(404, 'System.ArgumentException', `The view ${viewId} does not exist.`)
  return { view: found, listId: list.id }
}

export const readView = (call: Call, listId: string, viewId: string): Answer =>
  ok(onWire(needView(call, listId, viewId, 'read').view))

function change(
  call: Call,
  listId: string,
  viewId: string,
  alter: (view: ViewRow) => Partial<ViewRow>,
): Answer {
  const found = needView(call, listId, viewId, 'full')
  keepView(call.tenant.storage, found.listId, { ...found.view, ...alter(found.view) })
  return NO_CONTENT
}

export const changeView = (call: Call, listId: string, viewId: string): Answer =>
  change(call, listId, viewId, () => readSent(call))

export const addViewField = (call: Call, listId: string, viewId: string, name: string): Answer =>
  change(call, listId, viewId, ({ fields }) => ({
    fields: fields.includes(name) ? fields : [...fields, name],
  }))

export const clearViewFields = (call: Call, listId: string, viewId: string): Answer =>
  change(call, listId, viewId, () => ({ fields: [] }))

export function deleteView(call: Call, listId: string, viewId: string): Answer {
  const found = needView(call, listId, viewId, 'full')
  removeView(call.tenant.storage, found.listId, viewId)
  return NO_CONTENT
}
