// What the browser must have before the first view: measured on a real build.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MOST_BYTES = 185 * 1024

describe('the first view', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-view-'))
  beforeAll(() => {
    // As it is built for an office, not as a test would have it.
    const built = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'],
      { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
    )
    if (built.status !== 0) throw new Error(built.stderr)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const scripts = (): readonly string[] => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    return [...page.matchAll(/"\/tab\/(assets\/[^"]+\.js)"/g)].map(([, name]) =>
      readFileSync(join(folder, name ?? ''), 'utf8'),
    )
  }

  it('asks for no more than 185 KB of script', () => {
    const bytes = scripts().reduce((sum, script) => sum + gzipSync(script).length, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('waits for neither sign-in, nor Graph, nor the editor', () => {
    const all = scripts().join('')
    for (const sign of ['acquireTokenSilent', '@odata.nextLink', 'prosemirror', 'ProseMirror'])
      expect(all).not.toContain(sign)
  })
})
