// unpdf, which reads the text of PDFs and nothing else.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const runFile = promisify(execFile)
const UNPDF = fileURLToPath(new URL('unpdfChild.ts', import.meta.url))

type Unpdf = { readonly ms: number; readonly texts: readonly string[] }

// Two copies of pdf.js in one process clash, so the peer has one of its own; its start is not counted.
export async function unpdf(files: readonly Uint8Array[]): Promise<Unpdf> {
  const folder = await mkdtemp(join(tmpdir(), 'unpdf-'))
  try {
    const paths = files.map((_, index) => join(folder, `${index}.pdf`))
    await Promise.all(files.map((file, index) => writeFile(paths[index] ?? folder, file)))
    const { stdout } = await runFile(process.execPath, [UNPDF, ...paths], {
      maxBuffer: 100_000_000,
    })
    return JSON.parse(stdout) as Unpdf
  } finally {
    await rm(folder, { recursive: true })
  }
}
