// A card as its readers see it: the published schemas, the renderer, and whoever reads it out.
import { readFileSync } from 'node:fs'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { AdaptiveCard, CardElement, SerializationContext, Versions } from 'adaptivecards'
import { Ajv } from 'ajv'
import { z } from 'zod'

const schemaOf = (name: string): object => {
  const file = new URL(`../contracts/${name}`, import.meta.url)
  const {
    $schema: _,
    id: __,
    ...schema
  } = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')))
  return schema
}

const ajv = new Ajv({ strict: false, logger: false, allErrors: true })
const CHECKS = ['adaptive-card.schema.json', 'adaptive-card-teams.schema.json'].map((name) => ({
  name,
  check: ajv.compile(schemaOf(name)),
}))

/** What the published schemas have against the card: 1.5 itself, and 1.5 as Teams knows it. */
export const schemaFaults = (card: object): readonly string[] =>
  CHECKS.flatMap(({ name, check }) =>
    check(card) ? [] : [`${name}: ${ajv.errorsText(check.errors)}`],
  )

/** What the renderer that Teams builds on has against it. */
export function rendererFaults(card: object): readonly string[] {
  // Its pattern for `lang` is global, so it remembers the card before and refuses every other “en”.
  const { regEx } = CardElement.langProperty
  if (regEx) regEx.lastIndex = 0
  const context = new SerializationContext(Versions.v1_5)
  const read = new AdaptiveCard()
  read.parse(card, context)
  const parsing = Array.from({ length: context.eventCount }, (_, index) =>
    context.getEventAt(index),
  )
  return [...parsing, ...read.validateProperties().validationEvents].map(({ message }) => message)
}

/** Bytes as UTF-16, which is how Teams counts a message. */
export const bytesOf = (card: object): number => JSON.stringify(card).length * 2

const part = z.looseObject({ type: z.string() })
export type Part = z.infer<typeof part>

/** Everything in the card that has a type, however deep, fallbacks and refresh included. */
export function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return []
  const read = part.safeParse(value)
  return [...(read.success ? [read.data] : []), ...Object.values(value).flatMap(partsOf)]
}

export const partsNamed = (card: IAdaptiveCard, type: string): readonly Part[] =>
  partsOf(card).filter((found) => found.type.startsWith(type))

/** Every text block in order. */
export const textsOf = (card: IAdaptiveCard): readonly string[] =>
  partsNamed(card, 'TextBlock').map((found) => z.string().parse(found['text']))

export const headingsOf = (card: IAdaptiveCard): readonly string[] =>
  partsNamed(card, 'TextBlock')
    .filter((found) => found['style'] === 'heading')
    .map((found) => z.string().parse(found['text']))

/** The facts by their titles. */
export const factsOf = (card: IAdaptiveCard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    partsNamed(card, 'FactSet').flatMap((found) =>
      z
        .array(z.object({ title: z.string(), value: z.string() }))
        .parse(found['facts'])
        .map(({ title, value }) => [title, value] as const),
    ),
  )
