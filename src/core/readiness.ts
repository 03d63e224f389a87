// Is the record ready to be put before the Commissioner? Problems block; warnings help.
// Each names the field or finding it is about, so that the page can take the writer there.
import { answersUnderSection55, deadlineApplies } from './clock.ts'
import { type Finding, findingName, mustBeAnswered } from './finding.ts'
import { type AcknowledgementRecord, mayBePublished, type WholeRecord } from './record.ts'
import { isBlank, toPlainText } from './richText.ts'
import { voicesSupportOnly } from './supportOnly.ts'

/** A field of the record page, or one finding by its key. */
export type Place = keyof AcknowledgementRecord | { readonly finding: string }

type ReadinessCode =
  | 'noTitle'
  | 'noForce'
  | 'noCommissioner'
  | 'noInspectorate'
  | 'noReportDate'
  | 'noMarking'
  | 'noSummary'
  | 'notInvited'
  | 'noReplyByDate'
  | 'nothingSaid'
  | 'unanswered'
  | 'noWords'
  | 'afiUnanswered'
  | 'supportOnly'
  | 'chiefOfficerSilent'
  | 'sensitive'

export type ReadinessPoint = {
  readonly code: ReadinessCode
  readonly place: Place
  readonly text: string
}

export type Readiness = {
  readonly problems: readonly ReadinessPoint[]
  readonly warnings: readonly ReadinessPoint[]
}

export const isReady = (readiness: Readiness): boolean => readiness.problems.length === 0

const point = (code: ReadinessCode, place: Place, text: string): ReadinessPoint => ({
  code,
  place,
  text,
})

function findingProblems(finding: Finding): readonly ReadinessPoint[] {
  const place = { finding: finding.key }
  const name = findingName(finding)
  if (!mustBeAnswered(finding)) return []
  if (finding.answer.outcome === 'Not answered')
    return [
      point(
        'unanswered',
        place,
        `${name} needs action taken, action proposed, or no action with a reason.`,
      ),
    ]
  if (isBlank(finding.answer.words) && finding.answer.sharedWith.length === 0)
    return [
      finding.answer.outcome === 'No action, with reason'
        ? point('noWords', place, `${name} says no action: give the reason.`)
        : point('noWords', place, `${name} says there is action: describe it.`),
    ]
  return []
}

function findingWarnings(finding: Finding): readonly ReadinessPoint[] {
  const place = { finding: finding.key }
  const name = findingName(finding)
  if (finding.kind === 'Area for improvement' && finding.answer.outcome === 'Not answered')
    return [
      point(
        'afiUnanswered',
        place,
        `${name} has no answer. The law does not ask for one; most offices give one.`,
      ),
    ]
  if (voicesSupportOnly(toPlainText(finding.answer.words)))
    return [
      point(
        'supportOnly',
        place,
        `The answer to ${name.toLowerCase()} voices support but names no action or reason. Say what has been or will be done, or why nothing will.`,
      ),
    ]
  return []
}

function formProblems(record: AcknowledgementRecord): readonly ReadinessPoint[] {
  const missing = (blank: boolean, made: ReadinessPoint): readonly ReadinessPoint[] =>
    blank ? [made] : []
  return [
    ...missing(
      record.title.trim() === '',
      point('noTitle', 'title', 'Give the title of the inspection.'),
    ),
    ...missing(record.force.trim() === '', point('noForce', 'force', 'Name the force.')),
    ...missing(
      record.commissioner.trim() === '',
      point('noCommissioner', 'commissioner', 'Name the Police and Crime Commissioner.'),
    ),
    ...missing(
      record.inspectorate.trim() === '',
      point('noInspectorate', 'inspectorate', 'Name the inspectorate.'),
    ),
    ...missing(
      record.marking === undefined,
      point('noMarking', 'marking', 'Choose a protective marking.'),
    ),
  ]
}

// Police Act 1996 s.55(4): the chief officer is invited to comment before a date the body names.
function legalProblems(record: AcknowledgementRecord): readonly ReadinessPoint[] {
  const { chiefOfficer } = record
  if (!record.reportPublishedOn)
    return [
      point(
        'noReportDate',
        'reportPublishedOn',
        'Give the day the report was published: it is day 1 of the 56.',
      ),
    ]
  if (!deadlineApplies(record.legalBasis, record.reportPublishedOn)) return []
  return [
    ...(chiefOfficer.invitedOn
      ? []
      : [
          point(
            'notInvited',
            'chiefOfficer',
            'Invite the chief officer to comment, and record the day.',
          ),
        ]),
    ...(chiefOfficer.replyBy
      ? []
      : [point('noReplyByDate', 'chiefOfficer', 'Give the chief officer a date to reply by.')]),
  ]
}

/** What stands in the way of asking for approval, and what would make the record better. */
export function readinessOf({ record, findings }: WholeRecord): Readiness {
  const demanded = [...legalProblems(record), ...findings.flatMap(findingProblems)]
  const isStatutory = answersUnderSection55(record.legalBasis)
  const nothingSaid =
    isBlank(record.acknowledgement) && findings.every((finding) => isBlank(finding.answer.words))
  return {
    problems: [
      ...formProblems(record),
      ...(nothingSaid
        ? [
            point(
              'nothingSaid',
              'acknowledgement',
              'Write the acknowledgement, or answer a finding.',
            ),
          ]
        : []),
      ...(isStatutory ? demanded : []),
    ],
    warnings: [
      // On any other basis nobody is bound, so what s.55 would demand is advice.
      ...(isStatutory ? [] : demanded),
      ...findings.flatMap(findingWarnings),
      ...(record.summary.trim() === ''
        ? [point('noSummary', 'summary', 'The summary of the inspection is empty.')]
        : []),
      ...(isStatutory && record.chiefOfficer.invitedOn && isBlank(record.chiefOfficer.comments)
        ? [
            point(
              'chiefOfficerSilent',
              'chiefOfficer',
              'No comments from the chief officer are recorded.',
            ),
          ]
        : []),
      ...(!mayBePublished(record.marking)
        ? [
            point(
              'sensitive',
              'marking',
              'An OFFICIAL-SENSITIVE record can be approved but never published.',
            ),
          ]
        : []),
    ],
  }
}
