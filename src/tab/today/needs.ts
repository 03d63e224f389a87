// What needs somebody today, sorted by what is to be done.
import { type Day, dayInWords, daysBetween, dayWithWeekday } from '#core/day.ts'
import { findingName } from '#core/finding.ts'
import { isOverdue } from '#core/followUp.ts'
import type { FiledFinding, RegisterRow, Stored } from '#core/ports.ts'
import { mayBePublished } from '#core/record.ts'
import { clockOf, daysLeftCapital, type Urgency } from '../days/deadlineWords.ts'

export const NEED_KINDS = [
  'decide',
  'lastDay',
  'returned',
  'chiefOfficer',
  'waiting',
  'toPublish',
  'toSend',
  'followUp',
] as const
export type NeedKind = (typeof NEED_KINDS)[number]

export const NEED_TITLES: { readonly [kind in NeedKind]: string } = {
  decide: 'Waiting for your decision',
  lastDay: 'Last days coming',
  returned: 'Returned by the Commissioner',
  chiefOfficer: 'Chief officer’s reply',
  waiting: 'Waiting for the Commissioner',
  toPublish: 'Approved, to be published',
  toSend: 'Published, to be sent on',
  followUp: 'Follow-ups overdue',
}

export type Need = {
  readonly kind: NeedKind
  readonly key: string
  /** Within the tab. */
  readonly address: string
  readonly title: string
  readonly words: string
  /** What stands on the badge, and how loud it is. */
  readonly badge?: { readonly words: string; readonly urgency: Urgency }
  /** The soonest first. */
  readonly day: Day | ''
  /** Of who decides, of the lead officer, or of who follows it up. */
  readonly personId: string | undefined
}

const REPLY_SOON_DAYS = 7
const URGENT_DAYS = 2
type Made = Pick<Need, 'kind' | 'words' | 'day'> & Partial<Pick<Need, 'badge'>>

function lastDayNeed(row: RegisterRow, today: Day): readonly Made[] {
  const clock = clockOf(row, today)
  if (clock.kind !== 'running' || clock.urgency === 'calm') return []
  const { lastDay, lastWorkingDay, dayNumber, daysLeft } = clock.deadline
  const working =
    lastWorkingDay === lastDay || daysLeft < 0
      ? ''
      : ` The last working day is ${dayWithWeekday(lastWorkingDay)}.`
  const day = dayWithWeekday(lastDay)
  return [
    {
      kind: 'lastDay',
      words:
        daysLeft < 0
          ? `${day} was the last day; today is day ${dayNumber}.`
          : `${day} is the last day; today is day ${dayNumber} of 56.${working}`,
      badge: { words: daysLeftCapital(daysLeft), urgency: clock.urgency },
      day: lastDay,
    },
  ]
}

function replyNeed({ status, chiefOfficer }: RegisterRow, today: Day): readonly Made[] {
  const { invitedOn, replyBy, repliedOn, noReplyOn } = chiefOfficer
  if (status !== 'Draft' || !invitedOn || !replyBy || repliedOn || noReplyOn) return []
  const left = daysBetween(today, replyBy)
  if (left > REPLY_SOON_DAYS) return []
  const badge = { words: daysLeftCapital(left), urgency: urgencyOf(left) }
  return [
    { kind: 'chiefOfficer', words: `Asked for by ${dayInWords(replyBy)}.`, badge, day: replyBy },
  ]
}

const urgencyOf = (left: number): Urgency => {
  if (left < 0) return 'late'
  return left <= URGENT_DAYS ? 'urgent' : 'soon'
}

function stateNeed({ status, approval, publication, marking }: RegisterRow): readonly Made[] {
  const { sentToInspectorsOn, sentToHomeSecretaryOn, publishedOn } = publication
  if (status === 'Draft' && approval.returnedWords)
    return [{ kind: 'returned', words: `“${approval.returnedWords}”`, day: approval.askedOn ?? '' }]
  if (status === 'Awaiting approval')
    return [
      {
        kind: 'waiting',
        words: approval.askedOn ? `Asked on ${dayInWords(approval.askedOn)}.` : 'Not sent yet.',
        day: approval.askedOn ?? '',
      },
    ]
  // What is sensitive is approved to be kept, and never published.
  if (status === 'Approved' && mayBePublished(marking))
    return [
      {
        kind: 'toPublish',
        words: approval.approvedOn
          ? `Approved on ${dayInWords(approval.approvedOn)}.`
          : 'Approved.',
        day: approval.approvedOn ?? '',
      },
    ]
  const missing = [
    ...(sentToInspectorsOn ? [] : ['the inspectors']),
    ...(sentToHomeSecretaryOn ? [] : ['the Home Secretary']),
  ]
  // Police Act 1996 s.55(6): a copy goes to both.
  if (status !== 'Published' || missing.length === 0) return []
  return [
    { kind: 'toSend', words: `A copy is due to ${missing.join(' and ')}.`, day: publishedOn ?? '' },
  ]
}

const needsOfRow = (
  { id, value: row }: Stored<RegisterRow>,
  today: Day,
  deciderId: string | undefined,
): readonly Need[] =>
  [...lastDayNeed(row, today), ...replyNeed(row, today), ...stateNeed(row)].map((made) => {
    const isToDecide = made.kind === 'waiting' && deciderId !== undefined
    const kind = isToDecide ? 'decide' : made.kind
    return {
      ...made,
      kind,
      key: `${kind} ${id}`,
      address: kind === 'toSend' ? `/records/${id}/copies` : `/records/${id}`,
      title: row.title || 'Without a title',
      personId: isToDecide ? deciderId : row.leadOfficer?.id,
    }
  })

function needsOfFinding({ id, value }: FiledFinding, title: string, today: Day): readonly Need[] {
  const { targetOn, owner } = value.followUp
  if (!targetOn || !isOverdue(value.followUp, today)) return []
  return [
    {
      kind: 'followUp',
      key: `followUp ${id}`,
      address: `/follow-up/${id}`,
      title: `${findingName(value)} · ${title}`,
      words: `Was to be done by ${dayInWords(targetOn)}${owner ? `, by ${owner.name}` : ', and nobody owns it'}.`,
      badge: { words: daysLeftCapital(daysBetween(today, targetOn)), urgency: 'late' },
      day: targetOn,
      personId: owner?.id,
    },
  ]
}

/** `deciderId` is the person who reads the page, when they may decide today. */
export function needsOf(
  rows: readonly Stored<RegisterRow>[],
  findings: readonly FiledFinding[],
  today: Day,
  deciderId?: string,
): readonly Need[] {
  const titles = new Map(rows.map(({ id, value }) => [id, value.title]))
  return [
    ...rows.flatMap((row) => needsOfRow(row, today, deciderId)),
    ...findings.flatMap((finding) =>
      needsOfFinding(finding, titles.get(finding.recordId) ?? '', today),
    ),
  ].toSorted((a, b) => Number(a.day > b.day) - Number(a.day < b.day))
}
