// What the chat is answered with. A card is an old picture: the list is read afresh, and the true state shown.
import { readPress } from '#cards/press.ts'
import { isFault } from '#core/faults.ts'
import type { Desk } from '../approvals/desk.ts'
import { briefly } from '../log.ts'
import { findRecords, recordBehind } from '../search/findRecords.ts'
import { answerPress } from './answerPress.ts'
import { answerWords } from './answerWords.ts'
import { inOneTurn } from './inOneTurn.ts'
import { inTime } from './inTime.ts'
import { mayRead, NOT_OF_OFFICE } from './mayRead.ts'
import type { Incoming, Reply, Turns } from './turn.ts'

const NOT_UNDERSTOOD =
  'This card is not one I know; it may come from an earlier version. Open the record in the tab.'
const RECORDING = 'Your decision is being recorded. This card will say when it is done.'
const UNFORESEEN =
  'Something went wrong that we did not foresee. Open the record in the tab to see where it stands.'

// Teams presses again when it hears nothing; the neighbouring limit is 5 s, and we promise 3.
const ANSWER_WITHIN_MS = 2_500

/**
 * The reply that always comes, whatever is thrown; to others than the office's people, one sentence. Both questions are
 * asked at once, because somebody waits: what was read is told to nobody before the first is answered, and whatever
 * writes asks for itself who may.
 */
async function replying(
  desk: Desk,
  incoming: Incoming,
  work: (desk: Desk) => Promise<Reply>,
): Promise<Reply> {
  const began = performance.now()
  const answered = (isFailed: boolean): void =>
    desk.telemetry.answered(performance.now() - began, isFailed)
  try {
    const turn = inOneTurn(desk)
    const [isOfOffice, reply] = await Promise.allSettled([mayRead(turn, incoming), work(turn)])
    if (isOfOffice.status === 'rejected') throw isOfOffice.reason
    if (!isOfOffice.value) return { text: NOT_OF_OFFICE }
    if (reply.status === 'rejected') throw reply.reason
    answered(false)
    return reply.value
  } catch (thrown) {
    answered(true)
    desk.log.error({ turn: 'failed', ...briefly(thrown) })
    return { text: isFault(thrown) ? thrown.message : UNFORESEEN }
  }
}

/**
 * How a round ended never changes, so the answer to a decision may come as late as it likes. Every other card is a
 * picture of its moment: sent after an automatic redraw it would be redrawn again, and brought late it would stand over
 * a newer one.
 */
function mayComeLate({ pressed }: Incoming): boolean {
  const press = readPress(pressed)
  return press?.action === 'return' || (press?.action === 'approve' && !press.inList)
}

/** A search has no place for a sentence: what can't be found now is found a moment later. */
async function orNone<T>({ log }: Desk, work: () => Promise<T>, none: T): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    log.error({ search: 'failed', ...briefly(thrown) })
    return none
  }
}

/** For a press that took longer than Teams waits. */
async function bringLate({ chat }: Desk, reply: Reply, incoming: Incoming): Promise<void> {
  const { conversationId, messageId, person } = incoming
  if ('card' in reply && messageId !== undefined)
    await chat.edit({ personId: person.id, conversationId, messageId }, reply.card)
  if ('text' in reply) await chat.say(conversationId, reply.text)
}

/** `ring`: sweeps, for cards that could not be sent. */
export function createTurns(desk: Desk, ring: () => void): Turns {
  const answer = (incoming: Incoming): Promise<Reply> =>
    replying(desk, incoming, async (turn) => {
      const press = readPress(incoming.pressed)
      return press ? answerPress(turn, press, incoming) : { text: NOT_UNDERSTOOD }
    })
  return {
    async pressed(incoming) {
      const reply = answer(incoming)
      if (incoming.isAutomatic || !mayComeLate(incoming)) return reply
      const known = await inTime(reply, ANSWER_WITHIN_MS)
      if (known) return known
      desk.background.start('bring a late answer', async () =>
        bringLate(desk, await reply, incoming),
      )
      return { text: RECORDING }
    },
    // A client too old for Action.Execute sends its buttons as messages.
    said: (incoming) =>
      incoming.pressed === undefined
        ? replying(desk, incoming, (turn) => answerWords(turn, incoming))
        : answer(incoming),
    searched: (personId, words) => orNone(desk, () => findRecords(desk, personId, words), []),
    linked: (personId, link) => orNone(desk, () => recordBehind(desk, personId, link), undefined),
    installed: ring,
  }
}
