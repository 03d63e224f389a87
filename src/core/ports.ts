// What the product needs of the world, in its own words. src/sharepoint speaks to the world behind these.
import type { OfficeHolder, OfficeSettings } from './office.ts'
import type { AcknowledgementRecord, WholeRecord } from './record.ts'
import type { Finding } from './finding.ts'
import type { ApprovalRound } from './round.ts'

/** A thing as it was read: its id in the store, and the version that a write must name. */
export type Stored<T> = { readonly id: string; readonly version: string; readonly value: T }

/** A record as one screen needs it. `lastChange` is who changed it last, by the store's own word. */
export type StoredRecord = {
  readonly record: Stored<AcknowledgementRecord>
  readonly findings: readonly Stored<Finding>[]
  readonly rounds: readonly Stored<ApprovalRound>[]
  readonly lastChange?: { readonly personId?: string; readonly name: string; readonly at: string }
}

export const wholeOf = ({ record, findings }: StoredRecord): WholeRecord => ({
  record: record.value,
  findings: findings.map((finding) => finding.value),
})

/** A record as the register shows it: without its long texts, which a list of thousands need not carry. */
export type RegisterRow = Omit<
  AcknowledgementRecord,
  'acknowledgement' | 'chiefOfficer' | 'summary' | 'grades' | 'source'
>

export type RecordStore = {
  list(): Promise<readonly Stored<RegisterRow>[]>
  /** Undefined when there is no such record, or it was deleted. */
  open(id: string): Promise<StoredRecord | undefined>
  /** Throws AlreadyExists when the record's key is taken. */
  create(whole: WholeRecord): Promise<StoredRecord>
  /** Each throws ChangedSinceRead when the stored version is no longer the one named, and Gone when it was deleted. */
  saveRecord(record: Stored<AcknowledgementRecord>): Promise<Stored<AcknowledgementRecord>>
  saveFinding(finding: Stored<Finding>, recordId: string): Promise<Stored<Finding>>
}

export type RoundStore = {
  /** Throws AlreadyExists when the round's key is taken. */
  create(round: ApprovalRound): Promise<Stored<ApprovalRound>>
  /** Throws ChangedSinceRead: whoever comes second reads what was decided. */
  save(round: Stored<ApprovalRound>): Promise<Stored<ApprovalRound>>
  /** Every round changed since the last call with the token given back; all of them without one. */
  changes(
    token?: string,
  ): Promise<{ readonly rounds: readonly Stored<ApprovalRound>[]; readonly token: string }>
  ofRecord(recordId: string): Promise<readonly Stored<ApprovalRound>[]>
}

export type OfficeStore = {
  holders(): Promise<readonly OfficeHolder[]>
  settings(): Promise<OfficeSettings>
}

export const PRINT_FORMATS = ['HTML', 'DOCX', 'PDF'] as const
export type PrintFormat = (typeof PRINT_FORMATS)[number]

/** An approved print in the library. Filing the same print again replaces it by itself. */
export type FiledPrint = {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly recordKey: string
  readonly roundKey: string
  readonly documentVersion: string
  readonly fingerprint: string
  readonly format: PrintFormat
}

export type PrintLibrary = {
  file(print: FiledPrint): Promise<void>
}

/** A word in the person's activity feed that opens the record. Nothing is lost when it can't be shown. */
export type ActivityFeed = {
  tell(personId: string, news: { readonly recordId: string; readonly text: string }): Promise<void>
}
