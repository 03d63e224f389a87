// What the product needs of the world, in its own words. src/sharepoint speaks to the world behind these.
import type { Day, Instant } from './day.ts'
import type { Fault } from './faults.ts'
import type { Message } from './letters.ts'
import type { OfficeHolder, OfficeSettings } from './office.ts'
import type { SettingName } from './officeSettings.ts'
import type { AcknowledgementRecord, ChiefOfficerPart, WholeRecord } from './record.ts'
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
> & {
  readonly chiefOfficer: Pick<ChiefOfficerPart, 'invitedOn' | 'replyBy' | 'repliedOn' | 'noReplyOn'>
}

/** What can be read of the register: one record spoilt by hand hides none of the others. */
export type RegisterReading = {
  readonly rows: readonly Stored<RegisterRow>[]
  /** One for each record that can't be read: it names the record, the column and the mend. */
  readonly unreadable: readonly Fault[]
}

/** The whole register. `mark` is for the next reading of it: where the changes since this one begin. */
export type WholeRegister = RegisterReading & { readonly mark: string }

export type RecordStore = {
  /** Told of an earlier reading, it asks only for what changed since. One that is too old is read anew, whole. */
  list(since?: Pick<WholeRegister, 'rows' | 'mark'>): Promise<WholeRegister>
  /** Those whose status says that they await approval, whether or not anybody was asked. */
  waiting(): Promise<RegisterReading>
  /** Undefined when there is no such record, or it was deleted. */
  open(id: string): Promise<StoredRecord | undefined>
  /**
   * Throws Fault `alreadyExists` when the record's key is taken, save by a creation of the very same record that was cut
   * short: that one is finished. After a refusal nothing is left of it; after silence, the next creation finishes it.
   */
  create(whole: WholeRecord): Promise<StoredRecord>
  /** Each throws Fault `changedSinceRead` when the stored version is not the one named, and `gone` when it was deleted. */
  saveRecord(record: Stored<AcknowledgementRecord>): Promise<Stored<AcknowledgementRecord>>
  saveFinding(finding: Stored<Finding>, recordId: string): Promise<Stored<Finding>>
  /** Throws Fault `alreadyExists` when the finding's key is taken. */
  addFinding(finding: Finding, recordId: string): Promise<Stored<Finding>>
  /** One that is gone already is no fault. Throws `changedSinceRead` when somebody has changed it since. */
  removeFinding(finding: Stored<Finding>): Promise<void>
}

/** A finding, and the record it belongs to. */
export type FiledFinding = Stored<Finding> & { readonly recordId: string }

/** What can be read of the findings of all records, and from where on to read what changes, as of the register. */
export type WholeFindings = Pick<WholeRegister, 'unreadable' | 'mark'> & {
  readonly findings: readonly FiledFinding[]
}

export type FindingStore = {
  /** Every finding of every record; told of an earlier reading, as the register's is read. */
  list(since?: Pick<WholeFindings, 'findings' | 'mark'>): Promise<WholeFindings>
  /**
   * Saves the follow-up alone, and appends a dated update unless it is `''`. Throws Fault `changedSinceRead` when the
   * stored version is not the one named, and `gone` when it was deleted.
   */
  follow(finding: FiledFinding, update: string): Promise<FiledFinding>
}

/** A thing as one save left it. `by` is a person's name, or an app's. */
export type PastVersion<T> = {
  /** `3.0` */
  readonly number: string
  readonly at: Instant
  readonly by: string
  readonly value: T
}

/** A finding as one save left it, with the dated update that came with it; `''` for none. */
export type PastFinding = PastVersion<Finding> & { readonly update: string }

/** What SharePoint kept of each save, the newest first, whoever made it and wherever. */
export type HistoryStore = {
  ofRecord(id: string): Promise<readonly PastVersion<AcknowledgementRecord>[]>
  /** In the order of the ids. */
  ofFindings(ids: readonly string[]): Promise<readonly (readonly PastFinding[])[]>
  /** When follow-up ended, by the finding's id. One whose history does not tell is not in it. */
  endingDays(findingIds: readonly string[]): Promise<ReadonlyMap<string, Day>>
}

