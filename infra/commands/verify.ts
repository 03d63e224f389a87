// npm run verify -- FILE or HANDOVER [--keys FILE|URL]
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { counted } from '#core/counted.ts'
import type { PaperFormat } from '#documents/printing.ts'
import { type Check, checkPrint, embeddedIn } from '#documents/verification/checks.ts'
import { formatOf, readPrint } from '#documents/verification/readPrint.ts'
import { verifyHandover } from '#infra/handover/verifyHandover.ts'
import { parseOptions, writtenWrongly } from './options.ts'
import { publicKeysAt } from './publicKeys.ts'

const USAGE = 'npm run verify -- FILE or HANDOVER [--keys FILE|URL]'

const keySetShape: z.ZodType<JSONWebKeySet> = z.object({
  keys: z.array(z.looseObject({ kty: z.string() })),
})

const why = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

function readOptions(): { file: string; keys: string | undefined } {
  const { values, positionals } = parseOptions(
    { allowPositionals: true, options: { keys: { type: 'string' } } },
    USAGE,
  )
  const [file] = positionals
  if (file === undefined) throw writtenWrongly('Name the document to check', USAGE)
  return { file, keys: values.keys }
}

async function readKeys(place: string): Promise<JSONWebKeySet> {
  try {
    return keySetShape.parse(JSON.parse(await publicKeysAt(place)))
  } catch (thrown) {
    throw new Error(
      `The office’s public keys can’t be read from ${place} (${why(thrown)}). Give a file or address of them with --keys.`,
      { cause: thrown },
    )
  }
}

type KeySource = { readonly place: string; readonly note: string; readonly leavesOpen?: string }

/** Where the keys come from, and what the reader must know of that. */
function placeOfKeys(named: string | undefined, given: string | undefined): KeySource {
  if (given !== undefined) return { place: given, note: `Checked against the keys in ${given}.` }
  if (named === undefined || !/^https?:/i.test(named))
    throw new Error(
      `The document does not say where the office’s public keys are. Give a file or address of them with --keys.`,
    )
  return {
    place: named,
    note: `Checked against the keys at ${named}, an address the document itself gives: make sure that it is the office’s own.`,
    leavesOpen: 'the keys came from an address that the document itself gives',
  }
}

async function openPrint(file: string) {
  const bytes = await readFile(file).catch((thrown: unknown) => {
    throw new Error(`${file} can’t be read (${why(thrown)}). Give the path of the document.`)
  })
  const format = formatOf(bytes)
  if (!format)
    throw new Error(`${file} is no web page, Word document or PDF. Give one that was published.`)
  try {
    return { bytes, format, read: await readPrint(bytes, format) }
  } catch (thrown) {
    throw new Error(
      `${file} is damaged (${why(thrown)}). Take it again from where it was published.`,
      { cause: thrown },
    )
  }
}

const FORMAT_NAME: { readonly [format in PaperFormat]: string } = {
  html: 'web page',
  docx: 'Word document',
  pdf: 'PDF',
}

const lineOf = ({ holds, text }: Check): string => `${holds ? '✓' : '✗'} ${text}`

/** What the command says first, and ends with. */
type Outcome = { readonly code: 0 | 1 | 3; readonly words: string }

function outcomeOf(kind: string, checks: readonly Check[], source: KeySource | undefined): Outcome {
  if (checks.some(({ holds }) => !holds))
    return { code: 1, words: `it can’t be shown that this ${kind} is what the office approved.` }
  const open = [source, ...checks].flatMap((one) => one?.leavesOpen ?? [])
  return open.length === 0
    ? { code: 0, words: `this ${kind} is what the office approved.` }
    : {
        code: 3,
        words: `it is not fully proven that this ${kind} is what the office approved: ${open.join(', and ')}.`,
      }
}

/** A whole handover: its checksums, and every approved document in it. */
async function verifyFolder(folder: string, given: string | undefined): Promise<Outcome['code']> {
  const keys = await readKeys(given ?? join(folder, 'data/keys.json'))
  const { problems, documents } = await verifyHandover(folder, keys)
  if (problems.length > 0) {
    const failed = `${folder}: it can’t be shown that this handover is whole and what the office approved.`
    console.log([failed, ...problems.map((text) => `✗ ${text}`)].join('\n'))
    return 1
  }
  const proven = `this handover is whole, and ${counted(documents, 'document')} in it proven to be as the office approved`
  console.log(
    given === undefined
      ? `${folder}: ${proven} by the keys that came with it: make sure that they are the office’s own.`
      : `${folder}: ${proven}.`,
  )
  return given === undefined ? 3 : 0
}

async function verify(): Promise<Outcome['code']> {
  const { file, keys } = readOptions()
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? verifyFolder(file, keys) : verifyFile(file, keys)
}

async function verifyFile(file: string, keys: string | undefined): Promise<Outcome['code']> {
  const { bytes, format, read } = await openPrint(file)
  const embedded = embeddedIn(read)
  // Without a receipt there is nothing to be checked against keys.
  const source = embedded?.receipt === undefined ? undefined : placeOfKeys(embedded.keys, keys)
  const published = source ? await readKeys(source.place) : { keys: [] }
  const checks = await checkPrint(bytes, format, read, published)
  const outcome = outcomeOf(FORMAT_NAME[format], checks, source)
  const notes = source ? [source.note] : []
  console.log([`${file}: ${outcome.words}`, ...checks.map(lineOf), ...notes].join('\n'))
  return outcome.code
}

/**
 * 0: byte for byte what we print, by the keys given. 1: something does not hold. 2: it could not be checked. 3: all holds,
 * but it was saved again since, or the keys came from where the document itself says.
 */
try {
  process.exitCode = await verify()
} catch (thrown) {
  console.error(why(thrown))
  process.exitCode = 2
}
