// Everything the office holds, packed into a bag for whoever takes the office over.
import { contentOf, nextVersion } from '#core/content.ts'
import type { Disposal } from '#core/disposal.ts'
import { documentOf } from '#core/document.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import type { OfficeHolder } from '#core/office.ts'
import { printPaper } from '#documents/print.ts'
import type { Printing } from '#documents/printing.ts'
import type { FileArchive } from '#sharepoint/fileArchive.ts'
import type { ItemVersions, WholeSite } from '#sharepoint/wholeSite.ts'
import type { Bag } from './bag.ts'
import { contentsPage, fileNameOf } from './pages.ts'
import {
  type HandedDisposals,
  type HandedFiles,
  type HandedOffice,
  type HandedRecord,
  jsonSchemas,
} from './shapes.ts'
import { tablesOf } from './tables.ts'

export type Holdings = {
  readonly site: WholeSite
  readonly holders: readonly OfficeHolder[]
  readonly settings: Readonly<Record<string, string>>
  readonly archive: FileArchive
  readonly disposals: readonly Disposal[]
  versionsOf(
    items: readonly { readonly list: 'records' | 'findings'; readonly id: string }[],
  ): Promise<readonly ItemVersions[]>
  /** JSON Web Key Set; undefined where it could not be had. */
  readonly keys: string | undefined
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

const handedRecord = (stored: StoredRecord): HandedRecord => ({
  handover: 1,
  ...wholeOf(stored),
  rounds: stored.rounds.map(({ value }) => value),
})

async function packFiles(bag: Bag, archive: FileArchive): Promise<HandedFiles> {
  const files = await archive.list()
  // One at a time: memory holds one file, however many there are.
  for (const { fileName } of files)
    await bag.write(`files/${fileName}`, await archive.read(fileName))
  const handed: HandedFiles = { handover: 1, files: [...files] }
  await bag.write('files.json', json(handed))
  return handed
}

const HISTORIES_AT_ONCE = 20

async function packHistories(
  bag: Bag,
  { site, versionsOf }: Pick<Holdings, 'site' | 'versionsOf'>,
): Promise<void> {
  for (let from = 0; from < site.records.length; from += HISTORIES_AT_ONCE) {
    const some = site.records.slice(from, from + HISTORIES_AT_ONCE)
    const items = some.flatMap(({ record, findings }) => [
      { list: 'records' as const, id: record.id },
      ...findings.map(({ id }) => ({ list: 'findings' as const, id })),
    ])
    const versions = [...(await versionsOf(items))]
    for (const { record, findings } of some) {
      const [ofRecord, ...ofFindings] = versions.splice(0, 1 + findings.length)
      const history = {
        record: ofRecord,
        findings: findings.map(({ value }, place) => ({
          key: value.key,
          versions: ofFindings[place],
        })),
      }
      await bag.write(`history/${fileNameOf(record.value.key)}.json`, json(history))
    }
  }
}

// A record that was never approved has no filed print: it is printed as the draft it is, or as it was imported.
async function packPrints(bag: Bag, stored: StoredRecord): Promise<readonly string[]> {
  const whole = wholeOf(stored)
  const content = contentOf(whole, nextVersion(whole.record))
  const printing: Printing = { description: documentOf(content, { kind: 'draft' }), content }
  const paths: string[] = []
  for (const format of ['html', 'pdf'] as const) {
    const path = `documents/${fileNameOf(whole.record.key)}.${format}`
    await bag.write(path, (await printPaper(printing, format)).bytes)
    paths.push(path)
  }
  return paths
}

async function packDocuments(
  bag: Bag,
  records: readonly StoredRecord[],
  { files }: HandedFiles,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const filed = Map.groupBy(files, ({ recordKey }) => recordKey)
  const paths = new Map<string, readonly string[]>()
  for (const stored of records) {
    const { key } = stored.record.value
    const own = filed.get(key)?.map(({ fileName }) => `files/${fileName}`)
    paths.set(key, own ?? (await packPrints(bag, stored)))
  }
  return paths
}

const remarksOf = ({ site, keys }: Holdings): readonly string[] => [
  ...site.unreadable.map(
    ({ fault }) =>
      `Handed over as SharePoint holds it, because it could not be read: ${fault.message}`,
  ),
  ...(keys === undefined
    ? [
        'The office’s public keys could not be had, so receipts can’t be checked from this folder alone. Ask the office for them.',
      ]
    : []),
]

/** Writes the payload; the caller ends the bag. Gives back what must be told. */
export async function pack(bag: Bag, holdings: Holdings): Promise<readonly string[]> {
  const { site, holders, settings, archive, keys } = holdings
  const handed = site.records.map(handedRecord)
  for (const one of handed) await bag.write(`records/${fileNameOf(one.record.key)}.json`, json(one))
  const files = await packFiles(bag, archive)
  await packHistories(bag, holdings)
  const office: HandedOffice = { handover: 1, holders, settings }
  await bag.write('office.json', json(office))
  const disposals: HandedDisposals = { handover: 1, disposals: holdings.disposals }
  await bag.write('disposals.json', json(disposals))
  if (site.unreadable.length > 0) await bag.write('unreadable.json', json(site.unreadable))
  if (keys !== undefined) await bag.write('keys.json', keys)
  for (const [name, text] of Object.entries(jsonSchemas())) await bag.write(`schema/${name}`, text)
  for (const [name, text] of Object.entries(tablesOf(handed, holdings.disposals)))
    await bag.write(name, text)
  const documents = await packDocuments(bag, site.records, files)
  const remarks = remarksOf(holdings)
  const page = contentsPage({
    officeName: settings['bodyName'] || 'the office',
    handed,
    documentsOf: (key) => documents.get(key) ?? [],
    remarks,
  })
  await bag.write('index.html', page)
  return remarks
}
