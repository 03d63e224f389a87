// A finding as the columns of its item, and back.
import {
  ADDRESSED_TO,
  DEADLINE_PRECISIONS,
  type Finding,
  FINDING_KINDS,
  findingName,
  FOLLOW_UPS,
  OUTCOMES,
  TARGET_SETTERS,
} from '#core/finding.ts'
import { readReferences, referencesAsText } from '#core/listsAsText.ts'
import { NO_TEXT } from '#core/richText.ts'
import { choicesOf } from './choices.ts'
import { FINDING_COLUMNS } from './columns.ts'
import { fromWire, type NewValues, type Values, type Wire } from './fields.ts'
import { personOf, present } from './present.ts'

type FindingValues = Values<typeof FINDING_COLUMNS>

/** Its dated updates are written by a deed of their own: they append. */
type WrittenColumns = Omit<NewValues<typeof FINDING_COLUMNS>, 'Updates'>

export const findingFields = (finding: Finding, recordId: string): WrittenColumns => ({
  ...followUpFields(finding),
  Title: findingName(finding),
  FindingKey: finding.key,
  Record: recordId,
  Kind: finding.kind,
  Reference: finding.reference,
  Position: finding.position,
  ParentReference: finding.parentReference,
  GroupName: finding.groupName,
  Addressee: finding.addressee,
  ForUs: finding.forUs,
  FindingText: finding.text,
  DeadlineAsWritten: finding.deadline?.asWritten,
  DeadlinePrecision: finding.deadline?.precision,
  DeadlineOn: finding.deadline?.on,
  Outcome: finding.answer.outcome,
  Answer: finding.answer.words,
  ForceResponse: finding.forceResponse,
  AnswerSharedWith: referencesAsText(finding.answer.sharedWith),
  Withheld: finding.withheldReason !== undefined,
  WithheldReason: finding.withheldReason,
})

export const followUpFields = ({ followUp }: Finding) => ({
  OwnerId: followUp.owner?.id,
  OwnerName: followUp.owner?.name,
  FirstTargetOn: followUp.firstTargetOn,
  TargetOn: followUp.targetOn,
  TargetSetBy: followUp.targetSetBy,
  TargetChangedBecause: followUp.targetChangedBecause,
  FollowUp: followUp.status,
})

function readHeld(held: FindingValues, id: string): Finding {
  const choice = choicesOf(held.Title ?? `finding ${id}`)
  const precision = choice('DeadlinePrecision', DEADLINE_PRECISIONS, held.DeadlinePrecision)
  const hasDeadline = held.DeadlineAsWritten !== undefined || precision !== undefined
  return {
    key: held.FindingKey ?? `item-${id}`,
    kind: choice('Kind', FINDING_KINDS, held.Kind) ?? 'Recommendation',
    reference: held.Reference ?? '',
    position: held.Position ?? Number(id),
    addressee: held.Addressee ?? '',
    forUs: choice('ForUs', ADDRESSED_TO, held.ForUs) ?? 'This office',
    text: held.FindingText ?? '',
    answer: {
      outcome: choice('Outcome', OUTCOMES, held.Outcome) ?? 'Not answered',
      words: held.Answer ?? NO_TEXT,
      sharedWith: readReferences(held.AnswerSharedWith ?? ''),
    },
    forceResponse: held.ForceResponse ?? NO_TEXT,
    ...present({
      parentReference: held.ParentReference,
      groupName: held.GroupName,
      deadline: hasDeadline
        ? {
            asWritten: held.DeadlineAsWritten ?? '',
            precision: precision ?? ('None' as const),
            ...present({ on: held.DeadlineOn }),
          }
        : undefined,
      // Ticked in SharePoint without a reason, it is withheld all the same.
      withheldReason: held.Withheld ? (held.WithheldReason ?? '') : undefined,
    }),
    followUp: {
      status: choice('FollowUp', FOLLOW_UPS, held.FollowUp) ?? 'Open',
      ...present({
        owner: personOf(held.OwnerId, held.OwnerName),
        firstTargetOn: held.FirstTargetOn,
        targetOn: held.TargetOn,
        targetSetBy: choice('TargetSetBy', TARGET_SETTERS, held.TargetSetBy),
        targetChangedBecause: held.TargetChangedBecause,
      }),
    },
  }
}

/** Throws a Fault that names the column that can't be read. */
export const readFinding = (fields: Wire, id: string): Finding =>
  readHeld(fromWire(FINDING_COLUMNS, fields, `Finding ${id}`), id)
