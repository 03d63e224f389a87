// How much of a record a card has room for. Above its limit Teams refuses the whole message
// (413 MessageSizeTooBig), so a long record is told in fewer words and never in a card that does not arrive.
import type { IAdaptiveCard } from '@microsoft/teams.cards'

/** Characters for each text, and how many findings of a kind are named. */
export type Room = {
  readonly summary: number
  /** Of the report, for each finding. */
  readonly wording: number
  /** Of the office, for each finding. */
  readonly answer: number
  readonly findings: number
  /** Changes since the round before, and points noted. */
  readonly lines: number
}

// Under 28 KB as UTF-16, with something left for the message the card travels in.
const MOST_BYTES = 27_000

const bytesOf = (card: IAdaptiveCard): number => JSON.stringify(card).length * 2

const ALL = Number.POSITIVE_INFINITY

// The openings give way first, all alike; then the summaries; then the findings themselves, which are counted still.
const ROOMS: readonly Room[] = [
  { summary: 800, wording: 200, answer: 400, findings: ALL, lines: 12 },
  { summary: 800, wording: 160, answer: 280, findings: ALL, lines: 12 },
  { summary: 800, wording: 120, answer: 200, findings: ALL, lines: 12 },
  { summary: 800, wording: 80, answer: 140, findings: ALL, lines: 12 },
  { summary: 800, wording: 60, answer: 100, findings: ALL, lines: 12 },
  { summary: 800, wording: 0, answer: 120, findings: ALL, lines: 12 },
  { summary: 800, wording: 0, answer: 90, findings: ALL, lines: 12 },
  { summary: 800, wording: 0, answer: 72, findings: ALL, lines: 12 },
  { summary: 800, wording: 0, answer: 60, findings: ALL, lines: 12 },
  { summary: 400, wording: 0, answer: 60, findings: ALL, lines: 12 },
  { summary: 200, wording: 0, answer: 40, findings: ALL, lines: 12 },
  { summary: 200, wording: 0, answer: 0, findings: ALL, lines: 12 },
  { summary: 200, wording: 0, answer: 0, findings: 40, lines: 12 },
  { summary: 200, wording: 0, answer: 0, findings: 30, lines: 12 },
  { summary: 200, wording: 0, answer: 0, findings: 20, lines: 12 },
  { summary: 200, wording: 0, answer: 0, findings: 5, lines: 6 },
]

const LEAST: Room = { summary: 200, wording: 0, answer: 0, findings: 0, lines: 3 }

/** The fullest card that Teams will carry. */
export function fitted(draw: (room: Room) => IAdaptiveCard): IAdaptiveCard {
  const room = ROOMS.find((tried) => bytesOf(draw(tried)) <= MOST_BYTES)
  return draw(room ?? LEAST)
}
