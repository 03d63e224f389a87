import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sharedCard } from '#cards/sharedCard.ts'
import { decidedCard, unprovedCard } from '#cards/decidedCard.ts'
import { contentOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import { aRound, aWhole } from '../builders.ts'
import { bytesOf, partsNamed, partsOf, rendererFaults, schemaFaults } from './reading.ts'
import {
  answers,
  asking,
  everyKind,
  hostileRound,
  later,
  LINK,
  longContent,
  noted,
  STATES,
  waiting,
} from './rounds.ts'

const LARGEST = 28_000

const cards = async () => [
  asking(await aRound()),
  asking(await aRound({ number: 2 }, contentOf(aWhole({}, everyKind), '2')), {
    changes: ['The grades changed.'],
  }),
  asking(await aRound({}, longContent(43))),
  answers(await aRound({}, longContent(43)), 2),
  answers(await aRound(), 1),
  later(await aRound()),
  later(await aRound(), toDay('2023-08-20')),
  waiting([]),
  ...[true, false].map((isBorneOut) =>
    sharedCard({
      recordId: '7',
      record: aWhole().record,
      isBorneOut,
      today: toDay('2023-08-14'),
      link: LINK,
    }),
  ),
  unprovedCard({ round: await aRound(), link: LINK }),
  waiting([await aRound(), await aRound({ recordId: '8', number: 2 }, longContent(43))]),
  waiting(await Promise.all(Array.from({ length: 60 }, () => aRound({}, longContent(3))))),
  waiting([await aRound()], ''),
  ...(await Promise.all(STATES.map((state) => aRound({ state })))).map((round) =>
    decidedCard({ round, link: LINK }),
  ),
]

describe('every card', () => {
  it('fits the schema of version 1.5 and that of Teams, and the renderer finds no fault', async () => {
    for (const card of await cards()) {
      expect(schemaFaults(card)).toEqual([])
      expect(rendererFaults(card)).toEqual([])
    }
  })

  it('says its version and its language, and has at most six actions', async () => {
    for (const card of await cards()) {
      expect(card).toMatchObject({ version: '1.5', lang: 'en' })
      const buttons = partsNamed(card, 'Action.').filter(
        ({ type, title }) => type !== 'Action.Submit' && title !== 'Refresh',
      )
      expect(buttons.length).toBeLessThanOrEqual(6)
    }
  })

  it('names a verb on every Action.Execute, the same as its action', async () => {
    const executes = (await cards()).flatMap((card) => partsNamed(card, 'Action.Execute'))
    expect(executes.length).toBeGreaterThan(40)
    for (const { verb, data } of executes) expect(data).toMatchObject({ action: verb })
  })

  it('can be pressed in clients too old for Action.Execute, and carries the same there', async () => {
    const buttons = (await cards())
      .flatMap((card) => partsNamed(card, 'Action.Execute'))
      .filter(({ title }) => title !== 'Refresh')
    expect(buttons.length).toBeGreaterThan(30)
    for (const { title, data, associatedInputs, fallback } of buttons)
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data, associatedInputs })
  })

  it('labels every input, and says what is wrong with one that must be filled', async () => {
    const inputs = (await cards()).flatMap((card) => partsNamed(card, 'Input.'))
    const labels = {
      words: 'To return it, say what must change',
      about: 'What is it about?',
      day: 'Ask me again on',
    }
    expect(new Set(inputs.map(({ id }) => id))).toEqual(new Set(Object.keys(labels)))
    for (const { id, label, isRequired, errorMessage } of inputs) {
      expect(label).toBe(labels[z.enum(['words', 'about', 'day']).parse(id)])
      expect(isRequired ? errorMessage : 'Say why').toMatch(/^(Say why|Choose a day)/)
    }
  })

  it('wraps every text, hides nothing behind a button and says nothing by colour', async () => {
    for (const card of await cards()) {
      for (const text of partsNamed(card, 'TextBlock')) expect(text).toMatchObject({ wrap: true })
      expect(partsNamed(card, 'Action.ShowCard')).toEqual([])
      expect(partsOf(card).filter((part) => 'color' in part)).toEqual([])
    }
  })

  it('is drawn and sent whatever anyone wrote: valid, and under 28 KB as UTF-16', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRound, async (make) => {
        const round = await make()
        const changes = round.content.findings.map(({ text }) => text)
        const hostile = [
          asking(round, { changes, others: 9, decidesAs: round.title, noted: noted(round) }),
          decidedCard({ round, link: LINK }),
          answers(round, 1),
          later(round),
          waiting([round, round]),
        ]
        for (const card of hostile) {
          expect(bytesOf(card)).toBeLessThan(LARGEST)
          expect(schemaFaults(card)).toEqual([])
          expect(JSON.stringify(card).isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
