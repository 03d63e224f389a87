// The prints beside what else an office's developers would print with, a thousand of them with memory watched, and a
// handover of a thousand records.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBag } from '#infra/handover/bag.ts'
import { pack } from '#infra/handover/pack.ts'
import type { WholeRecord } from '#core/record.ts'
import { fromPlainText } from '#core/richText.ts'
import { printDocx } from '#documents/docx.ts'
import { printHtml } from '#documents/html.ts'
import { createPdfPrinter } from '#documents/pdf.ts'
import type { Printing } from '#documents/printing.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { readVersions, readWholeSite } from '#sharepoint/wholeSite.ts'
import { approved, longRecord, sampleRecord } from '../tests/documents/sample.ts'
import { residentMegabytes } from './childProcess.ts'
import { openOfficeSite } from './officeSite.ts'
import { openPdfPeers, type PdfPeer } from './pdfPeers.ts'
import { median, type Row } from './row.ts'

const DOCUMENTS = 1_000
const RECORDS = 1_000

async function medianMs(
  rounds: number,
  work: (round: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await work(round)
    times.push(performance.now() - begun)
  }
  return median(times)
}

/** Another record each time, every answer of it: the typesetter remembers what it has set before. */
function another({ record, findings }: WholeRecord, round: number): Printing {
  return approved({
    record: { ...record, title: `${record.title}, ${round}` },
    findings: findings.map((finding) => ({
      ...finding,
      text: `${round}: ${finding.text}`,
      answer: {
        ...finding.answer,
        words: [...fromPlainText(`Answer ${round} of this office.`), ...finding.answer.words],
      },
    })),
  })
}

async function timePrints(
  what: string,
  whole: WholeRecord,
  limit: number,
  peers: readonly PdfPeer[],
): Promise<readonly Row[]> {
  const printer = createPdfPrinter()
  try {
    await printer.print(another(whole, -1))
    const ours = await medianMs(15, (round) => printer.print(another(whole, round)))
    const theirs: { name: string; figure: number }[] = []
    for (const peer of peers) {
      await peer.print(another(whole, -1))
      const figure = await medianMs(peer.rounds, (round) => peer.print(another(whole, round)))
      theirs.push({ name: peer.name, figure })
    }
    return [
      {
        what: `${what} as PDF/UA-1 and PDF/A-2a, warm`,
        figure: ours,
        unit: 'ms',
        limit,
        peers: theirs,
      },
      {
        what: `${what} as Word document`,
        figure: await medianMs(15, (round) => printDocx(another(whole, round))),
        unit: 'ms',
      },
      {
        what: `${what} as web page`,
        figure: await medianMs(15, async (round) => printHtml(another(whole, round))),
        unit: 'ms',
      },
    ]
  } finally {
    printer.stop()
  }
}

/** Of the processes this one has started, as Linux tells; empty elsewhere. */
function childrenNow(): readonly number[] {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

async function watchMemory(): Promise<readonly Row[]> {
  const before = new Set(childrenNow())
  const printer = createPdfPrinter()
  try {
    // The first hundred fill the typesetter's caches; what comes after must not add to them.
    for (let made = 0; made < DOCUMENTS / 10; made += 1)
      await printer.print(another(sampleRecord, made))
    const typesetter = childrenNow().find((child) => !before.has(child))
    if (typesetter === undefined) return []
    const early = residentMegabytes(typesetter)
    for (let made = DOCUMENTS / 10; made < DOCUMENTS; made += 1)
      await printer.print(another(sampleRecord, made))
    const late = residentMegabytes(typesetter)
    return [
      { what: `Memory of the typesetter after ${DOCUMENTS} documents`, figure: late, unit: 'MB' },
      {
        what: 'What the last nine hundred of them added',
        figure: Math.max(0, late - early),
        unit: 'MB',
        limit: 20,
      },
    ]
  } finally {
    printer.stop()
  }
}

async function timeHandover(): Promise<readonly Row[]> {
  const place = mkdtempSync(join(tmpdir(), 'handover-bench-'))
  const office = await openOfficeSite()
  try {
    await office.fill(RECORDS)
    const client = office.openClient()
    office.spent()
    const begun = performance.now()
    const bag = await startBag(join(place, 'bag'))
    await pack(bag, {
      site: await readWholeSite(client, office.site),
      holders: [],
      settings: {},
      archive: createFileArchive(client, office.site),
      disposals: [],
      versionsOf: (items) => readVersions(client, office.site, items),
      keys: undefined,
    })
    const { bytes } = await bag.finish({})
    const seconds = (performance.now() - begun) / 1_000
    const what = `Handover of ${RECORDS} records, each with five findings`
    return [
      { what, figure: seconds, unit: 's', limit: 60 },
      { what: `${what}: requests of Graph`, figure: office.spent().requests, unit: 'requests' },
      { what: `${what}: size`, figure: bytes / 1e6, unit: 'MB' },
    ]
  } finally {
    await office.close()
    rmSync(place, { recursive: true })
  }
}

/** About three minutes. */
export async function run(): Promise<readonly Row[]> {
  const pdf = await openPdfPeers()
  try {
    return [
      ...(await timePrints('The sample record', sampleRecord, 20, pdf.peers)),
      ...(await timePrints('A record of 43 recommendations', longRecord, 150, pdf.peers)),
      ...(await watchMemory()),
      ...(await timeHandover()),
    ]
  } finally {
    await pdf.close()
  }
}
