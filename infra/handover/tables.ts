// The handover as tables, for whoever opens it in a spreadsheet.
import { lastDayFor } from '#core/clock.ts'
import type { Disposal } from '#core/disposal.ts'
import type { Finding } from '#core/finding.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { toPlainText } from '#core/richText.ts'
import { type ApprovalRound, decisionOf } from '#core/round.ts'
import { csvOf } from '#documents/csv.ts'
import type { HandedRecord } from './shapes.ts'

type Columns<Row> = { readonly [heading: string]: (row: Row) => string | number | undefined }

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((read) => String(read(row) ?? '')))
  return csvOf([Object.keys(columns), ...cells])
}

const RECORDS: Columns<AcknowledgementRecord> = {
  'Record key': ({ key }) => key,
  'Title of inspection': ({ title }) => title,
  'Type of record': ({ recordType }) => recordType,
  Status: ({ status }) => status,
  Version: ({ approval }) => approval.version,
  Force: ({ force }) => force,
  Commissioner: ({ commissioner }) => commissioner,
  Inspectorate: ({ inspectorate }) => inspectorate,
  'Legal basis': ({ legalBasis }) => legalBasis,
  'Report published on': ({ reportPublishedOn }) => reportPublishedOn,
  'Last day': ({ legalBasis, reportPublishedOn }) => lastDayFor(legalBasis, reportPublishedOn),
  'Approved on': ({ approval }) => approval.approvedOn,
  'Published on': ({ publication }) => publication.publishedOn,
  'Published at': ({ publication }) => publication.address,
  'Late because': ({ publication }) => publication.lateReason,
  'Sent to inspectors on': ({ publication }) => publication.sentToInspectorsOn,
  'Sent to Home Secretary on': ({ publication }) => publication.sentToHomeSecretaryOn,
  Marking: ({ marking }) => marking,
  'Review on': ({ retention }) => retention.reviewOn,
  'On hold for': ({ retention }) => (retention.onHold ? (retention.holdReason ?? 'yes') : ''),
}

type FiledFinding = { readonly record: AcknowledgementRecord; readonly finding: Finding }

const FINDINGS: Columns<FiledFinding> = {
  'Record key': ({ record }) => record.key,
  'Title of inspection': ({ record }) => record.title,
  Kind: ({ finding }) => finding.kind,
  Reference: ({ finding }) => finding.reference,
  Addressee: ({ finding }) => finding.addressee,
  Wording: ({ finding }) => finding.text,
  'Deadline in the report': ({ finding }) => finding.deadline?.asWritten,
  Outcome: ({ finding }) => finding.answer.outcome,
  Answer: ({ finding }) => toPlainText(finding.answer.words),
  'What the force says': ({ finding }) => toPlainText(finding.forceResponse),
  'Withheld because': ({ finding }) => finding.withheldReason,
  'Follow-up': ({ finding }) => finding.followUp.status,
  Owner: ({ finding }) => finding.followUp.owner?.name,
  'First target': ({ finding }) => finding.followUp.firstTargetOn,
  Target: ({ finding }) => finding.followUp.targetOn,
  'Target set by': ({ finding }) => finding.followUp.targetSetBy,
  'Target moved because': ({ finding }) => finding.followUp.targetChangedBecause,
}

const ROUNDS: Columns<ApprovalRound> = {
  'Record key': ({ recordKey }) => recordKey,
  Round: ({ number }) => number,
  Version: ({ documentVersion }) => documentVersion,
  State: ({ state }) => state.state,
  'Asked by': ({ asked }) => asked.by.name,
  'Asked at': ({ asked }) => asked.at,
  'Decided by': (round) => decisionOf(round)?.by.name,
  'Decided as': (round) => decisionOf(round)?.as,
  'Decided at': (round) => decisionOf(round)?.at,
  Words: (round) => decisionOf(round)?.words,
  Fingerprint: ({ fingerprint }) => fingerprint,
  Receipt: (round) => decisionOf(round)?.receipt,
}

const DISPOSALS: Columns<Disposal> = {
  'Record key': ({ recordKey }) => recordKey,
  'Title of inspection': ({ title }) => title,
  Class: ({ retentionClass }) => retentionClass,
  'Kept until': ({ reviewOn }) => reviewOn,
  'Signed off by': ({ signedOffBy }) => signedOffBy.name,
  'Signed off as': ({ signedOffAs }) => signedOffAs,
  'Signed off at': ({ at }) => at,
  Reason: ({ reason }) => reason,
  State: ({ state }) => state,
  'Ended at': ({ endedAt }) => endedAt,
  'Findings deleted': ({ items }) => items.findings.length,
  'Rounds deleted': ({ items }) => items.rounds.length,
  Fingerprint: ({ fingerprint }) => fingerprint,
}

const isOpen = ({ finding }: FiledFinding): boolean =>
  ['Open', 'Force says complete', 'Awaiting verification'].includes(finding.followUp.status)

/** Each table by its name in the bag. */
export function tablesOf(
  handed: readonly HandedRecord[],
  disposals: readonly Disposal[],
): Readonly<Record<string, string>> {
  const findings = handed.flatMap(({ record, findings }) =>
    findings.map((finding) => ({ record, finding })),
  )
  return {
    'records.csv': tableOf(
      RECORDS,
      handed.map(({ record }) => record),
    ),
    'findings.csv': tableOf(FINDINGS, findings),
    'open-findings.csv': tableOf(FINDINGS, findings.filter(isOpen)),
    'disposals.csv': tableOf(DISPOSALS, disposals),
    'rounds.csv': tableOf(
      ROUNDS,
      handed.flatMap(({ rounds }) => rounds),
    ),
  }
}
