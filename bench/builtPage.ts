// A page as the builder makes it for an office, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Built as for an office, with these options of the builder; gives the folder. */
export function buildPage(words: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', ...words, '--outDir', folder, '--emptyOutDir'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  )
  if (built.status !== 0) throw new Error(built.stderr)
  return folder
}

/** What the page asks for before its first view, as it travels. */
export const scriptBytes = (folder: string): number => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return [...page.matchAll(/"\/[^"]*(assets\/[^"]+\.js)"/g)].reduce(
    (sum, [, name]) => sum + gzipSync(readFileSync(join(folder, name ?? ''))).length,
    0,
  )
}
