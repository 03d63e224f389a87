// Words as a record may hold them.
import { z } from 'zod'

/** Half a character can't be fingerprinted (RFC 8785), so a record that holds one could never be approved. */
export const textShape = z
  .string()
  .refine((words) => words.isWellFormed(), 'holds half a character')
