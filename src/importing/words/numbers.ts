// Numbers as offices write them: digits, words up to twenty, ordinals, Roman numerals.

const WORDS = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  'sixteen seventeen eighteen nineteen twenty',
]
  .join(' ')
  .split(' ')

const ORDINALS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth',
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
]
  .join(' ')
  .split(' ')

/** Source of a pattern for a whole number of up to three digits, or a word for one. */
export const NUMBER = `(?:\\d{1,3}|${WORDS.join('|')})`

/** Source of a pattern for `first`, `2nd`. */
export const ORDINAL = `(?:${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))`

/** Throws RangeError on what `NUMBER` and `ORDINAL` do not match. */
export function readNumber(text: string): number {
  const word = text.toLowerCase()
  const inWords = Math.max(WORDS.indexOf(word), ORDINALS.indexOf(word)) + 1
  if (inWords > 0) return inWords
  if (!/^\d+(?:st|nd|rd|th)?$/.test(word)) throw new RangeError(`“${text}” is not a number.`)
  return Number.parseInt(text, 10)
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** 1 to 39, of a numeral in capitals or of two small letters and more; undefined for all else. */
export function readRoman(text: string): number | undefined {
  if (!/^(?:[IVX]+|[ivx]{2,})$/.test(text)) return undefined
  let rest = text.toLowerCase()
  let number = 0
  for (const [numeral, value] of ROMAN)
    while (rest.startsWith(numeral)) {
      number += value
      rest = rest.slice(numeral.length)
    }
  const isPlain = /^x{0,3}(?:ix|iv|v?i{0,3})$/i.test(text)
  return isPlain ? number : undefined
}
