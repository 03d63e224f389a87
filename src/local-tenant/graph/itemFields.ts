// The fields of an item as Graph writes them: its own columns, the system fields that were observed, no empty column.
import type { Tenant } from '../tenant.ts'
import type { Column } from './columnDefinition.ts'
import { keyOf, ownColumns } from './columns.ts'
import { contentTypeOf } from './contentTypes.ts'
import { fileFields } from './files.ts'
import { etagOf, type ItemRow } from './itemRows.ts'
import { siteUserId } from './people.ts'
import { holdsSeveral, isReference, referenceReader } from './references.ts'
import { complianceFields } from './labelRows.ts'
import type { ListRow } from './site.ts'

/** `true` shows every field, a list these only. */
type Choice = true | readonly string[]
export type WriteFields = (item: ItemRow) => object

// A view joins twelve lists at most, and a collection leaves out what is past them without a word. Author, Editor and
// the two for apps are four of the twelve.
const MOST_REFERENCES = 12
const SYSTEM_REFERENCES = [
  'AuthorLookupId',
  'EditorLookupId',
  'AppAuthorLookupId',
  'AppEditorLookupId',
]

const systemFields = (list: ListRow, item: ItemRow): Record<string, unknown> => ({
  ...('Title' in item.fields && {
    LinkTitle: item.fields['Title'],
    LinkTitleNoMenu: item.fields['Title'],
  }),
  id: String(item.id),
  ContentType: contentTypeOf(list).name,
  Modified: item.modified,
  Created: item.created,
  AuthorLookupId: siteUserId(item.createdBy),
  EditorLookupId: siteUserId(item.modifiedBy),
  ...(item.createdBy.app !== undefined && { AppAuthorLookupId: siteUserId(item.createdBy) }),
  ...(item.modifiedBy.app !== undefined && { AppEditorLookupId: siteUserId(item.modifiedBy) }),
  _UIVersionString: `${item.version}.0`,
  Attachments: false,
  Edit: '',
  ItemChildCount: '0',
  FolderChildCount: '0',
})

/** Writes the fields of one item after another; what is the same for all of them is read once. */
export function fieldsWriter(
  { storage }: Tenant,
  list: ListRow,
  choice: Choice,
  isCollection = false,
): WriteFields {
  const references = ownColumns(storage, list).filter(isReference)
  const leftOut = new Set(
    isCollection ? pastTheLimit(references, choice).flatMap((one) => [one.name, keyOf(one)]) : [],
  )
  const isShown = (name: string): boolean =>
    (choice === true || choice.includes(name)) && !leftOut.has(name)
  const severalKeys = new Set(references.filter(holdsSeveral).map(keyOf))
  const readers = references
    .filter(({ name }) => isShown(name))
    .map((column) =>
      referenceReader(storage, column, choice !== true && choice.includes(column.name)),
    )
  const labelled = complianceFields(storage, list)
  const filed = fileFields(storage, list)
  return (item) => {
    const all: Record<string, unknown> = {
      ...item.fields,
      ...systemFields(list, item),
      ...labelled(item.id),
      ...filed(item.id),
    }
    const shown = Object.entries(all).filter(([name]) => isShown(name) && !severalKeys.has(name))
    return Object.assign(
      { '@odata.etag': etagOf(item), ...Object.fromEntries(shown) },
      ...readers.map((read) => read(item.fields)),
    ) as object
  }
}

function pastTheLimit(references: readonly Column[], choice: Choice): readonly Column[] {
  if (choice === true) return references.slice(MOST_REFERENCES - SYSTEM_REFERENCES.length)
  const system = choice.filter((name) => SYSTEM_REFERENCES.includes(name))
  return references
    .filter((one) => choice.includes(one.name) || choice.includes(keyOf(one)))
    .slice(MOST_REFERENCES - system.length)
}
