// The deeds: guard, then change. Time is an argument. A refusal is returned; only broken things throw.
import { capacityOf, authorityOf, decidersOn } from './authority.ts'
import type { Content, Fingerprint } from './content.ts'
import { dayOf, type Day, type Instant } from './day.ts'
import type { OfficeHolder } from './office.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { AcknowledgementRecord, Person, WholeRecord } from './record.ts'
import { pointsWanted, wordsOf } from './returning.ts'
import { type ApprovalRound, type Asked, type Decision, decisionOf } from './round.ts'
import { type DecisionFacts, whyNotAsk, whyNotDecide, whyNotPublish } from './whyNot.ts'

/**
 * A change by staff. A change to what was approved or published starts the next version; a change while the
 * Commissioner is looking is for the caller to withdraw first.
 */
export function change(
  before: AcknowledgementRecord,
  after: AcknowledgementRecord,
  changesContent: boolean,
): AcknowledgementRecord {
  const isSettled =
    before.status === 'Approved' || before.status === 'Published' || before.status === 'Closed'
  if (!changesContent || !isSettled) return after
  return {
    ...after,
    status: 'Draft',
    approval: {
      version: String(Number(before.approval.version) + 1),
      round: before.approval.round,
    },
    publication: {},
  }
}

/** The next round of asking. Its number is one more than any before it. */
export function ask(
  recordId: string,
  whole: WholeRecord,
  rounds: readonly ApprovalRound[],
  facts: {
    readonly asked: Asked
    readonly holders: readonly OfficeHolder[]
    readonly content: Content
    readonly fingerprint: Fingerprint
  },
): Outcome<ApprovalRound> {
  const today = dayOf(facts.asked.at)
  const refusal = whyNotAsk(whole, rounds, facts.holders, today)
  const [approver] = decidersOn(facts.holders, today)
  if (refusal || !approver) return refused(refusal ?? 'nobodyHoldsAuthority')
  const { record } = whole
  return done({
    recordId,
    recordKey: record.key,
    title: record.title,
    number: Math.max(0, ...rounds.map((round) => round.number)) + 1,
    content: facts.content,
    fingerprint: facts.fingerprint,
    documentVersion: facts.content.version,
    asked: facts.asked,
    approver: approver.person,
    state: { state: 'Asked' },
    cardPlaces: [],
    points: [],
    reminders: [],
    events: [],
    done: [],
  })
}

export type DecisionWanted = {
  readonly decision: 'approve' | 'return'
  readonly words: string
  /** The finding that `words` are about, by its place in what was shown; absent: about all of it. */
  readonly finding?: number | undefined
  /** To return it with what the person has noted before as well. */
  readonly withNoted?: boolean
}

/** The round as decided, without its receipt: signing belongs to the service. */
export function decide(
  wanted: DecisionWanted,
  by: Person,
  at: Instant,
  facts: Omit<DecisionFacts, 'today'>,
): Outcome<ApprovalRound> {
  const today = dayOf(at)
  const refusal = whyNotDecide(by.id, { ...facts, today })
  const office = authorityOf(by.id, facts.holders, today)
  if (refusal || !office) return refused(refusal ?? 'notTheApprover')
  const points = wanted.decision === 'return' ? pointsWanted(facts.round, by.id, wanted) : []
  const words = wanted.decision === 'return' ? wordsOf(facts.round, points) : wanted.words.trim()
  if (wanted.decision === 'return' && words === '') return refused('reasonMissing')
  const decision: Decision = {
    by: { id: by.id, name: office.person.name },
    as: capacityOf(office),
    at,
    words,
  }
  const state = wanted.decision === 'approve' ? 'Approved' : 'Returned'
  return done({ ...facts.round, state: { state, decision }, points, done: [] })
}

/** A round still open is closed without a decision: taken back by staff, or overtaken by a change. */
export function closeRound(
  round: ApprovalRound,
  as: 'Withdrawn' | 'Overtaken',
): Outcome<ApprovalRound> {
  if ('decision' in round.state) return refused('alreadyDecided')
  if (round.state.state !== 'Asked') return refused('notWaiting')
  return done({ ...round, state: { state: as }, done: [] })
}

/** The record as its round says it must stand: what the sweep puts right after any interruption. */
export function copyRound(
  record: AcknowledgementRecord,
  round: ApprovalRound,
): AcknowledgementRecord {
  const approval = {
    ...record.approval,
    version: round.documentVersion,
    round: round.number,
    fingerprint: round.fingerprint,
    askedOn: dayOf(round.asked.at),
  }
  const decision = decisionOf(round)
  const { approvedOn: _approvedOn, returnedWords: _returnedWords, ...open } = approval
  switch (round.state.state) {
    case 'Asked':
      return { ...record, status: 'Awaiting approval', approval: open }
    case 'Approved': {
      const status =
        record.status === 'Published' || record.status === 'Closed' ? record.status : 'Approved'
      return {
        ...record,
        status,
        approval: { ...open, ...(decision && { approvedOn: dayOf(decision.at) }) },
      }
    }
    case 'Returned':
      return {
        ...record,
        status: 'Draft',
        approval: { ...open, ...(decision && { returnedWords: decision.words }) },
      }
    case 'Withdrawn':
      return { ...record, status: 'Draft', approval: open }
    case 'Overtaken':
      return record
    default:
      return round.state satisfies never
  }
}

export type PublicationEvent = {
  readonly publishedOn: Day
  readonly address: string
  readonly lateReason?: string | undefined
}

export function publish(
  record: AcknowledgementRecord,
  round: ApprovalRound | undefined,
  current: Fingerprint,
  event: PublicationEvent,
  at: Instant,
): Outcome<AcknowledgementRecord> {
  const refusal = whyNotPublish(record, round, current, event, dayOf(at))
  if (refusal) return refused(refusal)
  const lateReason = event.lateReason?.trim()
  return done({
    ...record,
    status: 'Published',
    publication: {
      ...record.publication,
      publishedOn: event.publishedOn,
      address: event.address,
      ...(lateReason && { lateReason }),
    },
  })
}
