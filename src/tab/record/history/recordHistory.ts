// A record's past in office words: who changed what, when, from which to which, wherever it was changed.
import { type Day, dayInWords, type Instant } from '#core/day.ts'
import { findingName, type Finding } from '#core/finding.ts'
import type { PastFinding, PastVersion } from '#core/ports.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { FINDING_PARTS, RECORD_PARTS } from '../parts.ts'

export type Changed = { readonly label: string; readonly from: string; readonly to: string }

export type HistoryEvent = {
  readonly at: Instant
  readonly by: string
  readonly changes: readonly Changed[]
}

export type Past = {
  readonly record: readonly PastVersion<AcknowledgementRecord>[]
  readonly findings: readonly (readonly PastFinding[])[]
}

type Read<T> = { readonly label: string; readonly inWords: (from: T) => string }

const day = (value: Day | undefined): string => (value ? dayInWords(value) : '')

const RECORD_READS: readonly Read<AcknowledgementRecord>[] = [
  { label: 'State', inWords: ({ status }) => status },
  { label: 'Version', inWords: ({ approval }) => approval.version },
  { label: 'Asked on', inWords: ({ approval }) => day(approval.askedOn) },
  { label: 'Approved on', inWords: ({ approval }) => day(approval.approvedOn) },
  { label: 'Why it was returned', inWords: ({ approval }) => approval.returnedWords ?? '' },
  { label: 'Published on', inWords: ({ publication }) => day(publication.publishedOn) },
  { label: 'Web address', inWords: ({ publication }) => publication.address ?? '' },
  {
    label: 'Sent to the inspectors',
    inWords: ({ publication }) => day(publication.sentToInspectorsOn),
  },
  {
    label: 'Sent to the Home Secretary',
    inWords: ({ publication }) => day(publication.sentToHomeSecretaryOn),
  },
  ...RECORD_PARTS,
]

const FINDING_READS: readonly Read<Finding>[] = [
  ...FINDING_PARTS.filter(({ label }) => label !== 'Place in the record'),
  { label: 'Owner', inWords: ({ followUp }) => followUp.owner?.name ?? '' },
  { label: 'State of the follow-up', inWords: ({ followUp }) => followUp.status },
  { label: 'Target', inWords: ({ followUp }) => day(followUp.targetOn) },
]

const changesBetween = <T>(
  reads: readonly Read<T>[],
  before: T | undefined,
  after: T | undefined,
  prefix = '',
): readonly Changed[] =>
  reads
    .map(({ label, inWords }) => ({
      label: prefix === '' ? label : `${prefix}: ${label.toLowerCase()}`,
      from: before === undefined ? '' : inWords(before),
      to: after === undefined ? '' : inWords(after),
    }))
    .filter(({ from, to }) => from !== to)

const eventsOf = <T>(
  versions: readonly PastVersion<T>[],
  reads: readonly Read<T>[],
  nameOf: (value: T) => string,
): readonly HistoryEvent[] =>
  versions.map(({ at, by, value }, place) => ({
    at,
    by,
    changes: changesBetween(reads, versions[place + 1]?.value, value, nameOf(value)),
  }))

const minuteOf = (at: Instant): string => at.slice(0, 16)

/** A part changed twice is one change, from the older to the newer. */
function both(newer: readonly Changed[], older: readonly Changed[]): readonly Changed[] {
  const froms = new Map(older.map(({ label, from }) => [label, from]))
  const labels = new Set(newer.map(({ label }) => label))
  return [
    ...newer.map((change) => ({ ...change, from: froms.get(change.label) ?? change.from })),
    ...older.filter(({ label }) => !labels.has(label)),
  ].filter(({ from, to }) => from !== to)
}

/** What one person saved within a minute is one event. */
function together(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const kept: HistoryEvent[] = []
  for (const event of events) {
    const last = kept.at(-1)
    if (last && last.by === event.by && minuteOf(last.at) === minuteOf(event.at))
      kept[kept.length - 1] = { ...last, changes: both(last.changes, event.changes) }
    else kept.push(event)
  }
  return kept
}

/** The newest first. Saves that changed nothing an office would name are left out. */
export const historyOf = ({ record, findings }: Past): readonly HistoryEvent[] =>
  together(
    [
      ...eventsOf(record, RECORD_READS, () => ''),
      ...findings.flatMap((past) => eventsOf(past, FINDING_READS, findingName)),
    ]
      .filter(({ changes }) => changes.length > 0)
      .toSorted((a, b) => Number(a.at < b.at) - Number(a.at > b.at)),
  )

const standingAt = <T>(versions: readonly PastVersion<T>[], at: Instant): T | undefined =>
  versions.find((version) => version.at <= at)?.value

/** How it differs as it stood at one moment and at another; the order given is from and to. */
export function comparison({ record, findings }: Past, from: Instant, to: Instant) {
  return [
    ...changesBetween(RECORD_READS, standingAt(record, from), standingAt(record, to)),
    ...findings.flatMap((past) => {
      const [before, after] = [standingAt(past, from), standingAt(past, to)]
      const named = after ?? before
      return changesBetween(FINDING_READS, before, after, named ? findingName(named) : '')
    }),
  ]
}
