// Every later step of a round, redone from the round alone: after a decision, after a restart, by the sweep.
import type { Stored } from '#core/ports.ts'
import {
  type ApprovalRound,
  type CardPlace,
  keyOfRound,
  type RoundStep,
  stepsLeft,
} from '#core/round.ts'
import { briefly } from '../log.ts'
import { inSpan } from '../telemetry/telemetry.ts'
import type { Desk } from './desk.ts'
import { isProved } from './proof.ts'
import { readRound, untilUnchanged } from './reading.ts'
import { STEPS } from './steps.ts'

const withStep = (round: ApprovalRound, step: RoundStep): readonly RoundStep[] => [
  ...new Set([...round.done, step]),
]

const holdsPlace = ({ cardPlaces }: ApprovalRound, { messageId }: CardPlace): boolean =>
  cardPlaces.some((place) => place.messageId === messageId)

/** The round with the step noted, or undefined where there is nothing to note: done by another process, or to be redone. */
function noteStep(
  now: ApprovalRound,
  then: ApprovalRound,
  step: RoundStep,
  sent: CardPlace | undefined,
): ApprovalRound | undefined {
  const isSameState = now.state.state === then.state.state
  if (isSameState && now.done.includes(step)) return undefined
  // A card came to its place meanwhile: edited were only the others.
  const isHalfDone = step === 'cardsEdited' && now.cardPlaces.length > then.cardPlaces.length
  if (isSameState && isHalfDone) return undefined
  if (isSameState)
    return {
      ...now,
      done: withStep(now, step),
      cardPlaces: [...now.cardPlaces, ...(sent ? [sent] : [])],
    }
  // Decided while the card was on its way: that card must be edited too.
  return sent && !holdsPlace(now, sent)
    ? {
        ...now,
        cardPlaces: [...now.cardPlaces, sent],
        done: now.done.filter((done) => done !== 'cardsEdited'),
      }
    : undefined
}

async function doStep(
  desk: Desk,
  round: Stored<ApprovalRound>,
  step: RoundStep,
): Promise<Stored<ApprovalRound>> {
  const sent = await inSpan(desk.telemetry, `step ${step}`, 'internal', () =>
    STEPS[step](desk, round.value),
  )
  let read: Stored<ApprovalRound> | undefined = round
  return untilUnchanged(async () => {
    const now = read ?? (await readRound(desk.rounds, round.value))
    read = undefined
    const noted = noteStep(now.value, round.value, step, sent)
    if (noted) return desk.rounds.save({ ...now, value: noted })
    // Unless it is our own note that was found: of that the answer was lost.
    if (sent && !holdsPlace(now.value, sent)) await desk.chat.remove(sent)
    return now
  })
}

/** A step that can't be done now does not hold up the others; it stays undone and is tried again by the sweep. */
async function doSteps(desk: Desk, start: Stored<ApprovalRound>): Promise<Stored<ApprovalRound>> {
  let round = start
  const failed = new Set<RoundStep>()
  for (;;) {
    const step = stepsLeft(round.value).find((left) => !failed.has(left))
    if (!step) return round
    try {
      // In this order: each step is noted before the next begins.
      round = await doStep(desk, round, step)
    } catch (thrown) {
      failed.add(step)
      desk.log.error({ round: keyOfRound(round.value), step, ...briefly(thrown) })
    }
  }
}

/** One that somebody approved by writing in the list has no steps. */
async function isToBeFinished(desk: Desk, round: ApprovalRound): Promise<boolean> {
  if (await isProved(desk, round)) return true
  desk.log.error({ round: keyOfRound(round), notFinished: 'approved without a receipt that fits' })
  return false
}

/** Gives back the round as it then stands. Throws Fault when the round itself can't be read. */
export const finishRound = (desk: Desk, round: ApprovalRound): Promise<Stored<ApprovalRound>> =>
  desk.alone(`round ${keyOfRound(round)}`, async () => {
    const now = await readRound(desk.rounds, round)
    return (await isToBeFinished(desk, now.value)) ? doSteps(desk, now) : now
  })
