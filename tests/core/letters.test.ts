import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { letterOf, messageOf } from '#core/letters.ts'
import { aRecord, officeSettings } from '../builders.ts'

const published = aRecord({
  publication: { publishedOn: toDay('2023-08-31'), address: 'https://opcc.example/1' },
})

describe('the letter', () => {
  it('has the addresses, its day, the office’s name and the Commissioner’s above and below', () => {
    const letter = letterOf(published, officeSettings(), 'homeSecretary', toDay('2023-09-01'))
    expect(letter.opening).toEqual([
      {
        kind: 'lines',
        lines: [
          'Police and Crime Commissioner for Northmarch',
          'Northmarch House',
          'Marchford NM1 1AA',
        ],
      },
      { kind: 'lines', lines: ['The Home Secretary', 'Home Office'] },
      { kind: 'lines', lines: ['1 September 2023'] },
    ])
    expect(letter).toMatchObject({ title: 'Response to “Getting a grip”', marking: 'OFFICIAL' })
    expect(letter.blocks.at(-1)).toEqual({
      kind: 'lines',
      lines: ['Alex Fenwick', 'Police and Crime Commissioner for Northmarch'],
    })
  })

  it.each([
    ['inspectors', 'Section 55', 'under section 55(6)(a).'],
    ['homeSecretary', 'Joint inspection', 'under section 55(6)(b).'],
    ['homeSecretary', 'Voluntary', 'I send you this copy so that you know'],
    ['inspectors', 'Before 2017', 'I send you this copy so that you know'],
  ] as const)('to the %s on the basis “%s” cites the Act rightly', (to, legalBasis, words) => {
    const { text } = messageOf({ ...published, legalBasis }, officeSettings(), to)
    expect(text).toContain(words)
    expect(text.includes('Police Act 1996')).toBe(words.includes('55'))
    expect(text).toContain('published on 31 August 2023 at https://opcc.example/1.')
  })

  it('is in the office’s own words where it has set some, with unknown braces as they were typed', () => {
    const office = officeSettings({ letterToInspectors: 'Dear all\n\n{title} {force} {colour}' })
    const { to, text } = messageOf(published, office, 'inspectors')
    expect(to).toBe('responses@inspectors.example')
    expect(text).toMatch(/^Dear all\n\nGetting a grip Northmarch Police \{colour\}\n\nAlex Fenwick/)
    expect(messageOf(published, office, 'homeSecretary').text).toMatch(/^Dear Home Secretary/)
  })

  it('puts what the record says in as words: a title in braces is not filled in again', () => {
    const { text } = messageOf({ ...published, title: '{address}' }, officeSettings(), 'inspectors')
    expect(text).toContain('the report “{address}”')
  })
})
