// Numbers as offices write them: digits, or words up to twenty.

const WORDS = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  'sixteen seventeen eighteen nineteen twenty',
]
  .join(' ')
  .split(' ')

/** Source of a pattern for a whole number of up to three digits, or a word for one. */
export const NUMBER = `(?:\\d{1,3}|${WORDS.join('|')})`

/** Throws RangeError on what `NUMBER` does not match. */
export function readNumber(text: string): number {
  const inWords = WORDS.indexOf(text.toLowerCase()) + 1
  if (inWords > 0) return inWords
  if (!/^\d+$/.test(text)) throw new RangeError(`“${text}” is not a number.`)
  return Number(text)
}
