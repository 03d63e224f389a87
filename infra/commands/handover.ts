// npm run handover -- --out DIR [--keys FILE|URL]: everything the office holds, in open formats, with checksums.
// npm run handover -- --from DIR [--to-site]: whether a handover is whole, and with --to-site into an empty site.
import { counted } from '#core/counted.ts'
import { dayOf, toInstant } from '#core/day.ts'
import { startBag } from '#infra/handover/bag.ts'
import { writeOffice } from '#infra/handover/officeItems.ts'
import { pack } from '#infra/handover/pack.ts'
import { differences, type Handover, readHandover, receive } from '#infra/handover/unpack.ts'
import { createDisposalLog } from '#sharepoint/disposalLog.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { readSettingTexts } from '#sharepoint/officeItems.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { createPrintLibrary } from '#sharepoint/printLibrary.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { readVersions, readWholeSite } from '#sharepoint/wholeSite.ts'
import { parseOptions, writtenWrongly } from './options.ts'
import { publicKeysAt } from './publicKeys.ts'
import { openSiteAsApp } from './siteAsApp.ts'

const USAGE = 'npm run handover -- --out DIR [--keys FILE|URL], or --from DIR [--to-site]'

type Wanted = {
  readonly out?: string
  readonly keys?: string
  readonly from?: string
  readonly toSite: boolean
}

function readOptions(): Wanted {
  const { values } = parseOptions(
    {
      options: {
        out: { type: 'string' },
        keys: { type: 'string' },
        from: { type: 'string' },
        'to-site': { type: 'boolean' },
      },
    },
    USAGE,
  )
  const { 'to-site': toSite = false, ...others } = values
  if ((others.out === undefined) === (others.from === undefined))
    throw writtenWrongly('Name one folder, to write with --out or to read with --from', USAGE)
  return { ...others, toSite }
}

/** A handover without keys is still one, and says that they are missing. */
const readKeys = (place: string): Promise<string | undefined> =>
  publicKeysAt(place).catch(() => undefined)

function placeOfKeys(given: string | undefined, base: string | undefined): string {
  if (given !== undefined) return given
  if (base) return `${base}/.well-known/jwks.json`
  throw new Error(
    'Nothing says where the office’s public keys are. Give the keys with --keys, or set PUBLIC_BASE.',
  )
}

const wordsOf = ({ records, files }: Handover, between: string): string =>
  [counted(records.length, 'record'), counted(files.length, 'file')].join(between)

async function handOver(out: string, keys: string): Promise<readonly string[]> {
  const { client, site } = await openSiteAsApp(process.env)
  const bag = await startBag(out)
  const settings = Object.fromEntries(
    Array.from(await readSettingTexts(client, site), ([name, { value }]) => [name, value]),
  )
  const whole = await readWholeSite(client, site)
  const remarks = await pack(bag, {
    site: whole,
    holders: await createOfficeStore(client, site).holders(),
    settings,
    archive: createFileArchive(client, site),
    disposals: (await createDisposalLog(client, site).list()).map(({ value }) => value),
    versionsOf: (items) => readVersions(client, site, items),
    keys: await readKeys(keys),
  })
  const { files, bytes } = await bag.finish({
    'Source-Organization': settings['bodyName'] || 'A police and crime commissioner’s office',
    'External-Description': 'Acknowledgement records of inspections, with their approvals',
    'Bagging-Date': dayOf(toInstant(new Date())),
    'Contact-Name': 'The office’s records manager',
  })
  return [
    ...remarks,
    `${counted(whole.records.length, 'record')} handed over in ${out}: ${counted(files, 'file')}, ${counted(bytes, 'byte')}. Begin with ${out}/data/index.html.`,
  ]
}

async function takeOver(handover: Handover): Promise<readonly string[]> {
  const { client, site } = await openSiteAsApp(process.env)
  const lines = await receive(handover, {
    records: createRecordStore(client, site),
    rounds: createRoundStore(client, site),
    prints: createPrintLibrary(client, site),
    disposals: createDisposalLog(client, site),
    writeOffice: (office) => writeOffice(client, site, office),
  })
  const wrong = await differences(handover, await readWholeSite(client, site))
  if (wrong.length > 0) throw new Error([...lines, ...wrong].join('\n'))
  return [
    ...lines,
    `${wordsOf(handover, ' and ')} on the site, each with the fingerprint that was handed over.`,
  ]
}

async function run(): Promise<readonly string[]> {
  const { out, keys, from = '', toSite } = readOptions()
  const { PUBLIC_BASE: base } = process.env
  if (out !== undefined) return handOver(out, placeOfKeys(keys, base))
  const handover = await readHandover(from)
  if (toSite) return takeOver(handover)
  return [`${from} is whole and unaltered: ${wordsOf(handover, ', ')}.`]
}

try {
  for (const line of await run()) console.log(line)
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
