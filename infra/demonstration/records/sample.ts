// The sample record as itself: read by the importer from a copy of its text, with its doubts.
import { readFileSync } from 'node:fs'
import { toDraft } from '#importing/draft/draft.ts'
import { readRecords } from '#importing/readRecords.ts'
import type { DemonstrationRecord } from '../writing.ts'

const FILE = 'sample-acknowledgement-record.txt'

export function sample(): DemonstrationRecord {
  const text = readFileSync(new URL(`../${FILE}`, import.meta.url), 'utf8')
  const [reading] = readRecords(text)
  if (!reading) throw new Error(`${FILE} beside the demonstration data holds no record.`)
  return { whole: toDraft(reading, FILE), rounds: [] }
}
