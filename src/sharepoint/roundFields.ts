// A round of asking as the columns of its item, and back. Only the service writes it.
import { z } from 'zod'
import { type Content, fingerprintOf } from '#core/content.ts'
import type { Instant } from '#core/day.ts'
import {
  type ApprovalRound,
  type CardPlace,
  type Decision,
  decisionOf,
  type Reminder,
  type ReturnPoint,
  keyOfRound,
  ROUND_STATES,
  ROUND_STEPS,
  type RoundState,
} from '#core/round.ts'
import { dayShape } from '#shapes/day.ts'
import { eventNotes } from '#shapes/eventNotes.ts'
import { choicesOf } from './choices.ts'
import { ROUND_COLUMNS } from './columns.ts'
import {
  fromWire,
  LONGEST_LINE,
  type NewValues,
  unreadable,
  type Values,
  type Wire,
} from './fields.ts'
import { personOf, present } from './present.ts'
import { readShown, writeShown } from './shownContent.ts'

type RoundValues = Values<typeof ROUND_COLUMNS>

const titleOf = ({ title, number }: ApprovalRound): string => {
  const ending = `, round ${number}`
  return title.slice(0, LONGEST_LINE - ending.length) + ending
}

export async function roundFields(round: ApprovalRound): Promise<NewValues<typeof ROUND_COLUMNS>> {
  const decision = decisionOf(round)
  return {
    Title: titleOf(round),
    RoundKey: keyOfRound(round),
    Record: round.recordId,
    RoundNumber: round.number,
    State: round.state.state,
    Fingerprint: round.fingerprint,
    DocumentVersion: round.documentVersion,
    Shown: await writeShown(round.content),
    AskedById: round.asked.by.id,
    AskedByName: round.asked.by.name,
    AskedAt: round.asked.at,
    ApproverId: round.approver.id,
    ApproverName: round.approver.name,
    DecidedById: decision?.by.id,
    DecidedByName: decision?.by.name,
    DecidedAs: decision?.as,
    DecidedAt: decision?.at,
    DecisionWords: decision?.words,
    Receipt: decision?.receipt,
    CardPlaces: JSON.stringify(round.cardPlaces),
    ReturnPoints: JSON.stringify(round.points),
    Reminders: JSON.stringify(round.reminders),
    PublicationNotes: JSON.stringify(round.events),
    Progress: JSON.stringify(round.done),
  }
}

const instant = z.iso.datetime().transform((text) => text as Instant)
const cardPlaces = z.array(
  z.object({
    personId: z.string(),
    conversationId: z.string(),
    messageId: z.string(),
    name: z.string().exactOptional(),
    sentAt: instant.exactOptional(),
    isList: z.literal(true).exactOptional(),
    endedOn: dayShape.exactOptional(),
  }),
) satisfies z.ZodType<CardPlace[]>
const steps = z.array(z.enum(ROUND_STEPS))
const points = z.array(
  z.object({ by: z.string(), finding: z.int().min(0).exactOptional(), words: z.string() }),
) satisfies z.ZodType<ReturnPoint[]>
const reminders = z.array(
  z.object({
    personId: z.string(),
    on: dayShape,
    state: z.enum(['wanted', 'claimed', 'sent']),
    at: instant,
  }),
) satisfies z.ZodType<Reminder[]>

/** Throws a Fault that names the column that can't be read. */
export async function readRound(fields: Wire, id: string): Promise<ApprovalRound> {
  const held = fromWire(ROUND_COLUMNS, fields, `Round ${id}`)
  const itemName = held.Title ?? `Round ${id}`
  const need = <T>(column: keyof RoundValues, value: T | undefined): T => {
    if (value === undefined) throw unreadable(itemName, column, '')
    return value
  }
  const json = <T>(column: keyof RoundValues, text: string | undefined, shape: z.ZodType<T>): T => {
    try {
      return shape.parse(JSON.parse(text ?? '[]'))
    } catch (cause) {
      throw unreadable(itemName, column, text ?? '', cause)
    }
  }
  const content = await contentIn(need('Shown', held.Shown), itemName)
  return {
    recordId: need('Record', held.Record),
    recordKey: content.recordKey,
    title: content.title,
    number: need('RoundNumber', held.RoundNumber),
    content,
    // Worked out, never read: the column is a copy for people, and what was shown can't pass for something else.
    fingerprint: await fingerprintOf(content),
    documentVersion: content.version,
    asked: {
      by: personOf(held.AskedById, held.AskedByName) ?? NOBODY,
      at: need('AskedAt', held.AskedAt),
    },
    approver: personOf(held.ApproverId, held.ApproverName) ?? NOBODY,
    state: stateIn(held, itemName),
    cardPlaces: json('CardPlaces', held.CardPlaces, cardPlaces),
    points: json('ReturnPoints', held.ReturnPoints, points),
    reminders: json('Reminders', held.Reminders, reminders),
    events: json('PublicationNotes', held.PublicationNotes, eventNotes),
    done: json('Progress', held.Progress, steps),
  }
}

const NOBODY = { id: '', name: '' }

async function contentIn(shown: string, itemName: string): Promise<Content> {
  try {
    return await readShown(shown)
  } catch (cause) {
    throw unreadable(itemName, 'Shown', shown, cause)
  }
}

function stateIn(held: RoundValues, itemName: string): RoundState {
  const state = choicesOf(itemName)('State', ROUND_STATES, held.State) ?? 'Asked'
  if (state !== 'Approved' && state !== 'Returned') return { state }
  const { DecidedAt: at } = held
  if (at === undefined) throw unreadable(itemName, 'DecidedAt', '')
  return { state, decision: decisionIn(held, at) }
}

const decisionIn = (held: RoundValues, at: Instant): Decision => ({
  by: personOf(held.DecidedById, held.DecidedByName) ?? NOBODY,
  as: held.DecidedAs ?? '',
  at,
  words: held.DecisionWords ?? '',
  ...present({ receipt: held.Receipt }),
})
