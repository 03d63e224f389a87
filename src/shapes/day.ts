// A calendar day as JSON, forms and addresses carry it.
import { z } from 'zod'
import { parseDay } from '#core/day.ts'

/** `YYYY-MM-DD`, and a day that there is: 29 February only in a leap year. */
export const dayShape = z.string().transform((written, context) => {
  const read = parseDay(written)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'must be a date written as YYYY-MM-DD' })
  return z.NEVER
})
