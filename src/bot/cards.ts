// The cards, with what they need besides the round: today, and where the record can be opened.
import { answersCard } from '#cards/answersCard.ts'
import { approvalCard } from '#cards/approvalCard.ts'
import { decidedCard, outcomeLines, unprovedCard } from '#cards/decidedCard.ts'
import { laterCard } from '#cards/laterCard.ts'
import { sharedCard } from '#cards/sharedCard.ts'
import { waitingCard } from '#cards/waitingCard.ts'
import { changesBetween } from '#core/changes.ts'
import { dayOf, type Instant } from '#core/day.ts'
import { daysAhead } from '#core/postponing.ts'
import { pointsOf } from '#core/returning.ts'
import type { Cards } from './approvals/desk.ts'

export function createCards(linkTo: (recordId: string) => string, now: () => Instant): Cards {
  const today = () => dayOf(now())
  return {
    asking: (round, before, { personId, teamsId, as }, others) =>
      approvalCard({
        round,
        changes: before ? changesBetween(before.content, round.content) : [],
        decidesAs: as,
        noted: pointsOf(round, personId),
        others,
        today: today(),
        link: linkTo(round.recordId),
        userIds: [teamsId],
      }),
    answers: (round, page, { teamsId }) =>
      answersCard({ round, page, link: linkTo(round.recordId), userIds: [teamsId] }),
    later: (round, { teamsId }, chosen) =>
      laterCard({
        round,
        days: daysAhead(round, today()),
        chosen,
        link: linkTo(round.recordId),
        userIds: [teamsId],
      }),
    waiting: (rounds, { teamsId, as }, opening) =>
      waitingCard({ rounds, decidesAs: as, opening, today: today(), userIds: [teamsId] }),
    shared: ({ id, value }, isBorneOut) =>
      sharedCard({ recordId: id, record: value, isBorneOut, today: today(), link: linkTo(id) }),
    outcome: outcomeLines,
    standing: (round) => decidedCard({ round, link: linkTo(round.recordId) }),
    unproved: (round) => unprovedCard({ round, link: linkTo(round.recordId) }),
  }
}
