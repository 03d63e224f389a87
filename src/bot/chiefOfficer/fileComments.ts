// The file in which the chief officer's comments came, kept in the library and named in the record. The person's own
// write comes first: whoever may not change the record leaves no file.
import { whyNotAttach } from '#core/attachment.ts'
import { Fault } from '#core/faults.ts'
import { done, type Outcome, refused } from '#core/outcome.ts'
import type { Stored, StoredRecord } from '#core/ports.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { fileOnce, type OutsideFile, sourceFile } from '#core/sourceFile.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { openRecord, untilUnchanged } from '../approvals/reading.ts'

const withFile = (record: AcknowledgementRecord, commentsFile: string): AcknowledgementRecord => ({
  ...record,
  chiefOfficer: { ...record.chiefOfficer, commentsFile },
})

async function fileIt(
  desk: Desk,
  { records }: Acting,
  before: StoredRecord['record'],
  attached: OutsideFile,
): Promise<string> {
  const { key, chiefOfficer } = before.value
  const file = await sourceFile(key, 'chief-officers-comments', attached)
  const { fileName } = file
  const isNamed = chiefOfficer.commentsFile === fileName
  const named: Stored<AcknowledgementRecord> = isNamed
    ? before
    : await records.saveRecord({ ...before, value: withFile(before.value, fileName) })
  try {
    await fileOnce(desk.prints, file)
  } catch (thrown) {
    // What is not there is not named.
    if (!isNamed) await records.saveRecord({ ...named, value: before.value })
    throw thrown
  }
  return fileName
}

/** Gives back the file’s name in the library. Sent again, it is filed once. Not while somebody decides on the record. */
export async function fileComments(
  desk: Desk,
  acting: Acting,
  recordId: string,
  attached: OutsideFile,
): Promise<Outcome<string>> {
  const refusal = whyNotAttach(attached.name, attached.bytes)
  if (refusal) return refused(refusal)
  return untilUnchanged(async () => {
    const { record } = await openRecord(acting.records, recordId)
    if (record.value.status === 'Awaiting approval') return refused('alreadyAsked')
    return done(await fileIt(desk, acting, record, attached))
  })
}

/** For whoever may read the record. Throws Fault `gone` where it names no file. */
export async function commentsFile(
  desk: Desk,
  { records }: Acting,
  recordId: string,
): Promise<OutsideFile> {
  const { key, chiefOfficer } = (await openRecord(records, recordId)).record.value
  const name = chiefOfficer.commentsFile
  if (name === undefined)
    throw new Fault('gone', 'No file of the chief officer’s comments is kept with this record.')
  return { name, bytes: await desk.prints.read({ recordKey: key, fileName: name }) }
}
