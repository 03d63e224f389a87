// Is this bag whole and unaltered? RFC 8493, section 3: complete, and valid.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BAG_DECLARATION, PAYLOAD_MANIFEST, sha256, TAG_MANIFEST } from './bag.ts'

type Entry = { readonly sum: string; readonly path: string }

const readText = (folder: string, path: string): Promise<string | undefined> =>
  readFile(join(folder, path), 'utf8').catch(() => undefined)

/** Nothing outside the bag is ever looked at, whatever a manifest names. */
const staysInside = (path: string): boolean =>
  path !== '' && !path.startsWith('/') && !path.split(/[\\/]/).includes('..')

function readManifest(text: string, name: string, problems: string[]): readonly Entry[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .flatMap((line) => {
      // A name may hold a line separator of Unicode's, which the format does not take for a line's end.
      const match = /^([0-9a-f]{64})[ \t]+\*?(.+)$/is.exec(line)
      const path = decodePath(match?.[2] ?? '')
      if (match && staysInside(path)) return [{ sum: (match[1] ?? '').toLowerCase(), path }]
      problems.push(`${name} has a line that can’t be followed: “${line.slice(0, 100)}”.`)
      return []
    })
}

const decodePath = (path: string): string =>
  path.replaceAll(/%(?:0D|0A|25)/gi, (code) => decodeURIComponent(code))

async function checkSum(folder: string, { path, sum }: Entry): Promise<string | undefined> {
  const bytes = await readFile(join(folder, path)).catch(() => undefined)
  if (!bytes) return `${path} is missing.`
  return sha256(bytes) === sum
    ? undefined
    : `${path} was altered: its SHA-256 is not the one noted.`
}

async function checkManifest(
  folder: string,
  name: string,
  problems: string[],
): Promise<readonly Entry[]> {
  const text = await readText(folder, name)
  if (text === undefined) {
    problems.push(`${name} is missing, so nothing can be checked against it.`)
    return []
  }
  const entries = readManifest(text, name, problems)
  // One after another: a bag may hold more than memory does.
  for (const entry of entries) {
    const problem = await checkSum(folder, entry)
    if (problem) problems.push(problem)
  }
  return entries
}

async function filesUnder(folder: string, path: string): Promise<readonly string[]> {
  const found = await readdir(join(folder, path), { withFileTypes: true, recursive: true }).catch(
    () => [],
  )
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
}

/** What is wrong with the bag, in sentences; none when it is whole and every file is as it was packed. */
export async function checkBag(folder: string): Promise<readonly string[]> {
  const problems: string[] = []
  const declaration = await readText(folder, 'bagit.txt')
  if (declaration === undefined)
    return [`${folder} is not a bag: it has no bagit.txt. Name the folder that has it.`]
  if (declaration !== BAG_DECLARATION)
    problems.push('bagit.txt does not declare BagIt 1.0 in UTF-8.')
  const payload = await checkManifest(folder, PAYLOAD_MANIFEST, problems)
  const tags = await checkManifest(folder, TAG_MANIFEST, problems)
  const listed = new Set(payload.map(({ path }) => path))
  const found = await filesUnder(folder, 'data')
  for (const path of found)
    if (!listed.has(path)) problems.push(`${path} is in the bag, but in no manifest.`)
  for (const name of ['bagit.txt', 'bag-info.txt', PAYLOAD_MANIFEST])
    if (!tags.some(({ path }) => path === name))
      problems.push(`${TAG_MANIFEST} does not list ${name}.`)
  return problems
}
