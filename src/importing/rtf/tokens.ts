// The tokens of rich text: groups, control words with their number, bytes in hexadecimal, and plain characters.

export type Token =
  | { readonly is: 'open' }
  | { readonly is: 'close' }
  | { readonly is: 'word'; readonly word: string; readonly number?: number }
  | { readonly is: 'byte'; readonly byte: number }
  | { readonly is: 'text'; readonly text: string }

const TOKEN =
  /([{}])|\\([a-zA-Z]+)(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([^\\{}\r\n]+)/gs

const ESCAPED: { readonly [sign: string]: string } = { '~': '\u00a0', _: '-', '-': '' }

/** `rtf` holds one character for each byte of the file. */
export function* tokensOf(rtf: string): Generator<Token> {
  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(rtf); found; found = TOKEN.exec(rtf)) {
    const [, brace, word, number, hex, sign, text] = found
    if (brace !== undefined) yield { is: brace === '{' ? 'open' : 'close' }
    else if (word !== undefined) {
      // Binary data follows, which may look like anything.
      if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? '0'))
      yield { is: 'word', word, ...(number !== undefined && { number: Number(number) }) }
    } else if (hex !== undefined) yield { is: 'byte', byte: Number.parseInt(hex, 16) }
    else if (sign === '*') yield { is: 'word', word: '*' }
    else if (sign === '\n' || sign === '\r') yield { is: 'word', word: 'par' }
    else if (sign !== undefined) yield { is: 'text', text: ESCAPED[sign] ?? sign }
    else if (text !== undefined) yield { is: 'text', text }
  }
}

/** For the bytes of a file's code page; that of Windows where it names none. */
export function decoderFor(rtf: string): TextDecoder {
  const page = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2000))?.[1] ?? '1252'
  try {
    return new TextDecoder(page === '65001' ? 'utf-8' : `windows-${page}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
