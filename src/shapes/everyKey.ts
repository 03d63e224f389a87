// `satisfies z.ZodType<T>` does not miss a key that T may leave out; this does.
import type { z } from 'zod'

/** The members of a schema that names every key of `T`, those that may be absent too. */
export type EveryKey<T> = { readonly [key in keyof T]-?: z.ZodType }
