// The pages are built once for all journeys of a run; that a start builds its own is tried in tests/start.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages, pagesIn } from '#infra/start/pages.ts'

/** Vitest calls it before the first test, and what it gives back after the last. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  const asRun = process.env['NODE_ENV']
  // As they are shipped: under the runner's own they would be built for developing.
  process.env['NODE_ENV'] = 'production'
  await buildPages(pagesIn(folder))
  process.env['NODE_ENV'] = asRun
  process.env['BUILT_PAGES'] = folder
  return () => rmSync(folder, { recursive: true })
}
