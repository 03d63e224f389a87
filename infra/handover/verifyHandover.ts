// Whether a handover is whole, and whether every approved document in it is what was approved.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSONWebKeySet } from 'jose'
import { checkPrint } from '#documents/verification/checks.ts'
import { formatOf, readPrint } from '#documents/verification/readPrint.ts'
import { checkBag } from './checkBag.ts'
import { handedFilesSchema } from './shapes.ts'

export type VerifiedHandover = {
  /** In sentences; none where all holds. */
  readonly problems: readonly string[]
  readonly documents: number
}

const why = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

async function problemsOf(
  path: string,
  name: string,
  keys: JSONWebKeySet,
): Promise<readonly string[]> {
  try {
    const bytes = await readFile(path)
    const format = formatOf(bytes)
    if (!format) return [`${name} is no web page, Word document or PDF.`]
    const checks = await checkPrint(bytes, format, await readPrint(bytes, format), keys)
    return checks.filter(({ holds }) => !holds).map(({ text }) => `${name}: ${text}`)
  } catch (thrown) {
    return [`${name} can’t be checked (${why(thrown)}).`]
  }
}

export async function verifyHandover(
  folder: string,
  keys: JSONWebKeySet,
): Promise<VerifiedHandover> {
  const problems = [...(await checkBag(folder))]
  // What is damaged is told by its checksum; the rest is still looked at where the list of files can be read.
  const listed = await readFile(join(folder, 'data/files.json'), 'utf8').catch(() => '')
  const read = handedFilesSchema.safeParse(listed === '' ? undefined : JSON.parse(listed))
  const documents = (read.data?.files ?? []).filter(
    ({ roundKey, format }) => roundKey !== undefined && format !== 'Source',
  )
  for (const { fileName } of documents)
    problems.push(...(await problemsOf(join(folder, 'data/files', fileName), fileName, keys)))
  return { problems, documents: documents.length }
}
