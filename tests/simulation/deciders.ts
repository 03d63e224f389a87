// What the holders of authority do, on cards and on the page, and what others try in their place.
import type { Person } from '#core/record.ts'
import { addDays, dayOf, type Instant } from '#core/day.ts'
import { buttonsOf, decisionsOn, refreshOf } from './cards.ts'
import { DECIDERS, EVERYBODY, OFFICERS } from './office.ts'
import type { Run } from './running.ts'
import type { Message } from './tenant.ts'
import type { Incoming } from '../../src/bot/turns/turn.ts'
import { readPress } from '#cards/press.ts'

const WORDS = ['', 'Say what the review found.', 'Thank you.\n\nPublish it on Monday.']

const messagesOf = ({ tenant }: Run, person: Person): readonly Message[] =>
  [...tenant.messages.values()].filter(
    ({ personId, isRemoved }) => personId === person.id && !isRemoved,
  )

/** Hands a press to some instance and draws its answer, if one comes. */
function deliver(run: Run, incoming: Incoming): void {
  const { scheduler, tenant, instances, random, promised } = run
  if (instances.length === 0) return
  const instance = random.pick(instances)
  const press = readPress(incoming.pressed)
  if (!press) throw new Error('A card of ours has a button that is not understood.')
  const task = {
    process: instance.process,
    personId: incoming.person.id,
    ...('fingerprint' in press && { fingerprint: press.fingerprint }),
  }
  const which = 'round' in press ? { recordId: press.recordId, round: press.round } : undefined
  const about = which ? `${which.recordId}/${which.round}` : 'all'
  scheduler.note(
    `${incoming.person.name} presses ${press.action} of ${about} at ${instance.process.name}`,
  )
  scheduler.start(task, async () => {
    const reply = await instance.turns.pressed(incoming)
    scheduler.note(
      `${incoming.person.name} is answered by ${'card' in reply ? 'a card' : `“${reply.text}”`}`,
    )
    if (!('card' in reply)) return
    if (which) promised.push({ kind: 'card', ...which, card: reply.card })
    const message = tenant.messages.get(incoming.messageId ?? '')
    if (message) message.shown = reply.card
  })
}

const incomingOf = (
  person: Person,
  message: Message,
  pressed: unknown,
  isAutomatic: boolean,
): Incoming => ({
  person,
  teamsId: `29:${person.id}`,
  conversationId: `chat-${message.personId}`,
  messageId: message.id,
  pressed,
  said: '',
  isAutomatic,
})

function press(run: Run, person: Person, owner: Person): void {
  const { random } = run
  const open = messagesOf(run, owner).filter(({ shown }) => buttonsOf(shown).length > 0)
  if (open.length === 0) return
  const message = random.pick(open)
  const today = dayOf(new Date(run.scheduler.now).toISOString() as Instant)
  const typed = {
    words: random.pick(WORDS),
    about: random.pick(['all', '0', '1']),
    day: addDays(today, random.below(4)),
  }
  // Most come to decide.
  const decisions = decisionsOn(message.shown)
  const isDecision = decisions.length > 0 && random.chance(0.6)
  const button = random.pick<object>(isDecision ? decisions : buttonsOf(message.shown))
  const incoming = incomingOf(person, message, { ...button, ...typed }, false)
  run.presses.push(incoming)
  // Once, or as Teams does when it hears nothing soon enough, or from a phone and a desk at the same moment.
  for (let times = random.chance(0.3) ? 1 + random.below(3) : 1; times > 0; times--)
    deliver(run, incoming)
}

export function pressButton(run: Run): void {
  const person = run.random.pick(DECIDERS)
  press(run, person, person)
}

/** Somebody who holds no authority has come by a card: forwarded, or left open on a desk. */
export function pressAsOutsider(run: Run): void {
  press(run, run.random.pick(OFFICERS), run.random.pick(DECIDERS))
}

/** A press from long ago comes again. */
export function pressAgain(run: Run): void {
  if (run.presses.length > 0) deliver(run, run.random.pick(run.presses))
}

/** Teams draws a card afresh. */
export function lookAtCard(run: Run): void {
  const person = run.random.pick(DECIDERS)
  const cards = messagesOf(run, person).filter(({ shown }) => refreshOf(shown) !== undefined)
  if (cards.length === 0) return
  const message = run.random.pick(cards)
  deliver(run, incomingOf(person, message, refreshOf(message.shown), run.random.chance(0.8)))
}

/** A record open in the tab; it may be decided from there much later. */
export function openPage({ tenant, seen, random }: Run): void {
  if (tenant.rounds.size === 0) return
  const { value } = random.pick([...tenant.rounds.values()])
  seen.push({ recordId: value.recordId, round: value.number, fingerprint: value.fingerprint })
}

export function decideOnPage(run: Run): void {
  const { scheduler, instances, random, seen, building, promised } = run
  if (seen.length === 0 || instances.length === 0) return
  const instance = random.pick(instances)
  const by = random.pick(random.chance(0.8) ? DECIDERS : EVERYBODY)
  const shown = random.pick(seen)
  const wanted = {
    decision: random.pick(['approve', 'return'] as const),
    words: random.pick(WORDS),
  }
  const task = { process: instance.process, personId: by.id, fingerprint: shown.fingerprint }
  scheduler.note(
    `${by.name} decides ${shown.recordId}/${shown.round} on the page: ${wanted.decision}`,
  )
  scheduler.start(task, async () => {
    const decided = await building.product.decideRound(instance.desk, by, shown, wanted)
    scheduler.note(
      `${by.name} is told on the page: ${decided.done ? decided.round.state.state : decided.refusal}`,
    )
    if (!decided.done) return
    const { recordId, round } = shown
    promised.push({ kind: 'decided', recordId, round, state: decided.round.state.state, by: by.id })
  })
}
