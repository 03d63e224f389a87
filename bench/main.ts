// npm run bench [-- NAME...]: every benchmark, or those named; printed, and kept in bench/results.json.
import { readdirSync, writeFileSync } from 'node:fs'
import { inWords, type Row } from './row.ts'

const HERE = new URL('.', import.meta.url)

type Benchmark = { readonly run?: () => Promise<readonly Row[]> }

async function benchmarkNamed(name: string): Promise<Benchmark['run']> {
  const { run } = (await import(new URL(`${name}.ts`, HERE).href)) as Benchmark
  return run
}

// This file runs as soon as it is imported.
const files = readdirSync(HERE)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !files.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${files.join(', ')}.`)
  process.exit(1)
}

const results: Record<string, readonly Row[]> = {}
for (const name of wanted.length > 0 ? wanted : files) {
  const run = await benchmarkNamed(name)
  if (!run) continue
  process.stdout.write(`${name}\n`)
  const rows = await run()
  results[name] = rows
  for (const row of rows) process.stdout.write(inWords(row))
}
writeFileSync(new URL('results.json', HERE), `${JSON.stringify(results, null, 2)}\n`)
