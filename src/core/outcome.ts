// What a deed came to. A refusal is returned, never thrown: it is an answer, and says what stands in the way.
import type { Refusal } from './refusals.ts'

type Refused = { readonly done: false; readonly refusal: Refusal }

export type Outcome<T> = { readonly done: true; readonly result: T } | Refused

export const done = <T>(result: T): Outcome<T> => ({ done: true, result })

export const refused = (refusal: Refusal): Refused => ({ done: false, refusal })
