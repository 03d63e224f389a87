// The `conflict` mishap: a system job touches the item just before the write, as labelling and compliance jobs do, so
// that an `If-Match` the caller read in good faith no longer fits.
import { type Call, Refused } from './answer.ts'
import { needItem, updateItem } from './itemRows.ts'
import { SYSTEM } from './people.ts'
import { needList } from './site.ts'
import { withPlainSite } from './sitePath.ts'

export function disturb(call: Call): void {
  const [, list, item] =
    /^\/site\/lists\/([^/]+)\/items\/(\d+)/.exec(withPlainSite(call.path)) ?? []
  if (list === undefined || item === undefined)
    throw new Refused(
      409,
      'resourceModified',
      'The resource has changed since the caller last read it; usually an eTag mismatch',
    )
  const { storage } = call.tenant
  const row = needList(storage, decodeURIComponent(list))
  updateItem(storage, row, needItem(storage, row, item), {}, SYSTEM)
}
