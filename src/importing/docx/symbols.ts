// Characters of Word's symbol fonts, which stand in the private area of Unicode.

const SYMBOLS: { readonly [code: string]: string } = {
  F0A7: '•',
  F0B7: '•',
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F0FC: '✓',
  F0FE: '☑',
  F0FB: '✗',
  F0FD: '☒',
  F0E0: '→',
  F0E8: '→',
  F0F0: '⇒',
  F02D: '-',
  F020: ' ',
}

/** The character of a symbol's code in hexadecimal; `''` when it is only known to its font. */
export function symbol(code: string): string {
  const upper = code.toUpperCase()
  const number = Number.parseInt(upper, 16)
  const isPrivate = number >= 0xe000 && number <= 0xf8ff
  if (!isPrivate) return number > 0x1f && number < 0x110000 ? String.fromCodePoint(number) : ''
  return SYMBOLS[upper] ?? ''
}

/** Text in a symbol font often holds the private characters themselves. */
export const withSymbols = (text: string): string =>
  text.replaceAll(/[\ue000-\uf8ff]/g, (private_) => symbol(private_.charCodeAt(0).toString(16)))
