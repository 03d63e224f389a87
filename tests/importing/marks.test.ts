import { describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'

const ROMAN: { readonly [number: number]: string } = { 3: 'III', 5: 'V' }
const ORDINAL: { readonly [number: number]: string } = { 3: 'third', 5: 'fifth' }

const recordWith = (mark: (number: number) => string, gap: string): string =>
  [
    'PCC response to Getting a grip',
    'This HMICFRS report was published on 4 May 2023 and is welcome to Northmarch Police.',
    `${mark(3)}${gap}Chief constables should review how calls are assessed.`,
    'I have asked for a plan and will see it in March.',
    `${mark(5)}${gap}Forces should publish what they spend.`,
    'This is in hand and will be done by June.',
  ].join('\n\n')

describe('an item', () => {
  it.each([
    ['Recommendation 3 of 9:', (number: number) => `Recommendation ${number} of 9:`],
    ['Recommendation #3:', (number: number) => `Recommendation #${number}:`],
    ['Recommendation (3):', (number: number) => `Recommendation (${number}):`],
    ['Recommendation: 3', (number: number) => `Recommendation: ${number}`],
    ['Recommendation – 3', (number: number) => `Recommendation – ${number}`],
    ['3. Recommendation:', (number: number) => `${number}. Recommendation:`],
    ['REC-3', (number: number) => `REC-${number}`],
    ['Rec. No. 3:', (number: number) => `Rec. No. ${number}:`],
    ['R.3', (number: number) => `R.${number}`],
    ['AFI-3', (number: number) => `AFI-${number}`],
    ['Area for improvement (AFI) 3:', (number: number) => `Area for improvement (AFI) ${number}:`],
    ['Cause for concern 3:', (number: number) => `Cause for concern ${number}:`],
    ['HMICFRS recommendation 3:', (number: number) => `HMICFRS recommendation ${number}:`],
    ['• Recommendation 3:', (number: number) => `• Recommendation ${number}:`],
    ['2.1 Recommendation 3:', (number: number) => `2.1 Recommendation ${number}:`],
    ['**Recommendation 3**', (number: number) => `**Recommendation ${number}**`],
    ['(3)', (number: number) => `(${number})`],
    ['3 –', (number: number) => `${number} –`],
    ['Recommendation III', (number: number) => `Recommendation ${ROMAN[number]}:`],
    ['III.', (number: number) => `${ROMAN[number]}.`],
    ['The third recommendation:', (number: number) => `The ${ORDINAL[number]} recommendation:`],
    [
      'My response to recommendation 3:',
      (number: number) => `My response to recommendation ${number}:`,
    ],
  ])('marked %s is opened, on its line or above its wording', (_name, mark) => {
    for (const gap of [' ', '\n']) {
      const [reading] = readRecords(recordWith(mark, gap))
      expect(reading?.imported.items).toMatchObject([
        {
          ref: '3',
          text: 'Chief constables should review how calls are assessed.',
          response: 'I have asked for a plan and will see it in March.',
        },
        {
          ref: '5',
          text: 'Forces should publish what they spend.',
          response: 'This is in hand and will be done by June.',
        },
      ])
    }
  })

  it('keeps an answer whole of which a line begins with a figure', () => {
    const text = `${recordWith((number) => `Recommendation ${number}:`, ' ')} I saw what the\n24 officers have done\nin the town.`
    expect(readRecords(text)[0]?.imported.items[1]?.response).toBe(
      'This is in hand and will be done by June. I saw what the 24 officers have done in the town.',
    )
  })

  it('is not opened by how many there are', () => {
    const text =
      'PCC response to Getting a grip\n\nRecommendations (5)\n\nThe force has met all of these.'
    expect(readRecords(text)[0]?.imported.items).toEqual([])
  })
})
