// Rounds as the cards meet them: the usual one, the largest, the hostile one, and one in every state.
import fc from 'fast-check'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { approvalCard, type AskingCard } from '#cards/approvalCard.ts'
import { answersCard } from '#cards/answersCard.ts'
import { laterCard } from '#cards/laterCard.ts'
import { waitingCard } from '#cards/waitingCard.ts'
import { daysAhead } from '#core/postponing.ts'
import { type Content, contentOf } from '#core/content.ts'
import { type Day, toDay } from '#core/day.ts'
import { FINDING_KINDS, type Finding } from '#core/finding.ts'
import { fromPlainText } from '#core/richText.ts'
import type { ApprovalRound, Decision, ReturnPoint, RoundState } from '#core/round.ts'
import { aFinding, ALEX, aRound, at, aWhole } from '../builders.ts'

export const LINK = `https://teams.microsoft.com/l/entity/0b2c6f1e-5d39-4d86-9c1b-7a4f6e2d8a10/records?context=${encodeURIComponent('{"subEntityId":"7"}')}`
export const TEAMS_ID = '29:1x0c7e4-commissioner'
const TODAY: Day = toDay('2023-08-14')

export const asking = (round: ApprovalRound, given: Partial<AskingCard> = {}): IAdaptiveCard =>
  approvalCard({
    round,
    changes: [],
    decidesAs: 'Commissioner',
    noted: [],
    others: 0,
    today: TODAY,
    link: LINK,
    userIds: [TEAMS_ID],
    ...given,
  })

export const answers = (round: ApprovalRound, page: number): IAdaptiveCard =>
  answersCard({ round, page, link: LINK, userIds: [TEAMS_ID] })

export const later = (round: ApprovalRound, chosen?: Day): IAdaptiveCard =>
  laterCard({ round, days: daysAhead(round, TODAY), chosen, link: LINK, userIds: [TEAMS_ID] })

export const waiting = (
  rounds: readonly ApprovalRound[],
  decidesAs = 'Commissioner',
): IAdaptiveCard =>
  waitingCard({ rounds, decidesAs, opening: [], today: TODAY, userIds: [TEAMS_ID] })

/** A point about every finding, each in the finding's own words. */
export const noted = ({ content }: ApprovalRound): readonly ReturnPoint[] =>
  content.findings.slice(0, 40).map(({ text }, finding) => ({ by: 'id', finding, words: text }))

const DECISION: Decision = {
  by: ALEX,
  as: 'Deputy, by delegation of 3 May 2023',
  at: at('2023-08-15T09:05:00.000Z'),
  words: 'Name the date of the review.',
}

export const STATES: readonly RoundState[] = [
  { state: 'Asked' },
  { state: 'Approved', decision: { ...DECISION, words: '', receipt: 'e30.e30.c2ln' } },
  { state: 'Returned', decision: DECISION },
  { state: 'Withdrawn' },
  { state: 'Overtaken' },
]

/** So many recommendations, each with a wording and an answer of several hundred words. */
export const longContent = (count: number): Content =>
  contentOf(
    aWhole(
      { summary: 'How forces answer calls. '.repeat(200) },
      Array.from({ length: count }, (_, index) =>
        aFinding({
          key: `getting-a-grip-2023/${index + 1}`,
          reference: String(index + 1),
          position: index + 1,
          text: `Chief constables should review part ${index + 1} of the control room. `.repeat(20),
          answer: {
            outcome: 'Action proposed',
            words: fromPlainText(`Answer ${index + 1} says what will be done. `.repeat(60)),
            sharedWith: [],
          },
        }),
      ),
    ),
    '1',
  )

/** One of each kind, and an answer that another finding carries. */
export const everyKind: readonly Finding[] = [
  ...FINDING_KINDS.map((kind, index) =>
    aFinding({ key: `k/${kind}`, kind, reference: String(index + 4), position: index }),
  ),
  aFinding({
    key: 'k/9',
    reference: '9',
    position: 9,
    answer: { outcome: 'Action taken', words: [], sharedWith: ['4', '12a'] },
  }),
]

// Each means something to Markdown, to the renderer or to JSON.
const HOSTILE = [
  '[click](http://evil.example)',
  '![x](http://evil.example/a.png)',
  '[ref]: http://evil.example',
  'http://evil.example',
  'www.evil.example',
  'me@evil.example',
  '{{DATE(2020-01-01T00:00:00Z,SHORT)}}',
  '<script>alert(1)</script>',
  ...'**x** __y__ ~~z~~ `code` <b> &lt; &amp; \\ \\[ " --- === | 👩🏽‍⚖️'.split(' '),
  '# ',
  '> ',
  '- ',
  '1. ',
  '2) ',
  '\n\n',
  '\n- ',
  '\n1. ',
  '    ',
  '\u0000',
  '\u202E',
]

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** A record whose every text is hostile and may be long. */
export const hostileRound: fc.Arbitrary<() => Promise<ApprovalRound>> = fc
  .record({
    texts: fc.array(hostileText, { minLength: 1, maxLength: 6 }),
    repeats: fc.integer({ min: 1, max: 80 }),
    count: fc.integer({ min: 0, max: 300 }),
    state: fc.constantFrom(...STATES),
  })
  .map(({ texts, repeats, count, state }) => {
    const text = (index: number): string => (texts[index % texts.length] ?? '').repeat(repeats)
    const findings = Array.from({ length: count }, (_, index) =>
      aFinding({
        key: `k/${index}`,
        kind: FINDING_KINDS[index % 3] ?? 'Recommendation',
        reference: text(index),
        text: text(index + 1),
        position: index,
        answer: { outcome: 'Not answered', words: fromPlainText(text(index + 2)), sharedWith: [] },
      }),
    )
    const record = {
      title: text(0),
      inspectorate: text(1),
      summary: text(2),
      acknowledgement: fromPlainText(text(3)),
    }
    const by = { id: 'id', name: text(4) }
    const decided =
      'decision' in state
        ? { ...state, decision: { ...state.decision, by, as: text(5), words: text(0) } }
        : state
    return () =>
      aRound(
        {
          number: 2,
          state: decided,
          approver: by,
          asked: { by, at: at('2023-08-14T09:00:00.000Z') },
        },
        contentOf(aWhole(record, findings), '1'),
      )
  })
