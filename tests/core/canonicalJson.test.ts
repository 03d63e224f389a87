import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '#core/canonicalJson.ts'

const parsed = (text: string): Json => JSON.parse(text) as Json

describe('canonical JSON', () => {
  // The member names of RFC 8785 section 3.2.3, which sort by UTF-16 code units and not by code points.
  it('sorts members by UTF-16 code units', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))
    const order = [...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)].map(
      (match) => JSON.parse(`"${match[1]}"`) as string,
    )
    expect(order).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
  })

  it('has no white space, and leaves out members that are not there', () => {
    expect(canonicalJson({ b: [1, 'two', null, true], a: undefined, aa: {} })).toBe(
      '{"aa":{},"b":[1,"two",null,true]}',
    )
  })

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([1e21, 1e-7, -0, 0.1, 100])).toBe('[1e+21,1e-7,0,0.1,100]')
  })

  it('is the same however the value was put together, and reads back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(parsed(text))).toBe(text)
        expect(parsed(text)).toEqual(parsed(JSON.stringify(value)))
      }),
    )
  })

  it('refuses what JSON cannot carry', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow('no number that is not finite')
    expect(() => canonicalJson({ a: '\ud800' })).toThrow('no lone surrogates')
  })
})
