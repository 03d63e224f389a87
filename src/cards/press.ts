// What a button carries and what comes back of it: the data of an Action.Execute, or the value of the message that an
// older client's Action.Submit becomes. It says what was shown, never who pressed or what may be done.
import { z } from 'zod'

/** The id of the card's one input, and the name under which a press carries what was typed. */
export const WORDS_INPUT = 'words'

// The service's API takes as much, and no more.
const MOST_WORDS = 10_000

const shown = {
  recordId: z.string().regex(/^\d{1,10}$/),
  round: z.int().min(1),
}

const pressShape = z.discriminatedUnion('action', [
  z.object({ action: z.literal('refresh'), ...shown }),
  z.object({
    action: z.enum(['approve', 'return']),
    ...shown,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    [WORDS_INPUT]: z.string().max(MOST_WORDS).default(''),
  }),
])

/** A press that was understood. `fingerprint` is lower-case hexadecimal SHA-256 of what the card showed. */
export type Press = z.infer<typeof pressShape>

/** A button's data as the card is sent, before anything is typed. */
export type PressSent = z.input<typeof pressShape>

/** Undefined when it is not a press of one of our cards. */
export const readPress = (value: unknown): Press | undefined => pressShape.safeParse(value).data
