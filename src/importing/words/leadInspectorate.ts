// Which inspectorate leads, in the words of our lists.
import type { LeadInspectorate } from '#core/record.ts'
import type { ImportedRecord, InspectorateCode } from '../imported.ts'

export const INSPECTORATE_NAMES: { readonly [code in InspectorateCode]: LeadInspectorate } = {
  HMICFRS: 'HMICFRS',
  'HMIP-Prisons': 'HMI Prisons',
  'HMI-Probation': 'HMI Probation',
  HMCPSI: 'HMCPSI',
  CQC: 'CQC',
  Ofsted: 'Ofsted',
}

// The form may name the joint programme and no lead. Otherwise the first is the lead: the source says who led, or
// names it first.
export function leadInspectorate(
  { inspectorates, joint }: Pick<ImportedRecord, 'inspectorates' | 'joint'>,
  asWritten: string | undefined,
): LeadInspectorate {
  const [first] = inspectorates
  const isProgramme = /\bcriminal justice joint\b|\bCJJI?\b/i.test(asWritten ?? '')
  if (isProgramme || (!first && joint)) return 'Criminal Justice Joint Inspection'
  return first ? INSPECTORATE_NAMES[first] : 'Other'
}
