// What Teams needs to know of a card: its buttons, its inputs, and whether it redraws itself.
import { z } from 'zod'

const execute = z.looseObject({
  type: z.literal('Action.Execute'),
  verb: z.string().optional(),
  title: z.string().optional(),
  data: z.unknown().optional(),
  associatedInputs: z.string().optional(),
  isEnabled: z.boolean().optional(),
})
export type Execute = z.infer<typeof execute>

const input = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string().min(1),
  label: z.string().optional(),
  isRequired: z.boolean().optional(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  valueOff: z.string().default('false'),
})
export type Input = z.infer<typeof input>

export const cardShape = z.looseObject({
  type: z.literal('AdaptiveCard'),
  refresh: z.object({ action: execute, userIds: z.array(z.string()).optional() }).optional(),
})
export type Card = z.infer<typeof cardShape>

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive'

/** Everything drawn, however deep. What is behind `refresh` and `fallback` is not on the screen. */
function* drawn(part: unknown): Generator {
  if (typeof part !== 'object' || part === null) return
  yield part
  for (const [name, inner] of Object.entries(part))
    if (name !== 'refresh' && name !== 'fallback' && name !== 'data') yield* drawn(inner)
}

const partsOf = <Part>(card: Card, shape: z.ZodType<Part>): readonly Part[] =>
  [...drawn(card)].flatMap((part) => {
    const read = shape.safeParse(part)
    return read.success ? [read.data] : []
  })

/** The buttons that can be pressed. */
export const executesOf = (card: Card): readonly Execute[] =>
  partsOf(card, execute).filter((action) => action.isEnabled !== false)

export const inputsOf = (card: Card): readonly Input[] => partsOf(card, input)

/** What an input says when nobody has touched it, or undefined when it says nothing. */
export function untouched({ type, value, valueOff }: Input): string | undefined {
  if (value === undefined || value === '') return type === 'Input.Toggle' ? valueOff : undefined
  return String(value)
}

/** Left out, `userIds` means everybody, in a chat of 60 people or fewer; empty, it means nobody. */
export const redrawsItselfFor = ({ refresh }: Card, teamsId: string): boolean =>
  refresh !== undefined && (refresh.userIds?.includes(teamsId) ?? true)
