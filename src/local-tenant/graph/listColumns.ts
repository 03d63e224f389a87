// The columns of a list, over HTTP.
import { type Answer, type Call, created, itemNotFound, NO_CONTENT, ok } from './answer.ts'
import { type Column, columnOnWire, readDefinition } from './columnDefinition.ts'
import { addColumn, changeColumn, columnsOnWire, needColumn, ownColumns } from './columns.ts'
import { isSystemColumn } from './systemColumns.ts'
import { listFor } from './permissions.ts'

const onWire = (column: Column): object => columnOnWire(column, isSystemColumn(column))

export function listColumns(call: Call, name: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'read')
  return ok({ value: columnsOnWire(storage, list) })
}

export function createColumn(call: Call, name: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'full')
  const column = readDefinition(call.body)
  addColumn(storage, list, column)
  return created(onWire(column))
}

export function readColumn(call: Call, name: string, columnName: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'read')
  return ok(onWire(needColumn(storage, list, columnName)))
}

export function patchColumn(call: Call, name: string, columnName: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'full')
  const before = needColumn(storage, list, columnName)
  return ok(onWire(changeColumn(storage, list, before, call.body)))
}

export function deleteColumn(call: Call, name: string, columnName: string): Answer {
  const { storage } = call.tenant
  const list = listFor(call, name, 'full')
  const column = ownColumns(storage, list).find((one) => one.id === columnName)
  if (!column) throw itemNotFound()
  storage.prepare('DELETE FROM columns WHERE list = ? AND id = ?').run(list.id, column.id)
  return NO_CONTENT
}
