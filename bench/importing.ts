// Our readers beside those that extract text alone: time, and the share of the fields that each gets right. The peers'
// text is given to our own reader of records, so the difference is what their text has lost.
import fc from 'fast-check'
import type { ImportedRecord } from '#importing/imported.ts'
import { readPdfInChild } from '#importing/pdf/inChild.node.ts'
import { readRecords, readSourceRecords } from '#importing/readRecords.ts'
import { asPdf, asText, asWord } from '../tests/importing/clerks/carriers.ts'
import { layOut } from '../tests/importing/clerks/layout.ts'
import { type Case, cases, isOf, scoreOf } from '../tests/importing/clerks/measure.ts'
import { column, pdfFile } from '../tests/importing/files/pdfFile.ts'
import { asWord as asCountedWord, wantedOf } from '../tests/importing/files/writtenFiles.ts'
import { type Score, score, total } from '../tests/importing/scoring.ts'
import { written } from '../tests/importing/writtenForm.ts'
import { readInWorker } from './readingWorker.ts'
import { median, type Row } from './row.ts'
import { unpdf } from './unpdf.ts'
import { OURS, WORD_PEERS, type WordReader } from './wordPeers.ts'

const RECORDS = 100
const SEED = 7
const ROUNDS = 5
const WARMING = 5
const TEXT_ROUNDS = 10
const PAGES = 200

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED })

/** A file whose fields are known, and how much of them a reading has. */
type Known = {
  readonly bytes: Uint8Array
  readonly judge: (got: ImportedRecord | undefined) => Score
}

/** Forms whose numbers Word counts, and records in every layout of the clerks. */
const wordFiles = (): readonly Known[] => [
  ...sample(written, RECORDS).map((record) => ({
    bytes: asCountedWord(record),
    judge: (got: ImportedRecord | undefined) => score(wantedOf(record), got),
  })),
  ...sample(cases, RECORDS).map((one) => ({
    bytes: asWord(layOut(one.record, one.form), one.file),
    judge: (got: ImportedRecord | undefined) => scoreOf(one, got),
  })),
]

/** What is invented is no field of the record's, and may not help. */
const percentRight = (scores: readonly Score[]): number => {
  const { fields, right } = total(scores)
  return (100 * Math.max(0, right)) / fields
}

/** Milliseconds for one file, the median of several rounds over all; the first round warms up. */
async function timeOf({ read }: WordReader, files: readonly Known[]): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = performance.now()
    for (const { bytes } of files) await read(bytes)
    if (round > 0) rounds.push((performance.now() - begun) / files.length)
  }
  return median(rounds)
}

async function rightOf({ read }: WordReader, files: readonly Known[]): Promise<number> {
  return percentRight(
    await Promise.all(
      files.map(async ({ bytes, judge }) => judge((await read(bytes))[0]?.imported)),
    ),
  )
}

async function wordRows(): Promise<readonly Row[]> {
  const files = wordFiles()
  const times: { readonly name: string; readonly figure: number }[] = []
  const rights: { readonly name: string; readonly figure: number }[] = []
  for (const peer of WORD_PEERS) {
    times.push({ name: peer.name, figure: await timeOf(peer, files) })
    rights.push({ name: peer.name, figure: await rightOf(peer, files) })
  }
  return [
    {
      what: 'A Word file to a record (10 ms is 100 a second)',
      figure: await timeOf(OURS, files),
      unit: 'ms',
      limit: 10,
      peers: times,
    },
    { what: 'Its fields right', figure: await rightOf(OURS, files), unit: '%', peers: rights },
  ]
}

const textOf = ({ record, form, file }: Case): string => asText(layOut(record, form), file)

/**
 * A backlog in a row: 500 texts to warm up, then 1,000, each round texts of its own, so that nothing is known from the
 * round before. The first thousand of a process that has just begun takes about a quarter longer.
 */
function textRows(): readonly Row[] {
  const rounds = Array.from({ length: WARMING + TEXT_ROUNDS }, (_, round) => {
    const texts = fc.sample(cases, { numRuns: RECORDS, seed: SEED + 1 + round }).map(textOf)
    const begun = performance.now()
    for (const text of texts) readRecords(text)
    return (performance.now() - begun) / texts.length
  })
  const scores = sample(cases, RECORDS).map((one) =>
    scoreOf(one, readRecords(textOf(one))[0]?.imported),
  )
  return [
    {
      what: 'A text to a record (1 ms is 1,000 a second)',
      figure: median(rounds.slice(WARMING)),
      unit: 'ms',
      limit: 1,
    },
    { what: 'Its fields right', figure: percentRight(scores), unit: '%' },
  ]
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

async function longRows(): Promise<readonly Row[]> {
  const long = longPdf()
  const begun = performance.now()
  await readPdfInChild(long)
  const ms = performance.now() - begun
  const peer = await unpdf([long])
  const there = await readInWorker(long)
  return [
    {
      what: `A PDF of ${PAGES} pages, its process started and ended`,
      figure: ms,
      unit: 'ms',
      limit: 2000,
      peers: [{ name: 'unpdf, text alone, its process not counted', figure: peer.ms }],
    },
    {
      what: 'The same in a worker of Chromium, the worker started',
      figure: there.ms,
      unit: 'ms',
      limit: 2000,
    },
    {
      what: 'The page’s longest wait for a frame meanwhile',
      figure: there.longestFrame,
      unit: 'ms',
      limit: 50,
    },
  ]
}

async function pdfRows(): Promise<readonly Row[]> {
  const chosen = sample(cases, 40).filter((one: Case) => isOf('untagged PDFs', one))
  const files = chosen.map(({ record, form, file }) => asPdf(layOut(record, form), file))
  const ours: Score[] = []
  for (const [index, one] of chosen.entries()) {
    const source = await readPdfInChild(files[index] ?? new Uint8Array())
    ours.push(scoreOf(one, readSourceRecords(source)[0]?.imported))
  }
  const { texts } = await unpdf(files)
  const theirs = chosen.map((one, index) =>
    scoreOf(one, readRecords(texts[index] ?? '')[0]?.imported),
  )
  return [
    {
      what: 'Fields of an untagged PDF right',
      figure: percentRight(ours),
      unit: '%',
      peers: [{ name: 'unpdf', figure: percentRight(theirs) }],
    },
  ]
}

export async function run(): Promise<readonly Row[]> {
  return [...textRows(), ...(await wordRows()), ...(await longRows()), ...(await pdfRows())]
}
