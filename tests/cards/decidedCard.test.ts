import { describe, expect, it } from 'vitest'
import { decidedCard, unprovedCard } from '#cards/decidedCard.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { RoundState } from '#core/round.ts'
import { aRound } from '../builders.ts'
import { headingsOf, partsNamed, textsOf } from './reading.ts'
import { LINK, STATES } from './rounds.ts'

const TOLD: { readonly [state in RoundState['state']]: readonly string[] } = {
  Asked: [
    'Waiting for a decision',
    '**Getting a grip**',
    'Alex Fenwick was asked on 14 August 2023.',
  ],
  Approved: [
    'Approved',
    '**Getting a grip**',
    'Alex Fenwick, Deputy, by delegation of 3 May 2023, approved version 1 on 15 August 2023 at 10:05.',
  ],
  Returned: [
    'Returned to the office',
    '**Getting a grip**',
    'Alex Fenwick, Deputy, by delegation of 3 May 2023, returned it on 15 August 2023 at 10:05.',
    '**What must change:** Name the date of the review.',
  ],
  Withdrawn: [
    'Taken back by the office',
    '**Getting a grip**',
    'It no longer waits for a decision.',
  ],
  Overtaken: [
    'Changed after it was sent',
    '**Getting a grip**',
    'It can’t be decided on this card. Once it is ready, a new card comes.',
  ],
}

describe('the card of a round as it stands', () => {
  it.each(STATES)('$state: the outcome first, then what was decided and by whom', async (state) => {
    const card = decidedCard({ round: await aRound({ state }), link: LINK })
    expect(headingsOf(card)).toEqual([TOLD[state.state][0]])
    expect(textsOf(card)).toEqual(TOLD[state.state])
  })

  it('repeats nothing of an approval that has no receipt', async () => {
    const [, approved] = STATES
    const round = await aRound({ ...(approved && { state: approved }) })
    expect(textsOf(unprovedCard({ round, link: LINK }))).toEqual([
      'Not shown to be approved',
      '**Getting a grip**',
      REFUSAL_TEXT.noReceipt,
    ])
  })

  it.each(STATES)('$state: nothing is left to press but the record', async (state) => {
    const card = decidedCard({ round: await aRound({ state }), link: LINK })
    expect(partsNamed(card, 'Action.')).toEqual([
      { type: 'Action.OpenUrl', title: 'Open the whole record', url: LINK },
    ])
    expect(partsNamed(card, 'Input.')).toEqual([])
  })
})
