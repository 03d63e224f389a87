// The file that a record was imported from, kept in the library. The record, which a person wrote, names it by what it
// holds: whoever may not write records leaves no file, and no other file takes its place.
import { whyNotKeep } from '#core/attachment.ts'
import { Fault } from '#core/faults.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import { keepSource, type OutsideFile, sourceFile } from '#core/sourceFile.ts'
import type { Acting, Desk } from './approvals/desk.ts'
import { openRecord } from './approvals/reading.ts'

/** Gives back its name in the library. Sent again, it is filed once. */
export async function keepOriginal(
  desk: Desk,
  { records }: Acting,
  recordId: string,
  file: OutsideFile,
): Promise<Outcome<string>> {
  const refusal = whyNotKeep(file.name, file.bytes)
  if (refusal) return refused(refusal)
  const { value } = (await openRecord(records, recordId)).record
  const { fileName } = await sourceFile(value.key, 'source', file)
  if (value.source?.keptAs !== fileName) return refused('fileOfNoImport')
  const { retentionLabel } = await desk.office.settings()
  await keepSource(desk.prints, value, file, retentionLabel)
  return done(fileName)
}

/** For whoever may read the record. Throws Fault `gone` where it names none, or it has not come yet. */
export async function originalFile(
  desk: Desk,
  { records }: Acting,
  recordId: string,
): Promise<OutsideFile> {
  const { key, source } = (await openRecord(records, recordId)).record.value
  const name = source?.keptAs
  if (name === undefined) throw new Fault('gone', 'No original file is kept with this record.')
  return { name, bytes: await desk.prints.read({ recordKey: key, fileName: name }) }
}
