// Faults put into the product by hand, one at a time, to show that the simulation finds them. They stand here and
// nowhere else: each takes the place of one function or one port for the length of a run. docs/simulation.md tells what
// each is; those marked “found” were in the product until the simulation found them.
import { canonicalJson } from '#core/canonicalJson.ts'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { addDays } from '#core/day.ts'
import { copyRound } from '#core/deeds.ts'
import { isFault } from '#core/faults.ts'
import { type Stored, wholeOf } from '#core/ports.ts'
import { type ApprovalRound, type CardPlace, type RoundStep, stepsLeft } from '#core/round.ts'
import type { Desk } from '../../src/bot/approvals/desk.ts'
import { STEPS } from '../../src/bot/approvals/steps.ts'
import { PRODUCT, type Product } from './product.ts'

/** Gives back how to take the bug out again. */
type Bug = {
  readonly what: string
  readonly product: Product
  readonly plant?: () => () => void
}

const inPort = (what: string, desk: (desk: Desk) => Desk): Bug => ({
  what,
  product: { ...PRODUCT, desk },
})
const inCode = (what: string, changes: Partial<Product>): Bug => ({
  what,
  product: { ...PRODUCT, ...changes },
})
const inStep = (what: string, name: RoundStep, step: (typeof STEPS)[RoundStep]): Bug => ({
  what,
  product: PRODUCT,
  plant() {
    const steps: { [each in RoundStep]: (typeof STEPS)[RoundStep] } = STEPS
    const right = steps[name]
    steps[name] = step
    return () => {
      steps[name] = right
    }
  },
})

const current = async (desk: Desk, round: Stored<ApprovalRound>): Promise<Stored<ApprovalRound>> =>
  (await desk.rounds.ofRecord(round.value.recordId)).find(({ id }) => id === round.id) ?? round

