// A record that our own print carried, as a draft: word for word, so that its fingerprint is the same. What the print
// does not say, such as owners and dates of sending, is not in it.
import type { Content, FindingContent } from '#core/content.ts'
import { type Finding, findingKey } from '#core/finding.ts'
import type { LeadInspectorate, WholeRecord } from '#core/record.ts'
import { draftDeadline, freeKey } from './draftFindings.ts'
import { deadlineInCell } from '../words/findingWords.ts'
import { forWhom } from '../words/forWhom.ts'
import { inspectoratesIn } from '../words/inspectorates.ts'
import { leadInspectorate } from '../words/leadInspectorate.ts'
import type { EmbeddedRecord } from '../embedded/readEmbedded.ts'

function findingFrom(
  said: FindingContent,
  { recordKey, force }: Content,
  position: number,
  taken: Set<string>,
): Finding {
  const { kind, reference, addressee, text, outcome, answer, sharedWith, forceResponse } = said
  return {
    key: freeKey(findingKey(recordKey, kind, reference), taken),
    kind,
    reference,
    position,
    ...(said.parentReference !== undefined && { parentReference: said.parentReference }),
    ...(said.groupName !== undefined && { groupName: said.groupName }),
    addressee,
    forUs: forWhom(addressee, force, '').forUs,
    text,
    ...(said.deadline !== undefined && {
      deadline: draftDeadline(
        deadlineInCell(said.deadline) ?? { raw: said.deadline, precision: 'none' },
      ),
    }),
    answer: { outcome, words: answer, sharedWith },
    forceResponse,
    followUp: { status: 'Open' },
  }
}

const leadOf = ({ inspectorate }: Content): LeadInspectorate => {
  const inspectorates = inspectoratesIn(inspectorate)
  return leadInspectorate({ inspectorates, joint: inspectorates.length > 1 }, inspectorate)
}

export function wholeFrom({ content, receipt }: EmbeddedRecord, file: string): WholeRecord {
  const taken = new Set<string>()
  const {
    shape: _shape,
    recordKey,
    version,
    findings,
    chiefOfficerComments,
    responseToChiefOfficer,
    ...same
  } = content
  return {
    record: {
      ...same,
      key: recordKey,
      status: 'Draft',
      leadInspectorate: leadOf(content),
      chiefOfficer: { comments: chiefOfficerComments, response: responseToChiefOfficer },
      // Only what was asked about has a version.
      approval: { version: receipt === undefined ? '' : version, round: 0 },
      publication: {},
      retention: { onHold: false },
      source: {
        file,
        notes: 'The file carried the record itself: nothing was read from its words.',
      },
    },
    findings: findings.map((said, index) => findingFrom(said, content, index + 1, taken)),
  }
}
