// What the routes read alike: the record that an address names, and what a deed came to.
import { z } from 'zod'
import type { Outcome } from '#core/outcome.ts'
import { problemOfRefusal } from '../problems.ts'

/** The id that SharePoint gave the record's item. */
export const recordIdShape = z.string().regex(/^\d{1,10}$/, 'must be the id of a record, such as 7')
const addressShape = z.object({ recordId: recordIdShape })

export const idIn = (parameters: unknown): string => addressShape.parse(parameters).recordId

/** Throws the refusal as a Problem. */
export function needDone<T>(outcome: Outcome<T>): T {
  if (outcome.done) return outcome.result
  throw problemOfRefusal(outcome.refusal)
}
