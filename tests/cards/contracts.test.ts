import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decidedCard } from '#cards/decidedCard.ts'
import { contentOf } from '#core/content.ts'
import { aRound, aWhole } from '../builders.ts'
import { bytesOf, partsNamed, partsOf, rendererFaults, schemaFaults } from './reading.ts'
import { asking, everyKind, hostileRound, LINK, longContent, STATES } from './rounds.ts'

const LARGEST = 28_000

const cards = async () => [
  asking(await aRound()),
  asking(await aRound({ number: 2 }, contentOf(aWhole({}, everyKind), '2')), {
    changes: ['The grades changed.'],
  }),
  asking(await aRound({}, longContent(43))),
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
      expect(card.actions?.length).toBeLessThanOrEqual(6)
    }
  })

  it('names a verb on every Action.Execute, the same as its action', async () => {
    const executes = (await cards()).flatMap((card) => partsNamed(card, 'Action.Execute'))
    expect(executes.length).toBe(9)
    for (const { verb, data } of executes) expect(data).toMatchObject({ action: verb })
  })

  it('can be pressed in clients too old for Action.Execute, and carries the same there', async () => {
    const buttons = (await cards())
      .flatMap(({ actions = [] }) => actions)
      .filter((action) => action.type === 'Action.Execute')
    expect(buttons.length).toBe(6)
    for (const { title, data, associatedInputs, fallback } of buttons)
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data, associatedInputs })
  })

  it('labels every input, and says what is wrong with one that must be filled', async () => {
    const inputs = (await cards()).flatMap((card) => partsNamed(card, 'Input.'))
    expect(inputs.length).toBe(3)
    for (const { id, label, errorMessage } of inputs)
      expect({ id, label, errorMessage }).toEqual({
        id: 'words',
        label: 'To return it, say what must change',
        errorMessage: 'Say why the record is returned, so that the office knows what to change.',
      })
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
        for (const card of [asking(round, { changes }), decidedCard({ round, link: LINK })]) {
          expect(bytesOf(card)).toBeLessThan(LARGEST)
          expect(schemaFaults(card)).toEqual([])
          expect(JSON.stringify(card).isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
