// What must be so once the mishaps have stopped and the service has been left alone for some minutes.
import { authorityOf, decidersOn } from '#core/authority.ts'
import { type Content, fingerprintOf } from '#core/content.ts'
import { dayOf } from '#core/day.ts'
import { type ApprovalRound, decisionOf, keyOfRound, roundKey, stepsLeft } from '#core/round.ts'
import { embeddedIn } from '#documents/verification/checks.ts'
import { readPrint } from '#documents/verification/readPrint.ts'
import { createCards } from '../../src/bot/cards.ts'
import { createReceipts } from '../../src/bot/receipts.ts'
import { decisionsOn, headingOf, refreshOf } from './cards.ts'
import { linkTo, PUBLIC_BASE } from './instance.ts'
import { DECIDERS } from './office.ts'
import type { Promised, Run } from './running.ts'
import { holdersNow, roundsOf, type Tenant } from './tenant.ts'

type Violate = (what: string) => void

const latestRound = (tenant: Tenant, recordId: string): ApprovalRound | undefined =>
  [...tenant.rounds.values()]
    .map(({ value }) => value)
    .filter((round) => round.recordId === recordId)
    .toSorted((a, b) => b.number - a.number)[0]

function checkRecords({ tenant }: Run, violate: Violate): void {
  for (const { id, value } of tenant.records.values()) {
    const latest = latestRound(tenant, id)
    const state = latest?.state.state ?? 'none'
    const isNextVersion = Number(value.approval.version) > Number(latest?.documentVersion ?? 0)
    const expected: { readonly [state: string]: readonly string[] } = {
      Asked: ['Awaiting approval'],
      Approved: isNextVersion ? ['Draft'] : ['Approved', 'Published'],
    }
    if (!(expected[state] ?? ['Draft']).includes(value.status))
      violate(`record ${id} is ${value.status}, but its latest round is ${state}`)
  }
}

async function checkPrints({ tenant }: Run, round: ApprovalRound, violate: Violate): Promise<void> {
  const key = keyOfRound(round)
  const prints = [...tenant.prints.values()].filter(
    ({ roundKey, format }) => roundKey === key && format !== 'Source',
  )
  const formats = prints
    .map(({ format }) => format)
    .toSorted()
    .join(' ')
  if (formats !== 'DOCX HTML PDF')
    violate(`${key} is approved and has as prints: ${formats || 'none'}`)
  for (const print of prints) {
    const embedded = embeddedIn(await readPrint(print.bytes, 'html'))
    const printed = embedded && (await fingerprintOf(embedded.content as unknown as Content))
    if (printed !== round.fingerprint || print.fingerprint !== round.fingerprint)
      violate(`${print.fileName} is not a print of what ${key} approved`)
    if (!print.isDescribed) violate(`${print.fileName} is filed without its description`)
    if (embedded?.receipt !== decisionOf(round)?.receipt)
      violate(`${print.fileName} carries another receipt than ${key}`)
  }
}

async function checkRounds(run: Run, violate: Violate): Promise<void> {
  const { tenant, building } = run
  const receipts = createReceipts(building.keys, PUBLIC_BASE)
  for (const { value: round } of tenant.rounds.values()) {
    const key = keyOfRound(round)
    if ((await fingerprintOf(round.content)) !== round.fingerprint)
      violate(`${key} does not hold what its fingerprint is of`)
    const left = stepsLeft(round)
    if (left.length > 0)
      violate(`${key} is ${round.state.state}, and this was never done: ${left.join(' ')}`)
    if (round.state.state === 'Approved') {
      if (!(await receipts.hold(round)))
        violate(`${key} is approved, and its receipt does not hold`)
      await checkPrints(run, round, violate)
    }
    if (round.state.state === 'Asked') checkAsked(run, round, violate)
    else checkCards(run, round, violate)
  }
}

/** Whoever may decide today has a card for it. */
function checkAsked({ tenant, scheduler }: Run, round: ApprovalRound, violate: Violate): void {
  const hasCard = (id: string): boolean =>
    [...tenant.messages.values()].some(
      ({ personId, isRemoved, card }) =>
        personId === id &&
        !isRemoved &&
        decisionsOn(card).some(({ fingerprint }) => fingerprint === round.fingerprint),
    )
  for (const { person } of decidersOn(holdersNow(tenant), dayOf(instantOf(scheduler.now))))
    if (!hasCard(person.id))
      violate(`${keyOfRound(round)} is asked, and ${person.name} has no card`)
}

/** The same words may be asked about once more. */
const isAskedAgain = (tenant: Tenant, { recordId, fingerprint }: ApprovalRound): boolean =>
  roundsOf(tenant, recordId).some(
    ({ value }) => value.state.state === 'Asked' && value.fingerprint === fingerprint,
  )

