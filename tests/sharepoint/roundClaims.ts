import { contentOf } from '#core/content.ts'
import type { ApprovalRound } from '#core/round.ts'
import { aRound } from '../builders.ts'
import { type Claim, mustBe, mustFail, newWhole, open, type Stores } from './proof.ts'

async function newRound(stores: Stores): Promise<ApprovalRound> {
  const { record } = await stores.records.create(newWhole())
  const content = contentOf({ record: record.value, findings: [] }, '1')
  return aRound({ recordId: record.id }, content)
}

export const ROUND_CLAIMS: readonly Claim[] = [
  {
    title: 'a round is asked once, and is shown with its record',
    async prove(stores) {
      const round = await newRound(stores)
      const stored = await stores.rounds.create(round)
      await mustFail('alreadyExists', stores.rounds.create(round))
      mustBe(stored.value, round)
      mustBe(await stores.rounds.ofRecord(round.recordId), [stored])
      mustBe((await open(stores, round.recordId)).rounds, [stored])
    },
  },
  {
    title: 'a round is decided once: whoever comes second is refused',
    async prove(stores) {
      const round = await stores.rounds.create(await newRound(stores))
      const withdrawn = {
        ...round,
        value: { ...round.value, state: { state: 'Withdrawn' as const } },
      }
      const saved = await stores.rounds.save(withdrawn)
      await mustFail('changedSinceRead', stores.rounds.save(round))
      await mustFail('changedSinceRead', stores.rounds.save(withdrawn))
      mustBe(await stores.rounds.ofRecord(round.value.recordId), [saved])
    },
  },
  {
    title: 'what changed in the rounds since last time is told once',
    async prove(stores) {
      const round = await stores.rounds.create(await newRound(stores))
      const { rounds, token } = await stores.rounds.changes()
      mustBe(
        rounds.filter(({ id }) => id === round.id),
        [round],
      )
      const { rounds: none, token: later } = await stores.rounds.changes(token)
      mustBe(none, [])
      const value = { ...round.value, state: { state: 'Withdrawn' as const } }
      const saved = await stores.rounds.save({ ...round, value })
      mustBe((await stores.rounds.changes(later)).rounds, [saved])
    },
  },
]
