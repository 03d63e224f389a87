// What a button carries and what comes back of it: the data of an Action.Execute, or the value of the message that an
// older client's Action.Submit becomes. It says what was shown, never who pressed or what may be done.
import { z } from 'zod'
import { parseDay } from '#core/day.ts'

/** The ids of the cards' inputs, and the names under which a press carries what was typed or chosen. */
export const WORDS_INPUT = 'words'
export const ABOUT_INPUT = 'about'
export const DAY_INPUT = 'day'

/** What the words are about when they are about no finding in particular. */
export const ABOUT_ALL = 'all'

// The service's API takes as much, and no more.
const MOST_WORDS = 10_000

const round = {
  recordId: z.string().regex(/^\d{1,10}$/),
  round: z.int().min(1),
}
const shown = { ...round, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }
const words = z.string().max(MOST_WORDS).default('')
const about = z
  .union([z.literal(ABOUT_ALL), z.string().regex(/^\d{1,4}$/)])
  .default(ABOUT_ALL)
  .transform((chosen) => (chosen === ABOUT_ALL ? undefined : Number(chosen)))
const point = { ...shown, [WORDS_INPUT]: words, [ABOUT_INPUT]: about }
const day = z.string().default('').transform(parseDay)

const pressShape = z.discriminatedUnion('action', [
  z.object({ action: z.literal('refresh'), ...round }),
  z.object({ action: z.literal('postpone'), ...round }),
  z.object({ action: z.literal('answers'), ...round, page: z.int().min(1).max(1_000) }),
  z.object({ action: z.literal('later'), ...round, [DAY_INPUT]: day }),
  z.object({
    action: z.literal('approve'),
    ...shown,
    [WORDS_INPUT]: words,
    /** Pressed in a message that lists several: the others are shown again. */
    inList: z.literal(true).exactOptional(),
  }),
  z.object({ action: z.literal('return'), ...point }),
  z.object({ action: z.literal('note'), ...point }),
  z.object({ action: z.literal('waiting') }),
  z.object({ action: z.literal('shared'), recordId: round.recordId }),
])

/**
 * A press that was understood. `fingerprint` is lower-case hexadecimal SHA-256 of what the card showed; `about` the
 * place of a finding in what was shown.
 */
export type Press = z.infer<typeof pressShape>

/** A button's data as the card is sent, before anything is typed. */
export type PressSent = z.input<typeof pressShape>

/** Undefined when it is not a press of one of our cards. */
export const readPress = (value: unknown): Press | undefined => pressShape.safeParse(value).data
