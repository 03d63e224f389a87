import { describe, expect, it } from 'vitest'
import { readRecords } from '#importing/readRecords.ts'
import { isPersonName } from '#importing/words/personNames.ts'

const NAMES = [
  'Sian Parry',
  'Siân Parry',
  'Zoë Billingham',
  'Élodie Martin',
  'Ana de Souza',
  'Rhys ap Gwilym',
  'Jan van der Berg',
  'J. Penrose',
  'Róisín O’Neill-Pryce',
  'Dame Siân D’Arcy',
]

const holderOf = (lines: readonly string[]): string | undefined =>
  readRecords(lines.join('\n\n'))[0]?.imported.bodyHolder

const ANSWER = ['Recommendation 1', 'Forces should plan.', 'I accept this.']

describe.each(NAMES)('a commissioner whose name is %s', (name) => {
  it('is a person by name', () => {
    expect(isPersonName(name)).toBe(true)
  })

  it('is read from the signature of a letter', () => {
    const office = 'Police and Crime Commissioner for Gwent'
    const signature = ['Yours sincerely', `${name}\n${office}`]
    expect(holderOf([office, 'Response to Getting a grip', ...ANSWER, ...signature])).toBe(name)
    expect(holderOf(['Response to Getting a grip', ...ANSWER, `${name}, ${office}`])).toBe(name)
  })

  it('is read after the label of a place', () => {
    const form = `Commissioner for Gwent: ${name}\nTitle: Getting a grip\nDate of response: 3 May 2024`
    expect(holderOf([form, ...ANSWER])).toBe(name)
  })

  it('is read from a heading that says who speaks, and from a sentence', () => {
    const office = 'Police and Crime Commissioner'
    expect(holderOf(['Getting a grip', `Response by ${name}, ${office}`, 'I accept it.'])).toBe(
      name,
    )
    expect(holderOf(['Getting a grip', ...ANSWER, `The ${office}, ${name}, said so.`])).toBe(name)
  })
})

describe('a person’s name', () => {
  it.each([
    'Siân',
    'The force has planned it.',
    'Getting a grip',
    'Siân Parry said:',
    '3 May 2024',
  ])('is not %s', (words) => {
    expect(isPersonName(words)).toBe(false)
  })
})
