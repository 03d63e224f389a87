// One file as the records in it, with the place that each field came from: in a worker of the browser as on the command
// line, and no more of it than a person can go through.
import { evidenceOf, type FieldEvidence } from './draft/evidence.ts'
import type { Reading } from './draft/reading.ts'
import { readSourceRecords } from './readRecords.ts'
import { type NamedSource, readSource, type SourceReaders } from './readSource.ts'
import type { ForOffice } from './reports/readReport.ts'
import { blockText, sourceText } from './source/blockText.ts'
import { named, refuse } from './source/refused.ts'

export type FoundRecord = Reading & { readonly evidence: readonly FieldEvidence[] }

export type ReadFile = {
  readonly file: string
  /** The source's words, in which evidence has its places, and its notes. */
  readonly text: string
  readonly notes: readonly string[]
  readonly readings: readonly FoundRecord[]
}

/** What another thread or process is asked to read. */
export type FileToRead = {
  readonly bytes: Uint8Array
  readonly file: string
  readonly office: ForOffice
}
/** `refused` is a sentence. */
export type WhatWasRead = { readonly read: readonly ReadFile[] } | { readonly refused: string }

/** The longest report seen has a tenth of these. */
const MOST_CHARACTERS = 5_000_000
const MOST_ITEMS = 500

function recordsIn({ file, source }: NamedSource, office: ForOffice): ReadFile {
  const text = blockText(source.blocks)
  if (text.length > MOST_CHARACTERS) refuse('has more words than a record. Import a part of it')
  const readings = readSourceRecords(source, office)
  if (readings.some(({ imported }) => imported.items.length > MOST_ITEMS))
    refuse('has more recommendations than a report. Import a part of it')
  return {
    file,
    text: sourceText(source),
    notes: source.notes,
    readings: readings.map((reading) => ({
      ...reading,
      evidence: evidenceOf(reading.imported, text, office.force),
    })),
  }
}

/** Throws SourceRefused with a whole sentence. */
export async function readFile(
  bytes: Uint8Array,
  file: string,
  office: ForOffice,
  readers: SourceReaders,
): Promise<readonly ReadFile[]> {
  const sources = await readSource(bytes, file, readers)
  return named(file, () => sources.map((one) => recordsIn(one, office)))
}

/** Throws nothing: whoever asked from another thread or process would wait for an answer that never comes. */
export async function readOrRefuse(
  { bytes, file, office }: FileToRead,
  readers: SourceReaders,
): Promise<WhatWasRead> {
  try {
    return { read: await readFile(bytes, file, office, readers) }
  } catch (thrown) {
    return { refused: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
