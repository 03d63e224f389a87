// npm run bench [-- NAME...]: every benchmark, or those named; printed, and kept in bench/results.json.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inWords, type Row } from './row.ts'

const HERE = new URL('.', import.meta.url)

type Benchmark = { readonly run: () => Promise<readonly Row[]> }

const names = readdirSync(HERE)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => /^export async function run\b/m.test(readFileSync(new URL(file, HERE), 'utf8')))
  .map((file) => file.replace(/\.ts$/, ''))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(1)
}

const kept = new URL('results.json', HERE)
const before: unknown = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
// Those not run now keep the figures of their last run.
const results = before as Record<string, readonly Row[]>
for (const name of wanted.length > 0 ? wanted : names) {
  const { run } = (await import(new URL(`${name}.ts`, HERE).href)) as Benchmark
  process.stdout.write(`${name}\n`)
  const rows = await run()
  results[name] = rows
  for (const row of rows) process.stdout.write(inWords(row))
}
writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`)
