// A list has one content type until the office makes more: Item, or Document in a library.
import { type Answer, type Call, itemNotFound, ok } from './answer.ts'
import { listFor } from './permissions.ts'
import { type ListRow } from './site.ts'

const hex = (text: string): string => text.replaceAll('-', '').toUpperCase()

/** As seen on the real service: the parent's id, then `00` and 32 digits of the list's own. */
export const contentTypeOf = (list: ListRow): { readonly id: string; readonly name: string } => {
  const isLibrary = list.template === 'documentLibrary'
  const own = hex(list.id)
  return {
    id: `0x010${isLibrary ? '1' : '0'}${own}00${Array.from(own).toReversed().join('')}`,
    name: isLibrary ? 'Document' : 'Item',
  }
}

const onWire = (list: ListRow): object => ({
  ...contentTypeOf(list),
  description:
    list.template === 'documentLibrary' ? 'Create a new document.' : 'Create a new list item.',
  group: list.template === 'documentLibrary' ? 'Document Content Types' : 'List Content Types',
  hidden: false,
  readOnly: false,
  sealed: false,
})

export function listContentTypes(call: Call, listName: string): Answer {
  const list = listFor(call, listName, 'read')
  return ok({ value: [onWire(list)] })
}

export function readContentType(call: Call, listName: string, id: string): Answer {
  const list = listFor(call, listName, 'read')
  if (contentTypeOf(list).id !== id) throw itemNotFound()
  return ok(onWire(list))
}
