// Is this document what the office approved? Three questions, each answered in a sentence, with nothing but the file and
// the office's public keys. (1) Did the office sign the receipt? (2) Is the record inside the one it was signed for?
// (3) Does the document say what that record says? The last is found by printing the record again.
import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { type Content, fingerprintOf } from '#core/content.ts'
import { type Instant, instantInWords } from '#core/day.ts'
import { documentOf, type DocumentStanding } from '#core/document.ts'
import { printDocument } from '../print.ts'
import type { PaperFormat, Printing } from '../printing.ts'
import { claimsIn, type ReceiptClaims, readReceipt } from '../receipt.ts'
import { readPrint } from './readPrint.ts'
import type { ReadPrint } from './shown.ts'

export type Check = {
  readonly about: 'receipt' | 'record' | 'words'
  readonly holds: boolean
  readonly text: string
  /** What is not proven though the check holds; absent where nothing is left open. */
  readonly leavesOpen?: string
}

const embeddedShape = z.object({
  content: z.looseObject({ recordKey: z.string(), version: z.string(), title: z.string() }),
  receipt: z.string().optional(),
  keys: z.string().optional(),
})
export type Embedded = z.infer<typeof embeddedShape>

/** What a document carries, not yet checked; undefined when it carries nothing of ours. */
export function embeddedIn({ embedded }: ReadPrint): Embedded | undefined {
  try {
    return embeddedShape.parse(JSON.parse(embedded ?? ''))
  } catch {
    return undefined
  }
}

async function checkReceipt(receipt: string | undefined, keys: JSONWebKeySet): Promise<Check> {
  const reading = await readReceipt(receipt, keys)
  if (!reading.holds) return { about: 'receipt', holds: false, text: reading.text }
  const { decidedByName, decidedAs, decidedAt, version } = reading.claims
  const when = instantInWords(decidedAt as Instant)
  return {
    about: 'receipt',
    holds: true,
    text: `The office signed that ${decidedByName}, ${decidedAs}, approved version ${version} on ${when}.`,
  }
}

/** Throws where what is carried is no JSON that can be made canonical. */
async function checkRecord(
  content: Content,
  receipt: string | undefined,
  claims: ReceiptClaims | undefined,
): Promise<Check> {
  const said = (holds: boolean, text: string): Check => ({ about: 'record', holds, text })
  if (!claims) {
    const what = receipt === undefined ? 'there is no receipt' : 'the receipt can’t be read'
    return said(false, `That the record inside is what was approved can’t be shown: ${what}.`)
  }
  if (claims.recordKey !== content.recordKey || claims.version !== content.version)
    return said(
      false,
      `The receipt is for another record: version ${claims.version} of ${claims.recordKey}, and this is version ${content.version} of ${content.recordKey}.`,
    )
  return (await fingerprintOf(content)) === claims.fingerprint
    ? said(true, `The record inside, “${content.title}”, is the one the receipt was made for.`)
    : said(
        false,
        `The record inside, “${content.title}”, was altered: it is not the one the receipt was made for.`,
      )
}

function printingOf(
  content: Content,
  { receipt, keys }: Embedded,
  claims?: ReceiptClaims,
): Printing {
  const at = claims?.decidedAt as Instant | undefined
  const standing: DocumentStanding =
    claims && at
      ? {
          kind: 'approved',
          decision: {
            by: { id: claims.decidedBy, name: claims.decidedByName },
            as: claims.decidedAs,
            at,
            words: claims.words,
          },
        }
      : { kind: 'draft' }
  return {
    description: documentOf(content, standing),
    content,
    ...(receipt !== undefined && { receipt }),
    ...(keys !== undefined && { keysAddress: keys }),
    ...(at && { at }),
  }
}

const AROUND = 6

function firstDifference(here: readonly string[], there: readonly string[]): string {
  const place = here.findIndex((word, index) => word !== there[index])
  const from = place === -1 ? here.length : place
  const passage = (words: readonly string[]): string => {
    const some = words.slice(Math.max(0, from - AROUND), from + AROUND)
    return some.length === 0 ? 'nothing more' : `“${some.join(' ')}”`
  }
  return `it says ${passage(here)} where the record says ${passage(there)}`
}

async function checkWords(
  bytes: Uint8Array,
  format: PaperFormat,
  read: ReadPrint,
  printing: Printing,
): Promise<Check> {
  const said = (holds: boolean, text: string): Check => ({ about: 'words', holds, text })
  const again = await printDocument(printing, format)
  if (Buffer.compare(bytes, again.bytes) === 0)
    return said(true, 'The document is, byte for byte, the print of the record inside.')
  const expected = (await readPrint(again.bytes, format)).shown
  if (
    read.shown.length === expected.length &&
    read.shown.every((word, at) => word === expected[at])
  )
    return {
      ...said(
        true,
        'The document’s words are those of the record inside. It was saved again since it was printed, so how it looks is not covered by this check.',
      ),
      leavesOpen: 'its words are the same, but how it looks may have been changed',
    }
  return said(
    false,
    `The document does not say what the record inside says: ${firstDifference(read.shown, expected)}.`,
  )
}

const NOTHING_INSIDE: readonly Check[] = [
  {
    about: 'record',
    holds: false,
    text: 'The document carries no record of ours, so there is nothing to check it by. Take it again from where it was published: saving it with another program may have lost the record.',
  },
]

/** What holds of a document and what does not. `keys` must come from the office, never from the document. */
export async function checkPrint(
  bytes: Uint8Array,
  format: PaperFormat,
  read: ReadPrint,
  keys: JSONWebKeySet,
): Promise<readonly Check[]> {
  const embedded = embeddedIn(read)
  if (!embedded) return NOTHING_INSIDE
  // What a forger may have put there is taken for a record only as far as printing it goes.
  const content = embedded.content as unknown as Content
  const claims = claimsIn(embedded.receipt)
  try {
    return [
      await checkReceipt(embedded.receipt, keys),
      await checkRecord(content, embedded.receipt, claims),
      await checkWords(bytes, format, read, printingOf(content, embedded, claims)),
    ]
  } catch (thrown) {
    if (!(thrown instanceof TypeError) && !(thrown instanceof RangeError)) throw thrown
    return NOTHING_INSIDE
  }
}
