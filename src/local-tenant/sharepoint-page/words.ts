// A value of a column in words, and a date as the office writes it.
import type { DatabaseSync } from 'node:sqlite'
import type { Column } from '../graph/columnDefinition.ts'
import { keyOf } from '../graph/columns.ts'
import type { Fields, FieldValue } from '../graph/fields.ts'
import { type Actor, siteUserId, SYSTEM } from '../graph/people.ts'
import { PEOPLE, personById } from '../identity.ts'
import { plainText } from './html.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

export const instantInWords = (instant: string): string =>
  `${day.format(new Date(instant))}, ${time.format(new Date(instant))}`
/** The site's own day of an instant, as a date input wants it. */
export const dayOf = (instant: string): string => isoDay.format(new Date(instant))

export const actorInWords = ({ personId, app }: Actor): string => {
  if (app === SYSTEM.app) return 'System Account'
  return personById(personId ?? '')?.displayName ?? 'Acknowledgement Records (app)'
}

/** `''` when the column is empty. */
export function valueInWords(storage: DatabaseSync, column: Column, fields: Fields): string {
  const value = fields[keyOf(column)]
  if (value === undefined) return ''
  switch (column.facet) {
    case 'boolean':
      return value === true ? 'Yes' : 'No'
    case 'dateTime':
      return column.settings['format'] === 'dateOnly'
        ? day.format(new Date(String(value)))
        : instantInWords(String(value))
    case 'lookup':
      return lookedUp(storage, column, value)
    case 'personOrGroup':
      return (
        PEOPLE.find((one) => siteUserId({ personId: one.id }) === value)?.displayName ??
        `Person ${String(value)}`
      )
    default:
      return column.settings['textType'] === 'richText' ? plainText(String(value)) : String(value)
  }
}

function lookedUp(storage: DatabaseSync, column: Column, value: FieldValue): string {
  const row = storage
    .prepare(`SELECT json_extract(fields, '$.' || ?) AS text FROM items WHERE list = ? AND id = ?`)
    .get(String(column.settings['columnName']), String(column.settings['listId']), Number(value))
  return String(row?.['text'] ?? `Item ${String(value)}, which is no longer there`)
}
