// The hidden list of the people a site knows, by the numbers that person columns hold. Whoever was never on the site
// has no row until `ensureuser` makes one. It can be read by its title, and not written.
import type { DatabaseSync } from 'node:sqlite'
import { type LocalPerson, PEOPLE } from '../identity.ts'
import { readDefinition } from './columnDefinition.ts'
import { addColumn } from './columns.ts'
import { keepItem } from './itemRows.ts'
import { SYSTEM, siteUserId } from './people.ts'
import { FIRST_SETTINGS, findList, insertList, type ListRow } from './site.ts'

const TITLE = 'User Information List'
const COLUMNS = ['Title', 'EMail', 'UserName', 'JobTitle']

function userList(storage: DatabaseSync): ListRow {
  const found = findList(storage, TITLE)
  if (found) return found
  const settings = { ...FIRST_SETTINGS, Hidden: true }
  const list = insertList(storage, TITLE, 'userInformation', '', settings)
  for (const name of COLUMNS) addColumn(storage, list, readDefinition({ name, text: {} }))
  return list
}

/** Everybody with a right on the site has been there; the outsider has not. */
export function knowTheOffice(storage: DatabaseSync): void {
  for (const person of PEOPLE) if (person.siteGroup !== 'none') knowPerson(storage, person)
}

export function knowPerson(storage: DatabaseSync, person: LocalPerson): void {
  const list = userList(storage)
  const id = Number(siteUserId({ personId: person.id }))
  if (storage.prepare('SELECT 1 FROM items WHERE list = ? AND id = ?').get(list.id, id)) return
  const fields = {
    Title: person.displayName,
    EMail: person.upn,
    UserName: person.upn,
    JobTitle: person.jobTitle,
  }
  keepItem(storage, list, { id, fields, actor: SYSTEM })
}