export const BUGS: { readonly [name: string]: Bug } = {
  roundWithoutIfMatch: inPort('a round is saved whatever stands there', (desk) => ({
    ...desk,
    rounds: {
      ...desk.rounds,
      save: async (round) =>
        desk.rounds.save({ ...round, version: (await current(desk, round)).version }),
    },
  })),

  recordWithoutIfMatch: inPort('a record is saved whatever stands there', (desk) => ({
    ...desk,
    records: {
      ...desk.records,
      saveRecord: async (record) => {
        const there = await desk.records.open(record.id)
        return desk.records.saveRecord({ ...record, version: there?.record.version ?? '' })
      },
    },
  })),

  holdersRememberedForEver: inPort('the holders of office are read once', (desk) => {
    let read: ReturnType<Desk['office']['holders']> | undefined
    const holders = () => (read ??= desk.office.holders())
    return { ...desk, office: { ...desk.office, holders } }
  }),

  oneDayTooLong: inPort('authority lasts a day longer than it is held', (desk) => ({
    ...desk,
    office: {
      ...desk.office,
      holders: async () =>
        (await desk.office.holders()).map((holder) =>
          holder.to === undefined ? holder : { ...holder, to: addDays(holder.to, 1) },
        ),
    },
  })),

  receiptOfSomethingElse: inPort('the receipt is signed over another fingerprint', (desk) => ({
    ...desk,
    receipts: {
      ...desk.receipts,
      sign: (claims) => desk.receipts.sign({ ...claims, fingerprint: '0'.repeat(64) }),
    },
  })),

  printOfWhatStandsNow: inPort(
    'the print is made from the record, not from what was shown',
    (desk) => ({
      ...desk,
      async print(printing, format) {
        const { rows } = await desk.records.waiting()
        const row = rows.find(({ value }) => value.key === printing.content.recordKey)
        const stored = row && (await desk.records.open(row.id))
        const content = stored
          ? contentOf(wholeOf(stored), printing.content.version)
          : printing.content
        return desk.print({ ...printing, content }, format)
      },
    }),
  ),

  editsForgotten: inPort('cards are not edited after a decision', (desk) => ({
    ...desk,
    chat: { ...desk.chat, edit: async () => undefined },
  })),

  listsForgotten: inPort('messages that list several are not edited after a decision', (desk) => ({
    ...desk,
    chat: { ...desk.chat, redraw: async () => undefined },
  })),

  roundOfTheNextNumber: inPort('where a round is there already, another is made', (desk) => ({
    ...desk,
    rounds: {
      ...desk.rounds,
      create: (round) =>
        desk.rounds.create(round).catch((thrown: unknown) => {
          if (!isFault(thrown, 'alreadyExists')) throw thrown
          return desk.rounds.create({ ...round, number: round.number + 1 })
        }),
    },
  })),

  fingerprintNotLookedAt: inCode(
    'the page decides whatever the round is about, not what was shown',
    {
      async decideRound(desk, by, shown, wanted) {
        const rounds = await desk.rounds.ofRecord(shown.recordId)
        const asked = rounds.find(({ value }) => value.state.state === 'Asked')?.value
        return PRODUCT.decideRound(
          desk,
          by,
          asked ? { ...shown, round: asked.number, fingerprint: asked.fingerprint } : shown,
          wanted,
        )
      },
    },
  ),

  whoeverWasAsked: inCode('the page decides in the name of whoever was asked', {
    async decideRound(desk, by, shown, wanted) {
      const rounds = await desk.rounds.ofRecord(shown.recordId)
      const round = rounds.find(({ value }) => value.number === shown.round)
      return PRODUCT.decideRound(desk, round?.value.approver ?? by, shown, wanted)
    },
  }),

  toldBeforeItIsSo: inCode('the page is told of a decision that could not be written', {
    async decideRound(desk, by, shown, wanted) {
      try {
        return await PRODUCT.decideRound(desk, by, shown, wanted)
      } catch (thrown) {
        const rounds = await desk.rounds.ofRecord(shown.recordId)
        const round = rounds.find(({ value }) => value.number === shown.round)?.value
        if (!round) throw thrown
        const decision = { by, as: '', at: desk.now(), words: '' }
        return { done: true, round: { ...round, state: { state: 'Approved', decision } } }
      }
    },
  }),

  publishedUnseen: inCode('a record is published whatever it says', {
    async publishRecord(_desk, { records }, recordId) {
      const stored = await records.open(recordId)
      if (stored?.record.value.status !== 'Approved') return { done: false, refusal: 'notApproved' }
      const value = { ...stored.record.value, status: 'Published' } as const
      await records.saveRecord({ ...stored.record, value })
      return { done: true, result: value }
    },
  }),

  sweepAsleep: inCode('the sweep never sweeps', {
    createSweep: () => ({
      ring: async () => undefined,
      wasThroughWithin: () => true,
      stop: () => undefined,
    }),
  }),

  statusNotCompared: inCode('found: a status put wrong while somebody is asked stays wrong', {
    createSweep: (desk, seconds) =>
      PRODUCT.createSweep(
        {
          ...desk,
          records: {
            ...desk.records,
            async waiting() {
              const reading = await desk.records.waiting()
              const { rounds } = await desk.rounds.changes()
              const asked = rounds.filter(({ value }) => value.state.state === 'Asked')
              const rows = await Promise.all(
                asked.map(async ({ value }) => (await desk.records.open(value.recordId))?.record),
              )
              return {
                ...reading,
                rows: [...reading.rows, ...rows.filter((row) => row !== undefined)],
              }
            },
          },
        },
        seconds,
      ),
  }),

  oldPictureBroughtLate: inCode('found: a card drawn afresh too late is brought all the same', {
    createTurns(desk, ring) {
      const turns = PRODUCT.createTurns(desk, ring)
      return {
        ...turns,
        async pressed(incoming) {
          const reply = await turns.pressed(incoming)
          const { messageId, conversationId, person, isAutomatic } = incoming
          if ('card' in reply && messageId !== undefined && !isAutomatic)
            await desk.chat.edit({ personId: person.id, conversationId, messageId }, reply.card)
          return reply
        },
      }
    },
  }),

  statusCopiedAgain: inStep(
    'found: a status is copied again over what staff did since',
    'statusSet',
    async (desk, round) => {
      const stored = await desk.records.open(round.recordId)
      if (!stored || stored.record.value.approval.round > round.number) return undefined
      const value = copyRound(stored.record.value, round)
      if (canonicalJson(value) !== canonicalJson(stored.record.value))
        await desk.records.saveRecord({ ...stored.record, value })
      return undefined
    },
  ),

  ownNoteNotKnown: inPort('found: a card is taken away because its own note was found', (desk) => {
    const sent: CardPlace[] = []
    return {
      ...desk,
      chat: {
        ...desk.chat,
        async send(personId, draw) {
          const place = await desk.chat.send(personId, draw)
          sent.push(place)
          return place
        },
      },
      rounds: {
        ...desk.rounds,
        save: (round) =>
          desk.rounds.save(round).catch(async (thrown: unknown) => {
            const place = sent.find(({ messageId }) =>
              round.value.cardPlaces.some((held) => held.messageId === messageId),
            )
            const there = await current(desk, round)
            const isDone = !stepsLeft(there.value).includes('cardSent')
            if (isFault(thrown, 'changedSinceRead') && place && isDone)
              await desk.chat.remove(place)
            throw thrown
          }),
      },
    }
  }),

  lateCardForgotten: inPort(
    'found: a card that came late counts as edited with the others',
    (desk) => ({
      ...desk,
      rounds: {
        ...desk.rounds,
        async save(round) {
          const left = stepsLeft(round.value)
          const isEnded =
            round.value.state.state === 'Overtaken' || round.value.state.state === 'Withdrawn'
          if (!isEnded || !left.includes('cardsEdited') || round.value.cardPlaces.length === 0)
            return desk.rounds.save(round)
          return desk.rounds.save({
            ...round,
            value: { ...round.value, done: [...round.value.done, 'cardsEdited'] },
          })
        },
      },
    }),
  ),

  contentNotKept: inPort(
    'what was shown is read again from the record when the card is noted',
    (desk) => ({
      ...desk,
      rounds: {
        ...desk.rounds,
        async save(round) {
          const stored = await desk.records.open(round.value.recordId)
          if (!stored || !round.value.done.includes('cardSent')) return desk.rounds.save(round)
          const content = contentOf(wholeOf(stored), round.value.documentVersion)
          const value = { ...round.value, content, fingerprint: await fingerprintOf(content) }
          return desk.rounds.save({ ...round, value })
        },
      },
    }),
  ),
}
