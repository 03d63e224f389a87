import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '#documents/cleanText.ts'
import { printableText } from '#documents/printableText.ts'

const inAscii = (character: string): boolean => /^[\x20-\x7E\u200B]$/.test(character)

describe('text for a font', () => {
  it('holds only characters the font draws, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(Array.from(printableText(words, inAscii)).every(inAscii)).toBe(true)
      }),
    )
  })

  it('leaves alone what the font draws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (words) => {
        expect(printableText(words, inAscii)).toBe(words)
      }),
    )
  })

  it('gives long words places to break, and loses none of their letters', () => {
    const printable = printableText('x'.repeat(90), inAscii)
    expect(printable.split('\u200B').map((part) => part.length)).toEqual([40, 40, 10])
  })
})

describe('clean text', () => {
  it('is clean: cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const clean = cleanText(words)
        expect(cleanText(clean)).toBe(clean)
        expect(clean.isWellFormed()).toBe(true)
      }),
    )
  })
})
