// Our readers beside those that extract text alone: time, and the share of the fields that each gets right. The peers'
// text is given to our own reader of records, so the difference is what their text has lost.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { extractRawText } from 'mammoth'
import WordExtractor from 'word-extractor'
import { readDocx } from '#importing/docx/readDocx.ts'
import { readPdfInChild } from '#importing/pdf/inChild.node.ts'
import { readRecords, type Reading, readSourceRecords } from '#importing/readRecords.ts'
import { asPdf, asWord, wantedOf } from '../tests/importing/files/writtenFiles.ts'
import { column, pdfFile } from '../tests/importing/files/pdfFile.ts'
import { score, total } from '../tests/importing/scoring.ts'
import { layout, write, type Written, written } from '../tests/importing/writtenForm.ts'
import { median, type Row } from './row.ts'

const RECORDS = 200
const SEED = 7
const ROUNDS = 5
const PAGES = 200

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED })

type WordReader = {
  readonly name: string
  readonly read: (bytes: Uint8Array) => Promise<readonly Reading[]>
}

const OURS: WordReader = { name: 'ours', read: async (bytes) => readSourceRecords(readDocx(bytes)) }
const WORD_PEERS: readonly WordReader[] = [
  {
    name: 'mammoth',
    read: async (bytes) =>
      readRecords((await extractRawText({ buffer: Buffer.from(bytes) })).value),
  },
  {
    name: 'word-extractor',
    read: async (bytes) =>
      readRecords(
        (await new WordExtractor().extract(Buffer.from(bytes))).getBody().replaceAll('\n', '\n\n'),
      ),
  },
]

const percentRight = (
  wanted: readonly Written[],
  got: readonly (Reading | undefined)[],
): number => {
  const { fields, right } = total(
    wanted.map((record, index) => score(wantedOf(record), got[index]?.imported)),
  )
  // What is invented is no field of the record's, and may not help.
  return (100 * Math.max(0, right)) / fields
}

/** Milliseconds for one file, the median of several rounds over all; the first round warms up. */
async function timeOf({ read }: WordReader, files: readonly Uint8Array[]): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = performance.now()
    for (const file of files) await read(file)
    if (round > 0) rounds.push((performance.now() - begun) / files.length)
  }
  return median(rounds)
}

async function wordRows(): Promise<readonly Row[]> {
  const records = sample(written, RECORDS)
  const files = records.map(asWord)
  const rightOf = async ({ read }: WordReader): Promise<number> =>
    percentRight(records, await Promise.all(files.map(async (file) => (await read(file))[0])))
  const times: { readonly name: string; readonly figure: number }[] = []
  const rights: { readonly name: string; readonly figure: number }[] = []
  for (const peer of WORD_PEERS) {
    times.push({ name: peer.name, figure: await timeOf(peer, files) })
    rights.push({ name: peer.name, figure: await rightOf(peer) })
  }
  return [
    {
      what: 'A Word form to a record',
      figure: await timeOf(OURS, files),
      unit: 'ms',
      limit: 10,
      peers: times,
    },
    { what: 'Its fields right', figure: await rightOf(OURS), unit: '%', peers: rights },
  ]
}

function textRows(): readonly Row[] {
  const texts = sample(fc.tuple(written, layout), RECORDS).map(([record, form]) =>
    write(record, form),
  )
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now()
    for (const text of texts) readRecords(text)
    return (performance.now() - begun) / texts.length
  })
  return [{ what: 'A text to a record', figure: median(rounds), unit: 'ms', limit: 1 }]
}

const runFile = promisify(execFile)
const UNPDF = fileURLToPath(new URL('unpdfChild.ts', import.meta.url))

type Unpdf = { readonly ms: number; readonly texts: readonly string[] }

// Two copies of pdf.js in one process clash, so the peer has one of its own; its start is not counted.
async function unpdf(files: readonly Uint8Array[]): Promise<Unpdf> {
  const folder = await mkdtemp(join(tmpdir(), 'unpdf-'))
  try {
    const paths = files.map((_, index) => join(folder, `${index}.pdf`))
    await Promise.all(files.map((file, index) => writeFile(paths[index] ?? folder, file)))
    const { stdout } = await runFile(process.execPath, [UNPDF, ...paths], {
      maxBuffer: 100_000_000,
    })
    return JSON.parse(stdout) as Unpdf
  } finally {
    await rm(folder, { recursive: true })
  }
}

const longPdf = (): Uint8Array =>
  pdfFile(
    Array.from({ length: PAGES }, (_, page) => [
      ...column(
        Array.from(
          { length: 40 },
          (_line, line) =>
            `Line ${line} of page ${page}: forces answer calls and share what they learn with partners.`,
        ),
        50,
        80,
      ),
      { text: `Page ${page + 1} of ${PAGES}`, x: 270, y: 815 },
    ]),
  )

async function pdfRows(): Promise<readonly Row[]> {
  const long = longPdf()
  const begun = performance.now()
  await readPdfInChild(long)
  const ms = performance.now() - begun
  const records = sample(written, 20)
  const files = records.map(asPdf)
  const got: (Reading | undefined)[] = []
  for (const file of files) got.push(readSourceRecords(await readPdfInChild(file))[0])
  const peer = await unpdf([long])
  const { texts } = await unpdf(files)
  const peerRight = percentRight(
    records,
    texts.map((text) => readRecords(text)[0]),
  )
  return [
    {
      what: `A PDF of ${PAGES} pages, its process started and ended`,
      figure: ms,
      unit: 'ms',
      limit: 2000,
      peers: [{ name: 'unpdf, text alone, its process not counted', figure: peer.ms }],
    },
    {
      what: 'Fields of an untagged PDF right',
      figure: percentRight(records, got),
      unit: '%',
      peers: [{ name: 'unpdf', figure: peerRight }],
    },
  ]
}

export async function run(): Promise<readonly Row[]> {
  return [...textRows(), ...(await wordRows()), ...(await pdfRows())]
}
