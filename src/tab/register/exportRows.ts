// The register as it is exported: a column for each date of the law.
import { lastDayFor } from '#core/clock.ts'
import { type Cell, dayCell, type ExportTable } from '../exports/table.ts'
import type { RegisterEntry } from './registerRows.ts'

const COLUMNS: { readonly [heading: string]: (entry: RegisterEntry) => Cell } = {
  'Title of inspection': ({ row }) => row.title,
  State: ({ row }) => row.status,
  Inspectorate: ({ row }) => row.inspectorate || row.leadInspectorate,
  Force: ({ row }) => row.force,
  'Legal basis': ({ row }) => row.legalBasis,
  'Report published': ({ row }) => dayCell(row.reportPublishedOn),
  'Last day to publish': ({ row }) => dayCell(lastDayFor(row.legalBasis, row.reportPublishedOn)),
  'Days left': ({ clock }) => (clock.kind === 'running' ? clock.deadline.daysLeft : ''),
  'Lead officer': ({ row }) => row.leadOfficer?.name ?? '',
  Version: ({ row }) => row.approval.version,
  Approved: ({ row }) => dayCell(row.approval.approvedOn),
  Published: ({ row }) => dayCell(row.publication.publishedOn),
  'Web address': ({ row }) => row.publication.address ?? '',
  'Sent to the inspectors': ({ row }) => dayCell(row.publication.sentToInspectorsOn),
  'Sent to the Home Secretary': ({ row }) => dayCell(row.publication.sentToHomeSecretaryOn),
  'Why it was late': ({ row }) => row.publication.lateReason ?? '',
  Marking: ({ row }) => row.marking ?? '',
}

export const registerAsTable = (entries: readonly RegisterEntry[]): ExportTable => ({
  title: 'Acknowledgement records',
  headings: Object.keys(COLUMNS),
  rows: entries.map((entry) => Object.values(COLUMNS).map((read) => read(entry))),
})
