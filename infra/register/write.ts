// The register written to a folder, ready to be uploaded. What is there of an earlier run is written over, and nothing
// is ever taken away: an address that was given out goes on answering.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Day } from '#core/day.ts'
import type { FileArchive } from '#sharepoint/fileArchive.ts'
import { accessibilityPage } from './accessibility.ts'
import type { Entry, Register } from './entries.ts'
import { feedXml } from './feed.ts'
import { folderOf, indexPage, type Office, RESPONSES, responsePage, versionPath } from './pages.ts'

/** Also the sign that a folder is a register of ours. */
const LIST = 'register.json'

const listJson = (entries: readonly Entry[]): string =>
  `${JSON.stringify(
    entries.map((entry) => {
      const { record, versions } = entry
      return {
        key: record.key,
        title: record.title,
        force: record.force,
        inspectorate: record.inspectorate,
        reportPublishedOn: record.reportPublishedOn,
        reportAddress: record.reportAddress,
        publishedElsewhere: versions.length === 0 ? record.publication.address : undefined,
        page: `${folderOf(entry)}/index.html`,
        versions: versions.map((version, place) => ({
          version: version.number,
          publishedOn: version.publishedOn,
          isSuperseded: place > 0,
          fingerprint: version.fingerprint,
          files: version.files.map(({ extension }) => versionPath(entry, version, extension)),
        })),
      }
    }),
    undefined,
    2,
  )}\n`

async function needOwnFolder(folder: string): Promise<void> {
  const found = await readdir(folder).catch((): readonly string[] => [])
  if (found.length > 0 && !found.includes(LIST))
    throw new Error(
      `${folder} holds something that is no register of ours. Name a new folder, or the one of an earlier register.`,
    )
}

/** Pages of an earlier run whose record is in the register no more, such as one disposed of since. */
async function pagesLeft(folder: string, entries: readonly Entry[]): Promise<readonly string[]> {
  const kept = new Set(entries.map(folderOf))
  const found = await readdir(join(folder, RESPONSES)).catch((): readonly string[] => [])
  return found.map((name) => `${RESPONSES}/${name}`).filter((path) => !kept.has(path))
}

export type Written = {
  readonly files: number
  /** Folders that an earlier run wrote and this one left as they were. */
  readonly left: readonly string[]
}

/** Throws an Error that names the file that can't be written. */
export async function writeRegister(
  folder: string,
  register: Register,
  {
    office,
    archive,
    on,
  }: { readonly office: Office; readonly archive: FileArchive; readonly on: Day },
): Promise<Written> {
  const { entries } = register
  await needOwnFolder(folder)
  let files = 0
  async function put(path: string, bytes: Uint8Array | string): Promise<void> {
    const file = join(folder, path)
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      throw new Error(
        `${file} can’t be written (${why}). See that there is room, and make the register again.`,
        { cause: thrown },
      )
    }
    files += 1
  }
  for (const entry of entries) {
    for (const version of entry.versions)
      for (const { extension, fileName } of version.files)
        await put(versionPath(entry, version, extension), await archive.read(fileName))
    await put(`${folderOf(entry)}/index.html`, responsePage(entry))
  }
  await put('accessibility.html', accessibilityPage(office, on))
  await put('search.js', await readFile(new URL('search.ts', import.meta.url)))
  await put('feed.xml', feedXml(entries, office, on))
  await put(LIST, listJson(entries))
  // The list last: it names nothing that is not there yet.
  await put('index.html', indexPage(register, office))
  return { files, left: await pagesLeft(folder, entries) }
}
