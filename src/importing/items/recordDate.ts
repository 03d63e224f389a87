// The date of the record, where a heading, a signature or a line of the body says it.
import type { Day } from '#core/day.ts'
import { dateLine } from '../words/dates.ts'
import type { Body } from './walk.ts'

type DateFound = { readonly on: Day; readonly isOfPost: boolean }

/** `…, Police and Crime Commissioner for Thornbury, 2 July 2021` */
export const dateOfSignature = (office: string): DateFound | undefined => {
  const date = dateLine((office.split(/[,\n] ?/).at(-1) ?? '').trim())
  return date?.precision === 'day' ? date : undefined
}

/** The first date is the record's. */
export function takeDate(body: Body, date: DateFound | undefined): void {
  if (!date || body.recordDate !== undefined) return
  body.recordDate = date.on
  body.isDateOfPost = date.isOfPost
}
