// What a record is returned with: points about the whole or about one finding, noted one by one before the decision.
import { type Finding, findingKey, findingName } from './finding.ts'
import type { Refusal } from './refusals.ts'
import type { ApprovalRound, ReturnPoint } from './round.ts'

/** About the finding in that place of what was shown, or about the whole. */
export type PointWanted = { readonly words: string; readonly finding?: number | undefined }

const MOST_POINTS = 40
// All of them together are the decision's words, which a note of the list must hold.
const MOST_CHARACTERS = 12_000

/** What a person has noted, about the whole first and then in the report's order. */
export const pointsOf = ({ points }: ApprovalRound, personId: string): readonly ReturnPoint[] =>
  points
    .filter(({ by }) => by === personId)
    .toSorted((a, b) => (a.finding ?? -1) - (b.finding ?? -1))

/** About a finding that was not shown, it is about the whole: the words are kept. */
const pointBy = (
  by: string,
  { words, finding }: PointWanted,
  { content }: ApprovalRound,
): ReturnPoint => ({
  by,
  words: words.trim(),
  ...(finding !== undefined && content.findings[finding] && { finding }),
})

/** Noted again about the same finding, the new words stand; without words the point is taken away. */
export function withPoint(round: ApprovalRound, by: string, wanted: PointWanted): ApprovalRound {
  const point = pointBy(by, wanted, round)
  const others = round.points.filter((noted) => noted.by !== by || noted.finding !== point.finding)
  return { ...round, points: point.words === '' ? others : [...others, point] }
}

export function whyNotNote(round: ApprovalRound, by: string): Refusal | undefined {
  const points = pointsOf(round, by)
  const characters = points.reduce((sum, { words }) => sum + words.length, 0)
  return points.length > MOST_POINTS || characters > MOST_CHARACTERS ? 'tooManyPoints' : undefined
}

/** The points of a return: what was noted, where that is wanted, and what is typed with the press itself. */
export function pointsWanted(
  round: ApprovalRound,
  by: string,
  wanted: PointWanted & { readonly withNoted?: boolean },
): readonly ReturnPoint[] {
  const noted = wanted.withNoted ? round : { ...round, points: [] }
  const isTyped = wanted.words.trim() !== ''
  return pointsOf(isTyped ? withPoint(noted, by, wanted) : noted, by)
}

/** `Recommendation 19`, or `''` for a point about the whole. */
export function subjectOf({ content }: ApprovalRound, { finding }: ReturnPoint): string {
  const about = finding === undefined ? undefined : content.findings[finding]
  return about ? findingName(about) : ''
}

/** All points in words, one a line: what the decision says, wherever it is shown. */
export const wordsOf = (round: ApprovalRound, points: readonly ReturnPoint[]): string =>
  points
    .map((point) => {
      const subject = subjectOf(round, point)
      return subject === '' ? point.words : `${subject}: ${point.words}`
    })
    .join('\n')

/** What the record was returned with, by the key of the finding it is about; nothing of a round that was not returned. */
export function pointsReturned(
  round: ApprovalRound | undefined,
): ReadonlyMap<Finding['key'], string> {
  if (round?.state.state !== 'Returned') return new Map()
  return new Map(
    pointsOf(round, round.state.decision.by.id).flatMap(({ finding, words }) => {
      const about = finding === undefined ? undefined : round.content.findings[finding]
      return about
        ? [[findingKey(round.recordKey, about.kind, about.reference), words] as const]
        : []
    }),
  )
}
