// `npm test`: every test, with what they need installed first or named, and a plain closing line for whoever reads
// the end of a log. Words after `--` go to Vitest: `npm test -- tests/core`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { CHROMIUM_MISSING, findChromium } from '../chromium.ts'

function installChromium(): boolean {
  const isRoot = process.getuid?.() === 0
  if (process.platform !== 'linux' || !isRoot) return false
  console.log('Chromium is missing; installing it with apt-get.')
  const apt = (...words: readonly string[]): boolean =>
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  return apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium')
}

const counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

function runVitest(words: readonly string[], report: string): number {
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  )
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const run = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...words], {
    stdio: 'inherit',
  })
  return run.status ?? 1
}

if (!findChromium() && !installChromium()) {
  console.error(CHROMIUM_MISSING)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'records-tests-'))
const report = join(folder, 'report.json')
const status = runVitest(process.argv.slice(2), report)
const result = counts.parse(JSON.parse(readFileSync(report, 'utf8')))
rmSync(folder, { recursive: true })
// A file that fails before its first test has no failed test in it; it still failed.
const brokenFiles = result.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length
const skipped = result.numPendingTests > 0 ? `, ${result.numPendingTests} skipped` : ''
console.log(
  `${result.numPassedTests} passed, ${result.numFailedTests + brokenFiles} failed${skipped}`,
)
process.exit(status)
