// `npm run check`: what must hold before anything lands, each step a claim. CI runs this and nothing else.
import { spawnSync } from 'node:child_process'

const CLAIMS: readonly (readonly [string, readonly string[]])[] = [
  ['Every file is formatted', ['biome', 'format', '.']],
  ['Types hold', ['tsc', '-p', '.']],
  ['Areas import only what they may, and the code has no known faults', ['oxlint', '--type-aware']],
  ['Nothing is exported, installed or kept unused', ['knip']],
  ['The tests pass', ['npm', 'test']],
]

for (const [claim, [command = '', ...words]] of CLAIMS) {
  console.log(`\n— ${claim}`)
  const { status } = spawnSync(command, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`\nNot so: ${claim.toLowerCase()}. (${[command, ...words].join(' ')})`)
    process.exit(status ?? 1)
  }
}
console.log('\nAll of it holds.')
