// Whether a part of a source can be an answer of its own: two halves of one record are worse than one read whole.
import { DATE } from '../words/dates.ts'
import { signatureOf } from '../words/names.ts'
import { isClosing } from '../marks/marks.ts'

const HAS_DATE = new RegExp(DATE, 'i')
/** Characters. */
const LONG = 60

/** It has words, and a day or a signature; those in a table's rows are of its items. */
export function standsAlone(lines: readonly string[]): boolean {
  const plain = lines.filter((line) => !line.includes('\t') || /^[^\t]*\t[^\t]*$/.test(line))
  const hasWords = plain.some((line) => line.length >= LONG)
  const isOwn = plain.some((line, at) => {
    const text = line.trim()
    return (
      HAS_DATE.test(text) ||
      isClosing(text) ||
      signatureOf([text, (plain[at + 1] ?? '').trim()])?.of === 'body'
    )
  })
  return hasWords && isOwn
}
