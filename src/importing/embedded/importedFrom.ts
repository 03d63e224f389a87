// A record that our own print carried, in the form in which every imported record is given.
import type { Content, FindingContent } from '#core/content.ts'
import { type RichText, toPlainText } from '#core/richText.ts'
import { deadlineInCell } from '../words/findingWords.ts'
import { when } from '../doubts.ts'
import type { ImportedItem, ImportedRecord } from '../imported.ts'
import { inspectoratesIn } from '../words/inspectorates.ts'
import { kindNamed } from '../words/kinds.ts'
import { outcomeNamed } from '../words/outcome.ts'
import { officeIn } from '../words/offices.ts'

const said = <Key extends string>(key: Key, words: string): { readonly [name in Key]?: string } =>
  words.trim() === '' ? {} : ({ [key]: words } as { readonly [name in Key]?: string })
const saidRich = <Key extends string>(key: Key, text: RichText) => said(key, toPlainText(text))

function itemFrom(finding: FindingContent): ImportedItem {
  const outcome = outcomeNamed(finding.outcome)
  const deadline = deadlineInCell(finding.deadline ?? '')
  return {
    kind: kindNamed(finding.kind),
    ...said('ref', finding.reference),
    ...said('parent', finding.parentReference ?? ''),
    ...said('group', finding.groupName ?? ''),
    ...said('addressee', finding.addressee),
    ...said('text', finding.text),
    ...(deadline && { deadline }),
    ...(outcome && { outcome }),
    ...saidRich('response', finding.answer),
    ...(finding.sharedWith.length > 0 && { responseShared: finding.sharedWith }),
    ...saidRich('forceResponse', finding.forceResponse),
  }
}

export function importedFrom(content: Content): ImportedRecord {
  const named = inspectoratesIn(content.inspectorate)
  const inspectorates = named.length > 0 ? named : inspectoratesIn(content.summary)
  const bodyOffice = officeIn(content.commissionerOffice)
  const comments = saidRich('chiefOfficerComments', content.chiefOfficerComments)
  return {
    form: 'acknowledgement-form',
    language: 'en',
    ...said('version', content.version),
    ...said('force', content.force),
    ...said('bodyHolder', content.commissioner),
    ...(bodyOffice && { bodyOffice }),
    ...said('inspectionTitle', content.title),
    inspectorates,
    joint: content.legalBasis === 'Joint inspection' || inspectorates.length > 1,
    ...(content.reportPublishedOn && { reportPublished: content.reportPublishedOn }),
    ...said('summary', content.summary),
    ...(content.grades.length > 0 && {
      graded: content.grades.some(({ grade }) => grade !== undefined),
    }),
    grades: content.grades,
    items: content.findings.map(itemFrom),
    ...saidRich('generalComment', content.acknowledgement),
    ...comments,
    ...saidRich('bodyResponseToChiefOfficer', content.responseToChiefOfficer),
    ...(content.marking && { marking: content.marking }),
    warnings: [
      ...when(!content.reportPublishedOn, 'no-report-date'),
      'no-record-date',
      ...when(comments.chiefOfficerComments === undefined, 'no-chief-officer-comments'),
    ],
  }
}
