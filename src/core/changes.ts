// What changed between two rounds, in the office's words: the Commissioner reads this before reading all again.
import { canonicalJson, type Json } from './canonicalJson.ts'
import type { Content, FindingContent } from './content.ts'
import { findingName } from './finding.ts'

const SAID_AS: { readonly [part in keyof Content]?: string } = {
  recordType: 'The type of record',
  title: 'The title of the inspection',
  force: 'The force',
  commissioner: 'The Commissioner’s name',
  commissionerOffice: 'The Commissioner’s office',
  inspectorate: 'The inspectorate',
  summary: 'The summary of the inspection',
  grades: 'The grades',
  gradeScheme: 'The grading scheme',
  legalBasis: 'The legal basis',
  reportPublishedOn: 'The day the report was published',
  reportAddress: 'The address of the report',
  acknowledgement: 'The general acknowledgement',
  chiefOfficerComments: 'The chief officer’s comments',
  responseToChiefOfficer: 'The response to the chief officer',
  marking: 'The protective marking',
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null)

const nameOf = (finding: FindingContent): string => findingName(finding).toLowerCase()

function changesInFinding(before: FindingContent, after: FindingContent): readonly string[] {
  const { answer: answerBefore, outcome: outcomeBefore, ...reportBefore } = before
  const { answer, outcome, ...report } = after
  return [
    ...(outcome === outcomeBefore
      ? []
      : [`The outcome for ${nameOf(after)} changed from “${outcomeBefore}” to “${outcome}”.`]),
    ...(isSame(answer, answerBefore) ? [] : [`The answer to ${nameOf(after)} changed.`]),
    ...(isSame(report, reportBefore) ? [] : [`What is recorded of ${nameOf(after)} changed.`]),
  ]
}

export function changesBetween(before: Content, after: Content): readonly string[] {
  const parts = Object.keys(SAID_AS) as (keyof Content)[]
  const earlier = new Map(before.findings.map((finding) => [nameOf(finding), finding]))
  const later = new Set(after.findings.map(nameOf))
  return [
    ...parts
      .filter((part) => !isSame(before[part], after[part]))
      .map((part) => `${SAID_AS[part]} changed.`),
    ...after.findings.flatMap((finding) => {
      const was = earlier.get(nameOf(finding))
      return was ? changesInFinding(was, finding) : [`${findingName(finding)} was added.`]
    }),
    ...before.findings
      .filter((finding) => !later.has(nameOf(finding)))
      .map((finding) => `${findingName(finding)} was removed.`),
  ]
}
