// The folder of the container without a container: what its last stage copies, with the packages that `npm ci --omit=dev`
// would install and no others.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '../..')
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().default(false), optional: z.boolean().default(false) }),
  ),
})

/** Of the lock file, at the top of node_modules; their own packages come along inside them. */
export function productionPackages(): readonly string[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')))
  return Object.entries(packages)
    .filter(([path, { dev }]) => !dev && /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path))
    .map(([path]) => path.slice('node_modules/'.length))
}

const CONTAINERFILE = readFileSync(join(ROOT, 'infra/azure/Containerfile'), 'utf8')
/** Packages and scopes that only the tab is made of. */
export const leftBehind =
  /^RUN cd node_modules && rm -rf (.+)$/m.exec(CONTAINERFILE)?.[1]?.split(' ') ?? []

function copiedFolders(): readonly string[] {
  const lines = CONTAINERFILE.split('\n')
  return lines
    .slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
    .flatMap((line) => /^COPY (\S+) \.\//.exec(line)?.[1] ?? [])
}

/** What the container runs: the words after `node`. */
export const productionWords = (): readonly string[] =>
  z
    .tuple([z.literal('node')], z.string())
    .parse(JSON.parse(/^CMD (.+)$/m.exec(CONTAINERFILE)?.[1] ?? '[]'))
    .slice(1)

/** A new folder, to be removed by whoever asked for it. */
export function installForProduction(): string {
  const folder = mkdtempSync(join(tmpdir(), 'production-'))
  for (const path of copiedFolders())
    cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  for (const name of productionPackages()) {
    if (leftBehind.some((one) => name === one || name.startsWith(`${one}/`))) continue
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), place)
  }
  return folder
}
