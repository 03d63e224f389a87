// A bag as RFC 8493 (BagIt 1.0) wants it: payload under data/, a SHA-256 of every file, and a few tag files in plain
// text. Libraries and archives know the form, and sha256sum alone can check it.
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
export const PAYLOAD_MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

// RFC 8493, 2.1.3: a line break in a name would break the line of the manifest.
const pathInManifest = (path: string): string =>
  path.replaceAll(/[%\r\n]/g, (character) => encodeURIComponent(character))

export type Bag = {
  /** `path` is below data/. Each is written once. Throws an Error that names what can't be written. */
  write(path: string, bytes: Uint8Array | string): Promise<void>
  /** Ends the bag and gives it its name; until then it is `NAME.partial`, which nobody takes for one. */
  finish(info: Readonly<Record<string, string>>): Promise<{ files: number; bytes: number }>
}

const why = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

async function needEmpty(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => [])
  if (found.length > 0)
    throw new Error(`${folder} is not empty. Name a new folder, so that nothing in it is lost.`)
}

export async function startBag(folder: string): Promise<Bag> {
  const partial = `${folder.replace(/\/+$/, '')}.partial`
  await needEmpty(folder)
  await needEmpty(partial)
  const sums = new Map<string, string>()
  let total = 0

  async function put(path: string, bytes: Uint8Array): Promise<void> {
    try {
      await mkdir(dirname(join(partial, path)), { recursive: true })
      await writeFile(join(partial, path), bytes, { flag: 'wx' })
    } catch (thrown) {
      throw new Error(
        `${join(partial, path)} can’t be written (${why(thrown)}). Nothing is handed over yet: see that there is room and the right to write, take ${partial} away, and start again.`,
        { cause: thrown },
      )
    }
  }
  const manifest = (of: ReadonlyMap<string, string>): string =>
    [...of].map(([path, sum]) => `${sum}  ${pathInManifest(path)}\n`).join('')

  return {
    async write(path, given) {
      const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
      await put(`data/${path}`, bytes)
      sums.set(`data/${path}`, sha256(bytes))
      total += bytes.length
    },
    async finish(info) {
      const lines = { ...info, 'Payload-Oxum': `${total}.${sums.size}` }
      const tags = new Map([
        ['bagit.txt', BAG_DECLARATION],
        ['bag-info.txt', bagInfo(lines)],
        [PAYLOAD_MANIFEST, manifest(sums)],
      ])
      const tagSums = new Map<string, string>()
      for (const [path, text] of tags) {
        const bytes = new TextEncoder().encode(text)
        await put(path, bytes)
        tagSums.set(path, sha256(bytes))
      }
      await put(TAG_MANIFEST, new TextEncoder().encode(manifest(tagSums)))
      await rename(partial, folder)
      return { files: sums.size, bytes: total }
    },
  }
}

// A value of several lines would be read as more labels.
const bagInfo = (info: Readonly<Record<string, string>>): string =>
  Object.entries(info)
    .map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`)
    .join('')
