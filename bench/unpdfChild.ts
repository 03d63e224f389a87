// unpdf in a process of its own: the text of each file named, and the milliseconds of all of them.
import { readFile } from 'node:fs/promises'
import { extractText } from 'unpdf'

const files = await Promise.all(process.argv.slice(2).map((path) => readFile(path)))
const begun = performance.now()
const texts: string[] = []
for (const file of files)
  texts.push((await extractText(new Uint8Array(file), { mergePages: true })).text)
process.stdout.write(JSON.stringify({ ms: performance.now() - begun, texts }))
