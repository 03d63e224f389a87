// The record inside its own print, for machines: what was approved, word for word, and the receipt for it. The web page
// carries it in a script element, the Word document in a custom XML part, the PDF in its metadata (XMP): PDF/A-2
// allows no attachment that is not itself PDF/A, and metadata must stand uncompressed, so any editor can show it.
import { canonicalJson, type Json } from '#core/canonicalJson.ts'
import type { Printing } from './printing.ts'

/** Where the record stands in the Word document, and its namespace there and in the metadata of the PDF. */
export const EMBEDDED_PART = 'customXml/item1.xml'
export const EMBEDDED_NAMESPACE = 'urn:acknowledgement-record:embedded:1'
/** The name of its property in the metadata of the PDF. */
export const EMBEDDED_PROPERTY = 'ackrec:record'

// A half character can't be written in canonical JSON, nor be approved: a draft that holds one still prints.
const wellFormed = (value: Json): Json =>
  JSON.parse(JSON.stringify(value), (_name, member: unknown) =>
    typeof member === 'string' ? member.toWellFormed() : member,
  ) as Json

const byCode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * JSON of `{content, keys?, receipt?}` in plain ASCII without `<`, `>` and `&`, so that it can stand in HTML and XML as
 * it is: nothing in it can end an element, and no character is one that XML forbids.
 */
export const embeddedRecord = ({ content, receipt, keysAddress }: Printing): string =>
  canonicalJson(wellFormed({ content, receipt, keys: keysAddress })).replaceAll(
    /[^\x20-\x7E]|[<>&]/g,
    byCode,
  )
