// The cards, with what they need besides the round: today, and where the record can be opened.
import { approvalCard } from '#cards/approvalCard.ts'
import { decidedCard } from '#cards/decidedCard.ts'
import { changesBetween } from '#core/changes.ts'
import { dayOf, type Instant } from '#core/day.ts'
import type { Cards } from './approvals/desk.ts'

export const createCards = (linkTo: (recordId: string) => string, now: () => Instant): Cards => ({
  asking: (round, before, teamsIds) =>
    approvalCard({
      round,
      changes: before ? changesBetween(before.content, round.content) : [],
      today: dayOf(now()),
      link: linkTo(round.recordId),
      userIds: teamsIds,
    }),
  standing: (round) => decidedCard({ round, link: linkTo(round.recordId) }),
})
