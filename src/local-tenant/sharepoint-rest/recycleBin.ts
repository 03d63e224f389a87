// The site's recycle bin, as an owner of the site sees it. Emptied after 93 days by the real one, and by nobody here.
import { type Answer, type Call, itemNotFound, ok } from '../graph/answer.ts'
import { asItem, binOf, restoreItem } from '../graph/itemRows.ts'
import { needSite } from '../graph/permissions.ts'
import { needList } from '../graph/site.ts'

const ITEM_OF_LIST = 3

export function listRecycled(call: Call): Answer {
  needSite(call, 'full')
  const { storage } = call.tenant
  const rows = storage.prepare('SELECT * FROM recycled ORDER BY at DESC').all()
  return ok({
    value: rows.map(({ guid, list, item, at }) => {
      const { fields } = asItem(
        storage
          .prepare('SELECT * FROM items WHERE list = ? AND id = ?')
          .get(binOf(String(guid)), Number(item)) ?? {},
      )
      return {
        Id: guid,
        Title: fields['FileLeafRef'] ?? fields['Title'] ?? '',
        DirName: needList(storage, String(list)).path,
        DeletedDate: at,
        ItemType: ITEM_OF_LIST,
      }
    }),
  })
}

export function restoreRecycled(call: Call, guid: string): Answer {
  needSite(call, 'full')
  const { storage } = call.tenant
  const row = storage.prepare('SELECT * FROM recycled WHERE guid = ?').get(guid.toLowerCase())
  if (!row) throw itemNotFound()
  restoreItem(
    storage,
    needList(storage, String(row['list'])),
    guid.toLowerCase(),
    Number(row['item']),
  )
  return ok({ 'odata.null': true })
}
