// The numbers of a list as word processors and browsers show them.

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

function roman(number: number): string {
  let [rest, text] = [number % 5000, '']
  for (const [sign, worth] of ROMAN)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}

const letter = (number: number): string => String.fromCodePoint(97 + ((number - 1) % 26))

type Letters = (number: number) => string

/** a … z, then aa, bb, as Word counts. */
export const repeatedLetters: Letters = (number) =>
  letter(number).repeat(Math.min(Math.ceil(number / 26), 20))

/** a … z, then aa, ab, as browsers count. */
export const countedLetters: Letters = (number) =>
  number < 1 ? '' : countedLetters(Math.floor((number - 1) / 26)) + letter(number)

/** `format` is one of Word's `w:numFmt`; those that are not known here count in digits. */
export function inFormat(number: number, format: string, letters: Letters): string {
  if (number < 1) return String(number)
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(number)
  }
}
