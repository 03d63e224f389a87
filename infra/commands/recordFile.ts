// A record in a file, for the commands that take one.
import { readFile } from 'node:fs/promises'
import { readRecordJson } from '#documents/recordJson.ts'
import type { WholeRecord } from '#core/record.ts'

/** Throws an Error that says what is wrong with the file and what to do. */
export async function readRecordFile(path: string): Promise<WholeRecord> {
  const json = await readFile(path, 'utf8').catch((thrown: unknown) => {
    const why = thrown instanceof Error && 'code' in thrown ? ` (${String(thrown.code)})` : ''
    throw new Error(`${path} can’t be read${why}. Give the path of a record saved as JSON.`, {
      cause: thrown,
    })
  })
  return readRecordJson(json, path)
}
