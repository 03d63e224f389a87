// The office's one site.
import { type Answer, type Call, ok } from './answer.ts'
import { needSite, rightOn } from './permissions.ts'
import { selected } from './query.ts'
import { SITE_ID, SITE_PATH } from './site.ts'

const SITE_TITLE = 'Office of the Police and Crime Commissioner'
const CREATED = '2026-01-05T09:00:00.000Z'

export function readSite(call: Call): Answer {
  needSite(call, 'read')
  const chosen = call.query.get('$select')
  return ok({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#sites${chosen === null ? '' : `(${chosen})`}/$entity`,
    ...selected(call.query, siteOnWire(call)),
  })
}

const siteOnWire = (call: Call): object => ({
  createdDateTime: CREATED,
  description: '',
  id: SITE_ID,
  lastModifiedDateTime: CREATED,
  name: 'opcc',
  webUrl: `${call.tenant.base}${SITE_PATH}`,
  displayName: SITE_TITLE,
  root: {},
  siteCollection: { hostname: 'localhost' },
})

/** Sites the caller may see, by a word of the name or `*`. An app with Sites.Selected alone finds nothing here. */
export function searchSites(call: Call): Answer {
  const word = (call.query.get('search') ?? '').toLowerCase()
  const isFound = word === '*' || (word !== '' && SITE_TITLE.toLowerCase().includes(word))
  const maySee =
    call.caller.kind === 'person' && rightOn(call.tenant.storage, call.caller) !== 'none'
  return ok({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites',
    value: isFound && maySee ? [siteOnWire(call)] : [],
  })
}
