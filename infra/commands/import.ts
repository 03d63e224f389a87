// npm run import -- FILE... [--json] [--to-site] [--our-force NAME] [--history]: old records and inspection reports as
// drafts, with their doubts. With the name of our force, a report's items are marked as for us or for others. Only whoever
// runs it knows that old answers were published: `--history` says so.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { whyNotKeep } from '#core/attachment.ts'
import type { WholeRecord } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { keepSource, namingSource, type OutsideFile } from '#core/sourceFile.ts'
import { asHistory } from '#importing/draft/asHistory.ts'
import { toDraft } from '#importing/draft/draft.ts'
import type { FoundRecord } from '#importing/readFile.ts'
import { notARecord, readsAsRecord } from '#importing/record/readsAsRecord.ts'
import { createChildReader, type ChildReader } from '#importing/inChild.node.ts'
import { describeDraft } from './describeDraft.ts'
import { parseOptions, writtenWrongly } from './options.ts'
import { writeDrafts } from './writeDrafts.ts'

const USAGE = 'npm run import -- FILE... [--json] [--to-site] [--our-force NAME] [--history]'

type Imported = {
  readonly file: string
  /** At the foot or the end of the file. */
  readonly notes: readonly string[]
  readonly reading: FoundRecord
  readonly source: OutsideFile
}

type Arguments = {
  readonly files: readonly string[]
  readonly isJson: boolean
  readonly isToSite: boolean
  readonly ourForce: string
  readonly isHistory: boolean
}

function readArguments(): Arguments {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'to-site': { type: 'boolean', default: false },
        'our-force': { type: 'string', default: '' },
        history: { type: 'boolean', default: false },
      },
    },
    USAGE,
  )
  if (positionals.length === 0) throw writtenWrongly('No file is named', USAGE)
  return {
    files: positionals,
    isJson: values.json,
    isToSite: values['to-site'],
    ourForce: values['our-force'],
    isHistory: values.history,
  }
}

const WHY_UNREADABLE: { readonly [code: string]: string } = {
  ENOENT: 'was not found. Check its name',
  EISDIR: 'is a folder. Name the files in it',
  EACCES: 'may not be read. Ask for the right to read it',
}

async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    const why = WHY_UNREADABLE[code] ?? `can’t be read (${code}). Try a copy of it`
    throw new Error(`“${path}” ${why}.`, { cause: thrown })
  }
}

async function importFile(
  path: string,
  ourForce: string,
  reader: ChildReader,
): Promise<readonly Imported[]> {
  const bytes = await readBytes(path)
  const read = await reader.read(bytes, basename(path), { force: ourForce })
  const imported = read.flatMap(({ file, notes, readings }) =>
    readings
      .filter((reading) => readsAsRecord(reading.imported))
      .map((reading) => ({ file, notes, reading, source: { name: path, bytes } })),
  )
  if (imported.length === 0) throw new Error(notARecord(basename(path)))
  return imported
}

/** Every file that can be read is; each of the others is told in one sentence. */
async function importFiles({ files, ourForce }: Arguments): Promise<readonly Imported[]> {
  const all: Imported[] = []
  const reader = createChildReader()
  for (const path of files)
    try {
      // oxlint-disable-next-line no-await-in-loop -- one at a time keeps the memory small
      all.push(...(await importFile(path, ourForce, reader)))
    } catch (thrown) {
      complain(thrown)
    }
  reader.close()
  return all
}

function complain(thrown: unknown): void {
  console.error(thrown instanceof Error ? thrown.message : String(thrown))
  process.exitCode = 1
}

type Pair = Pick<Imported, 'notes' | 'source'> & { readonly draft: WholeRecord }

/** Each draft names its source where that may be kept; for the others it is told why not. */
async function nameSources(pairs: readonly Pair[], tell: (line: string) => void) {
  const sources = new Map<WholeRecord, OutsideFile>()
  const drafts: WholeRecord[] = []
  for (const { draft, source } of pairs) {
    const refusal = whyNotKeep(source.name, source.bytes)
    // oxlint-disable-next-line no-await-in-loop -- one file at a time
    const named = refusal ? draft : await namingSource(draft, source)
    drafts.push(named)
    if (refusal) tell(`“${source.name}” itself will not be kept. ${REFUSAL_TEXT[refusal]}`)
    else sources.set(named, source)
  }
  return { drafts, sources }
}

/** False where one is not on the site then. */
async function writeToSite(pairs: readonly Pair[], tell: (line: string) => void): Promise<boolean> {
  // Only now: the sign-in and SharePoint parts are not needed to read a file.
  const { openStoresAsApp } = await import('./siteAsApp.ts')
  const { records, library, office } = await openStoresAsApp(process.env)
  const { retentionLabel } = await office.settings()
  const { drafts, sources } = await nameSources(pairs, tell)
  const keep = async (draft: WholeRecord): Promise<void> => {
    const source = sources.get(draft)
    if (source) await keepSource(library, draft.record, source, retentionLabel)
  }
  return writeDrafts(drafts, records, tell, interruption(), keep)
}

/** At the first Ctrl+C what is begun is finished; the second ends it there. */
function interruption(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

try {
  const given = readArguments()
  const { isJson, isToSite, isHistory } = given
  const imported = await importFiles(given)
  const printed = imported.map(({ reading }) => reading.imported)
  if (isJson && printed.length > 0)
    console.log(JSON.stringify(printed.length === 1 ? printed[0] : printed, undefined, 2))
  const pairs = imported.map(({ reading, file, notes, source }): Pair => {
    const draft = toDraft(reading, file)
    return { draft: isHistory ? asHistory(draft, reading) : draft, notes, source }
  })
  if (!isJson) for (const { draft, notes } of pairs) console.log(describeDraft(draft, notes))
  // With --json the output is JSON and nothing else.
  const tell = isJson ? console.error : console.log
  if (isToSite && !(await writeToSite(pairs, tell))) process.exitCode = 1
} catch (thrown) {
  complain(thrown)
}
