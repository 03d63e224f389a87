import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerPages } from '#cards/answerPages.ts'
import { literalText } from '#cards/literalText.ts'
import { toPlainText } from '#core/richText.ts'
import { aRound } from '../builders.ts'
import { bytesOf, headingsOf, partsNamed, textsOf } from './reading.ts'
import { answers, hostileRound, longContent } from './rounds.ts'

const pressable = (card: ReturnType<typeof answers>): readonly unknown[] =>
  partsNamed(card, 'Action.')
    .filter(({ type, title }) => type !== 'Action.Submit' && title !== 'Refresh')
    .map(({ title }) => title)

describe('every answer, page by page', () => {
  it('gives every word of 43 long answers, in the report’s order, each page within a card', async () => {
    const content = longContent(43)
    const round = await aRound({}, content)
    const count = answerPages(content).length
    expect(count).toBeGreaterThan(5)
    const cards = Array.from({ length: count }, (_, index) => answers(round, index + 1))
    for (const card of cards) expect(bytesOf(card)).toBeLessThan(28_000)
    const words = (text: string): string => text.replaceAll(/\s+/g, ' ')
    const shown = words(cards.flatMap((card) => textsOf(card)).join(' '))
    let from = 0
    for (const { answer } of content.findings) {
      const at = shown.indexOf(literalText(words(toPlainText(answer)).slice(0, 1_000), 2_000), from)
      expect(at).toBeGreaterThanOrEqual(from)
      from = at
    }
    expect(headingsOf(cards[0] ?? answers(round, 1))[0]).toBe(`Every answer, page 1 of ${count}`)
  })

  it('leads on, back, and back to the decision', async () => {
    const round = await aRound({}, longContent(43))
    const last = answerPages(round.content).length
    const back = ['Back to the decision', 'Open the whole record']
    expect(pressable(answers(round, 1))).toEqual(['Note this and go on', 'Next page', ...back])
    expect(pressable(answers(round, 2))).toEqual([
      'Note this and go on',
      'Next page',
      'Page before',
      ...back,
    ])
    expect(pressable(answers(round, last))).toEqual(['Note this and go on', 'Page before', ...back])
    expect(headingsOf(answers(round, 900))[0]).toBe(`Every answer, page ${last} of ${last}`)
  })

  it('lets a point be noted about what is on the page', async () => {
    const round = await aRound({}, longContent(43))
    const [first] = partsNamed(answers(round, 2), 'Input.ChoiceSet')
    const choices = JSON.stringify(first?.['choices'])
    const { places } = answerPages(round.content)[1] ?? { places: [] }
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(choices).toContain(`"value":"${place}"`)
    expect(choices.match(/"value"/g)?.length).toBe(places.length + 1)
  })

  it('loses nothing and outgrows no card, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRound, async (make) => {
        const round = await make()
        const pages = answerPages(round.content)
        const some = [1, Math.ceil(pages.length / 2), pages.length]
        for (const page of some) expect(bytesOf(answers(round, page))).toBeLessThan(28_000)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
