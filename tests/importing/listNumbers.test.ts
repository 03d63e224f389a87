import { describe, expect, it } from 'vitest'
import { countedLetters, inFormat, repeatedLetters } from '#importing/source/listNumbers.ts'

describe('the numbers of a list', () => {
  it('after z go on as Word and as browsers show them', () => {
    const shown = (letters: (number: number) => string) =>
      [1, 26, 27, 28, 53].map((number) => inFormat(number, 'lowerLetter', letters))
    expect(shown(repeatedLetters)).toEqual(['a', 'z', 'aa', 'bb', 'aaa'])
    expect(shown(countedLetters)).toEqual(['a', 'z', 'aa', 'ab', 'ba'])
  })

  it('are roman as clerks write them', () => {
    const shown = [4, 9, 14, 40, 49].map((number) =>
      inFormat(number, 'upperRoman', repeatedLetters),
    )
    expect(shown).toEqual(['IV', 'IX', 'XIV', 'XL', 'XLIX'])
  })

  it('are digits below one, where neither letters nor roman numbers go', () => {
    expect(
      ['lowerLetter', 'lowerRoman'].map((format) => inFormat(0, format, countedLetters)),
    ).toEqual(['0', '0'])
  })
})