/** Every card whose place is known shows how the round ended, without anybody asking. */
function checkCards({ tenant, scheduler }: Run, round: ApprovalRound, violate: Violate): void {
  const cards = createCards(linkTo, () => instantOf(scheduler.now))
  const standing = JSON.stringify(cards.standing(round))
  for (const { messageId, isList } of round.cardPlaces) {
    const message = tenant.messages.get(messageId)
    if (isList) {
      const offered = decisionsOn(message?.card).some(
        ({ fingerprint, recordId }) =>
          recordId === round.recordId && fingerprint === round.fingerprint,
      )
      if (offered && !message?.isRemoved && !isAskedAgain(tenant, round))
        violate(`${keyOfRound(round)} is ${round.state.state}, and list ${messageId} offers it`)
      continue
    }
    if (message && !message.isRemoved && JSON.stringify(message.card) !== standing)
      violate(`${keyOfRound(round)} is ${round.state.state}, and card ${messageId} does not say so`)
  }
}

const instantOf = (now: number) => new Date(now).toISOString() as Parameters<typeof dayOf>[0]

const OUTCOMES: { readonly [heading: string]: string } = {
  Approved: 'Approved',
  'Returned to the office': 'Returned',
  'Taken back by the office': 'Withdrawn',
  'Changed after it was sent': 'Overtaken',
}

function checkPromise({ tenant }: Run, promise: Promised, violate: Violate): void {
  const record = tenant.records.get(promise.recordId)
  if (promise.kind === 'published') {
    if (record?.value.status !== 'Published')
      violate(`record ${promise.recordId} was published, and is not`)
    const isKept = [...tenant.prints.values()].some(
      ({ recordKey, format }) => format === 'Source' && recordKey === record?.value.key,
    )
    if (!isKept) violate(`record ${promise.recordId} was published, and no evidence of it is kept`)
    return
  }
  const key = roundKey(record?.value.key ?? '', promise.round)
  const round = tenant.rounds.get(key)?.value
  if (!round) return violate(`somebody was told of ${key}, and it is not there`)
  const { state } = round.state
  if (
    promise.kind === 'decided' &&
    (state !== promise.state || decisionOf(round)?.by.id !== promise.by)
  )
    violate(`${promise.by} was told that ${key} is ${promise.state}, and it is ${state}`)
  if (promise.kind !== 'card') return
  const told = OUTCOMES[headingOf(promise.card)]
  if (told !== undefined && told !== state)
    violate(`a card said that ${key} is ${told}, and it is ${state}`)
}

const isOfRound = (pressed: unknown): pressed is { recordId: string; round: number } =>
  typeof pressed === 'object' && pressed !== null && 'round' in pressed

/** Teams draws every card afresh; then each shows what is so, and has buttons only for whoever may decide. */
async function checkRefreshed(run: Run, violate: Violate): Promise<void> {
  const { tenant, scheduler, instances } = run
  const [instance] = instances
  if (!instance) return
  for (const message of tenant.messages.values()) {
    const person = DECIDERS.find(({ id }) => id === message.personId)
    const pressed = refreshOf(message.card)
    if (!person || message.isRemoved || pressed === undefined) continue
    const incoming = {
      person,
      teamsId: `29:${person.id}`,
      conversationId: `chat-${person.id}`,
      messageId: message.id,
      pressed,
      said: '',
      isAutomatic: true,
    }
    const { promise, resolve } =
      Promise.withResolvers<Awaited<ReturnType<typeof instance.turns.pressed>>>()
    scheduler.start({ process: instance.process }, async () =>
      resolve(await instance.turns.pressed(incoming)),
    )
    // What an instance remembers is asked of nobody: its first request comes when that has settled.
    await scheduler.advance()
    while (await scheduler.advance());
    const reply = await promise
    if (!isOfRound(pressed)) continue
    const { recordId, round: number } = pressed
    const key = roundKey(tenant.records.get(recordId)?.value.key ?? '', number)
    const round = tenant.rounds.get(key)?.value
    if (!('card' in reply) || !round) {
      violate(`${person.name} can’t see how ${key} stands`)
      continue
    }
    const mayDecide =
      authorityOf(person.id, holdersNow(tenant), dayOf(instance.desk.now())) !== undefined
    const shouldAsk = round.state.state === 'Asked' && mayDecide
    const asks = decisionsOn(reply.card)
    if (shouldAsk !== asks.length > 0) violate(`a card of ${key} has buttons: ${asks.length}`)
    if (asks.some(({ fingerprint }) => fingerprint !== round.fingerprint))
      violate(`a card of ${key} asks about other words`)
    if (
      !shouldAsk &&
      round.state.state !== 'Asked' &&
      OUTCOMES[headingOf(reply.card)] !== round.state.state
    )
      violate(`a card of ${key} says “${headingOf(reply.card)}”, and it is ${round.state.state}`)
  }
}

export async function checkEnd(run: Run): Promise<void> {
  const violate = (what: string): void => {
    run.violations.push(`at the end: ${what}`)
  }
  checkRecords(run, violate)
  await checkRounds(run, violate)
  for (const promise of run.promised) checkPromise(run, promise, violate)
  await checkRefreshed(run, violate)
}
