// A file as what it holds, each with where in the source its fields stand. It takes time: in the browser, a worker's.
import { evidenceOf, type FieldEvidence } from './draft/evidence.ts'
import { type Reading, readSourceRecords } from './readRecords.ts'
import { readSource, type SourceReaders } from './readSource.ts'
import type { ForOffice } from './reports/readReport.ts'
import { blockText, sourceText } from './source/blockText.ts'

export type ReadFile = {
  readonly file: string
  /** The source's words, in which evidence has its places, and its notes. */
  readonly text: string
  readonly readings: readonly (Reading & { readonly evidence: readonly FieldEvidence[] })[]
}

/** A message holds several: its own words, and the files it carries. Throws `SourceRefused`. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  office: ForOffice,
  readers: SourceReaders,
): Promise<readonly ReadFile[]> {
  const sources = await readSource(bytes, name, readers)
  return sources.map(({ file, source }) => {
    const text = blockText(source.blocks)
    const readings = readSourceRecords(source, office).map((reading) => ({
      ...reading,
      evidence: evidenceOf(reading.imported, text),
    }))
    return { file, text: sourceText(source), readings }
  })
}
