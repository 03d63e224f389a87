// Words as the fonts of the PDF can show them. A missing glyph would be an empty box to the reader and a refusal from
// the typesetter, so each character is drawn, or spelled in characters that can be, or named by its number.
import { byNumber } from './cleanText.ts'

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u

// A word of this length has no place to break: without one it would run off the page and be lost.
const LONG_WORD = /\S{40}(?!\p{M})(?=\S)/gu
const PLACE_TO_BREAK = '\u200B'

// Emoji that stand for a word or a sign in what offices write, as that sign or word. The others are named by number.
const EMOJI: ReadonlyMap<string, string> = new Map([
  ['✅', '✓'],
  ['❌', '✗'],
  ['❎', '✗'],
  ['✖', '✗'],
  ['☒', '✗'],
  ['➡', '→'],
  ['⬅', '←'],
  ['⬆', '↑'],
  ['⬇', '↓'],
  ['⚠', '[warning]'],
  ['🔴', '[red]'],
  ['🟠', '[amber]'],
  ['🟡', '[yellow]'],
  ['🟢', '[green]'],
])

function printableCharacter(character: string, canDraw: (character: string) => boolean): string {
  if (canDraw(character)) return character
  const spelled = EMOJI.get(character) ?? character.normalize('NFKC')
  if (Array.from(spelled).every(canDraw)) return spelled
  return INVISIBLE.test(character) ? '' : byNumber(character)
}

// What every font draws, and nearly all there is: the others alone are looked at one by one.
const OTHER_THAN_ASCII = /[^ -~]/gu

export const printableText = (text: string, canDraw: (character: string) => boolean): string =>
  text
    .normalize('NFC')
    .replaceAll(OTHER_THAN_ASCII, (character) => printableCharacter(character, canDraw))
    .replaceAll(LONG_WORD, `$&${PLACE_TO_BREAK}`)
