// A handover read back, and written to an empty site: the same records, rounds and files, with the same fingerprints.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { contentOf, fingerprintOf } from '#core/content.ts'
import type { DisposalLog } from '#core/disposalPorts.ts'
import { isFault } from '#core/faults.ts'
import type { PrintFormat, PrintLibrary, RecordStore, RoundStore } from '#core/ports.ts'
import { ROUND_STEPS, type ApprovalRound } from '#core/round.ts'
import type { WholeSite } from '#sharepoint/wholeSite.ts'
import { checkBag } from './checkBag.ts'
import {
  type HandedDisposals,
  handedDisposalsSchema,
  handedFilesSchema,
  handedOfficeSchema,
  type HandedFiles,
  type HandedOffice,
  type HandedRecord,
  handedRecordSchema,
} from './shapes.ts'

export type Handover = {
  readonly records: readonly HandedRecord[]
  readonly office: HandedOffice
  readonly files: HandedFiles['files']
  readonly disposals: HandedDisposals['disposals']
  readFile(fileName: string): Promise<Uint8Array<ArrayBuffer>>
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} is not as its schema has it: ${z.prettifyError(read.error)}`)
}

/** Throws an Error that names everything that is wrong with the bag: nothing of a damaged one is taken over. */
export async function readHandover(folder: string): Promise<Handover> {
  const problems = await checkBag(folder)
  if (problems.length > 0)
    throw new Error(
      `${folder} is damaged, and nothing was taken from it:\n  ${problems.join('\n  ')}`,
    )
  const place = (path: string): string => join(folder, 'data', path)
  const records: HandedRecord[] = []
  const names = await readdir(place('records')).catch(() => [])
  for (const name of names)
    records.push(await readJson(place(`records/${name}`), handedRecordSchema))
  return {
    records,
    office: await readJson(place('office.json'), handedOfficeSchema),
    files: (await readJson(place('files.json'), handedFilesSchema)).files,
    disposals: (await readJson(place('disposals.json'), handedDisposalsSchema)).disposals,
    readFile: async (fileName) => new Uint8Array(await readFile(place(`files/${fileName}`))),
  }
}

export type Receiving = {
  readonly records: Pick<RecordStore, 'create'>
  readonly rounds: Pick<RoundStore, 'create'>
  readonly prints: PrintLibrary
  readonly disposals: Pick<DisposalLog, 'signOff'>
  writeOffice(office: HandedOffice): Promise<void>
}

// Cards stand in the chats of another tenant. What is decided needs nothing more done; what is open is asked anew.
const asReceived = (round: ApprovalRound, recordId: string): ApprovalRound => ({
  ...round,
  recordId,
  cardPlaces: [],
  events: [],
  done: round.state.state === 'Asked' ? ['statusSet'] : ROUND_STEPS,
})

async function writeRecord(handed: HandedRecord, receiving: Receiving): Promise<void> {
  const { record } = await receiving.records.create(handed)
  for (const round of handed.rounds) await receiving.rounds.create(asReceived(round, record.id))
}

// The numbers in it are of another site: what was not finished there is never finished here.
const asLogged = (disposal: HandedDisposals['disposals'][number]) =>
  disposal.state === 'Signed off' ? { ...disposal, state: 'Stopped' as const } : disposal

const FORMATS: readonly string[] = ['HTML', 'DOCX', 'PDF', 'Source']

async function writeFiles(handover: Handover, { prints }: Receiving): Promise<void> {
  for (const file of handover.files)
    await prints.file({
      fileName: file.fileName,
      bytes: await handover.readFile(file.fileName),
      recordKey: file.recordKey ?? '',
      roundKey: file.roundKey ?? '',
      documentVersion: file.documentVersion ?? '',
      fingerprint: file.fingerprint ?? '',
      format: (FORMATS.includes(file.format ?? '') ? file.format : 'Source') as PrintFormat,
      isSuperseded: file.isSuperseded,
      ...(file.publishedOn && { publishedOn: file.publishedOn }),
    })
}

/** Gives back a line for each record that was there already and was left as it is. */
export async function receive(
  handover: Handover,
  receiving: Receiving,
): Promise<readonly string[]> {
  const lines: string[] = []
  await receiving.writeOffice(handover.office)
  for (const handed of handover.records)
    try {
      // Paced: one record at a time.
      await writeRecord(handed, receiving)
    } catch (thrown) {
      if (!isFault(thrown, 'alreadyExists')) throw thrown
      lines.push(`${handed.record.key} is on the site already. It was left as it is.`)
    }
  await writeFiles(handover, receiving)
  for (const disposal of handover.disposals) await receiving.disposals.signOff(asLogged(disposal))
  return lines
}

/** What of a handover does not stand on the site as it was handed over, in sentences. */
export async function differences(
  { records }: Handover,
  site: WholeSite,
): Promise<readonly string[]> {
  const found = new Map(site.records.map((stored) => [stored.record.value.key, stored]))
  const lines: string[] = []
  for (const handed of records) {
    const { key } = handed.record
    const stored = found.get(key)
    const there = stored && {
      record: stored.record.value,
      findings: stored.findings.map(({ value }) => value),
    }
    if (!there) lines.push(`${key} is not on the site.`)
    else if ((await fingerprintOf(contentOf(there))) !== (await fingerprintOf(contentOf(handed))))
      lines.push(`${key} does not say on the site what it said when it was handed over.`)
    const rounds = new Map(stored?.rounds.map(({ value }) => [value.number, value.fingerprint]))
    for (const { number, fingerprint } of handed.rounds)
      if (rounds.get(number) !== fingerprint)
        lines.push(`Round ${number} of ${key} is not on the site as it was handed over.`)
  }
  return lines
}
