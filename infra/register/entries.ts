// What the register lists: every response that was published, each with the versions it has had.
import type { Day } from '#core/day.ts'
import type { RegisterRow, StoredRecord } from '#core/ports.ts'
import { type AcknowledgementRecord, mayBePublished } from '#core/record.ts'
import { toPlainText } from '#core/richText.ts'
import { type ApprovalRound, keyOfRound } from '#core/round.ts'
import type { Content } from '#core/content.ts'
import type { ArchivedFile } from '#sharepoint/fileArchive.ts'

export type Version = {
  readonly number: string
  readonly publishedOn: Day | undefined
  readonly fingerprint: string
  /** Of the library, by the end of its name in the register. */
  readonly files: readonly { readonly extension: string; readonly fileName: string }[]
}

export type Entry = {
  readonly record: AcknowledgementRecord
  /** Newest first: the first is what stands, the others are superseded. None of a response older than this product. */
  readonly versions: readonly Version[]
  readonly words: readonly string[]
}

export type Register = {
  readonly entries: readonly Entry[]
  /** What the 2021 Order asks to be published beside them. */
  readonly forceReport: AcknowledgementRecord | undefined
  /** What was left out, and why: nothing is left out in silence. */
  readonly remarks: readonly string[]
}

const EXTENSIONS: { readonly [format: string]: string } = { HTML: 'html', DOCX: 'docx', PDF: 'pdf' }

const isPublished = ({ status }: Pick<RegisterRow, 'status'>): boolean =>
  status === 'Published' || status === 'Closed'

type Own = { readonly round: ApprovalRound; readonly files: readonly ArchivedFile[] }

/** The rounds whose documents were published, the newest first. */
function publishedRounds(
  { record, rounds }: StoredRecord,
  files: readonly ArchivedFile[],
): readonly Own[] {
  const newestFirst = rounds
    .map(({ value }) => value)
    .filter(({ state }) => state.state === 'Approved')
    .toSorted((a, b) => b.number - a.number)
  return newestFirst
    .map((round) => ({
      round,
      files: files.filter((file) => file.roundKey === keyOfRound(round)),
    }))
    .filter(
      ({ round, files: own }) =>
        own.some(({ publishedOn }) => publishedOn !== undefined) ||
        // Its prints are marked after the record is: the record alone says it for a moment.
        (isPublished(record.value) && record.value.approval.round === round.number),
    )
}

function versionOf({ round, files }: Own, record: AcknowledgementRecord): Version {
  const on = files.find(({ publishedOn }) => publishedOn !== undefined)?.publishedOn
  return {
    number: round.documentVersion,
    publishedOn: on ?? record.publication.publishedOn,
    fingerprint: round.fingerprint,
    files: files.flatMap(({ fileName, format = '' }) => {
      const extension = EXTENSIONS[format]
      return extension === undefined ? [] : [{ extension, fileName }]
    }),
  }
}

const wordsOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .join(' ')
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu),
  ),
]

const saidIn = (content: Content): readonly string[] => [
  content.title,
  content.inspectorate,
  content.summary,
  toPlainText(content.acknowledgement),
  ...content.findings.flatMap(({ text, answer }) => [text, toPlainText(answer)]),
]

function entryOf(
  stored: StoredRecord,
  files: readonly ArchivedFile[],
  remarks: string[],
): Entry | undefined {
  const record = stored.record.value
  const name = `“${record.title || record.key}”`
  const own = publishedRounds(stored, files)
  const isLegacy = record.status === 'Published (legacy)'
  if (own.length === 0 && !isLegacy) return undefined
  const markings = [record.marking, ...own.map(({ round }) => round.content.marking)]
  if (!markings.every(mayBePublished)) {
    remarks.push(`${name} was left out: it is marked OFFICIAL-SENSITIVE.`)
    return undefined
  }
  const whole = own.filter(({ round, files: of }) => {
    const isFiled = ['HTML', 'DOCX', 'PDF'].every((format) =>
      of.some((file) => file.format === format && file.fingerprint === round.fingerprint),
    )
    if (!isFiled)
      remarks.push(
        `Version ${round.documentVersion} of ${name} was left out: its three documents are not in the library as they were approved. The service files them within minutes; then make the register again.`,
      )
    return isFiled
  })
  if (whole.length === 0 && !isLegacy) return undefined
  return {
    record,
    versions: whole.map((one) => versionOf(one, record)),
    words: wordsOf(
      whole[0]
        ? saidIn(whole[0].round.content)
        : [record.title, record.inspectorate, record.summary],
    ),
  }
}

const day = ({ record, versions }: Entry): string =>
  versions[0]?.publishedOn ?? record.publication.publishedOn ?? record.reportPublishedOn ?? ''

export function registerOf(
  records: readonly StoredRecord[],
  files: readonly ArchivedFile[],
): Register {
  const remarks: string[] = []
  const ofRecord = Map.groupBy(files, ({ recordKey }) => recordKey)
  const entries = records
    .map((stored) => entryOf(stored, ofRecord.get(stored.record.value.key) ?? [], remarks))
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) =>
      day(a) === day(b) ? (a.record.key < b.record.key ? -1 : 1) : day(a) > day(b) ? -1 : 1,
    )
  return { entries, forceReport: latestForceReport(records), remarks }
}

/**
 * Elected Local Policing Bodies (Specified Information) Order 2011, Schedule, para. 7B (added in 2021): the most recent
 * report on the force’s effectiveness, efficiency and legitimacy, with its summary assessment. The report is public from
 * its first day, answered or not.
 */
const latestForceReport = (records: readonly StoredRecord[]): AcknowledgementRecord | undefined =>
  records
    .map(({ record }) => record.value)
    .filter(
      ({ recordType, gradeScheme, reportPublishedOn, marking }) =>
        mayBePublished(marking) &&
        recordType === 'Force inspection' &&
        gradeScheme.startsWith('PEEL') &&
        reportPublishedOn !== undefined,
    )
    .toSorted((a, b) => ((a.reportPublishedOn ?? '') > (b.reportPublishedOn ?? '') ? -1 : 1))[0]
