// The events of publication that a round notes while they are recorded, as its column and a handover carry them.
import { z } from 'zod'
import type { Instant } from '#core/day.ts'
import { type EventNote, RECIPIENTS, SENDING_WAYS } from '#core/publication.ts'
import { dayShape } from './day.ts'

const toldBy = {
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime().transform((text) => text as Instant),
}

const told = z.discriminatedUnion('event', [
  z.object({
    ...toldBy,
    event: z.literal('published'),
    publishedOn: dayShape,
    address: z.string(),
    lateReason: z.string().optional(),
  }),
  z.object({
    ...toldBy,
    event: z.literal('sent'),
    to: z.enum(RECIPIENTS),
    sentOn: dayShape,
    how: z.enum(SENDING_WAYS),
    recipientAddress: z.string(),
    subject: z.string(),
    message: z.string(),
    sentFrom: z.string().optional(),
  }),
])

export const eventNotes = z.array(
  z.object({ told, mail: z.enum(['claimed', 'inDoubt']).exactOptional() }),
) satisfies z.ZodType<EventNote[]>