export type RoundStore = {
  /** Throws Fault `alreadyExists` when the round's key is taken. */
  create(round: ApprovalRound): Promise<Stored<ApprovalRound>>
  /** Throws Fault `changedSinceRead`: whoever comes second reads what was decided. */
  save(round: Stored<ApprovalRound>): Promise<Stored<ApprovalRound>>
  /** Every round changed since the last call with the token given back; all of them without one. */
  changes(token?: string): Promise<{
    readonly rounds: readonly Stored<ApprovalRound>[]
    /** What somebody spoilt by hand: told, so that it holds up none of the others. */
    readonly unreadable: readonly Fault[]
    readonly token: string
  }>
  ofRecord(recordId: string): Promise<readonly Stored<ApprovalRound>[]>
}

export type OfficeStore = {
  holders(): Promise<readonly OfficeHolder[]>
  settings(): Promise<OfficeSettings>
}

/** What the office manager keeps, each with the version that a write must name. Throws as RecordStore does. */
export type OfficeKeeping = {
  holders(): Promise<readonly Stored<OfficeHolder>[]>
  /** The very same holder is not added twice. */
  addHolder(holder: OfficeHolder): Promise<Stored<OfficeHolder>>
  saveHolder(holder: Stored<OfficeHolder>): Promise<Stored<OfficeHolder>>
  /** Takes back one that was added by mistake; one that is gone already is no fault. */
  removeHolder(holder: Stored<OfficeHolder>): Promise<void>
  /** By name, as typed; a value never set is not in it. */
  settings(): Promise<ReadonlyMap<string, Stored<string>>>
  /** `seen` is the value as it was read; undefined for one never set. */
  saveSetting(
    name: SettingName,
    text: string,
    seen: Stored<string> | undefined,
  ): Promise<Stored<string>>
}

/** `Source` is no print but what is kept beside one: evidence of its sending, a file that came from outside. */
export type PrintFormat = 'HTML' | 'DOCX' | 'PDF' | 'Source'

/** An approved print in the library. Filing the same print again replaces it by itself, and none of another round. */
export type FiledPrint = {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly recordKey: string
  /** `''` for a file that belongs to the record and no round of it. */
  readonly roundKey: string
  readonly documentVersion: string
  readonly fingerprint: string
  readonly format: PrintFormat
  /** What is known already of a file that comes from another site. */
  readonly publishedOn?: Day
  readonly isSuperseded?: boolean
}

export type PrintLibrary = {
  /** Throws Fault `alreadyExists` where a file of another round has the name. */
  file(print: FiledPrint): Promise<void>
  /** The bytes of one of the record’s files. Throws Fault `gone`. */
  read(file: Pick<FiledPrint, 'recordKey' | 'fileName'>): Promise<Uint8Array<ArrayBuffer>>
  /** The names of the files kept of this round, evidence too. */
  namesOf(round: Pick<FiledPrint, 'recordKey' | 'roundKey'>): Promise<readonly string[]>
  /** Gives one of the files this retention label, which must be published to the library. */
  label(fileName: string, retentionLabel: string): Promise<void>
  /**
   * Notes the day on the prints of this round, and that those of the record's earlier rounds are superseded. With a
   * `retentionLabel` each of its files is given that label, which must be published to the library.
   */
  markPublished(
    round: Pick<FiledPrint, 'recordKey' | 'roundKey'>,
    publishedOn: Day,
    retentionLabel?: string,
  ): Promise<void>
}

/** A message, from which mailbox it goes, and the files that go with it. */
export type MailToSend = Message & {
  readonly from: string
  readonly copies: readonly {
    readonly fileName: string
    readonly mediaType: string
    readonly bytes: Uint8Array
  }[]
}

export type Mailbox = {
  /** Never tried twice. Throws Fault `unreachable` where it may have gone all the same; any other says that it has not. */
  send(mail: MailToSend): Promise<void>
}

/** A word in the person's activity feed that opens the record. Nothing is lost when it can't be shown. */
export type ActivityFeed = {
  tell(personId: string, news: { readonly recordId: string; readonly text: string }): Promise<void>
}
