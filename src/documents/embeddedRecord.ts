// The record inside its own web page, for machines: what was approved, word for word, and the receipt for it.
import { canonicalJson, type Json } from '#core/canonicalJson.ts'
import type { Printing } from './printing.ts'

// A half character can't be written in canonical JSON, nor be approved: a draft that holds one still prints.
const wellFormed = (value: Json): Json =>
  JSON.parse(JSON.stringify(value), (_name, member: unknown) =>
    typeof member === 'string' ? member.toWellFormed() : member,
  ) as Json

/** Canonical JSON of `{content, keys?, receipt?}`; `<` is written `\u003c`, so nothing in it can end a script element. */
export const embeddedRecord = ({ content, receipt, keysAddress }: Printing): string =>
  canonicalJson(wellFormed({ content, receipt, keys: keysAddress })).replaceAll('<', '\\u003c')
