// One row a finding, over all records.
import { type Day, dayInWords } from '#core/day.ts'
import {
  findingName,
  FOLLOW_UPS,
  type FollowUp,
  publicAnswer,
  publicWording,
} from '#core/finding.ts'
import { isAwaitingVerification, isExtended, isFollowed, isOverdue } from '#core/followUp.ts'
import type { FiledFinding, RegisterRow, Stored } from '#core/ports.ts'
import { toPlainText } from '#core/richText.ts'
import { type Cell, dayCell, type ExportTable } from '../exports/table.ts'

export type FollowRow = {
  readonly filed: FiledFinding
  readonly record: RegisterRow | undefined
  readonly isOverdue: boolean
  /** In lower case, all that is searched. */
  readonly words: string
}

export const SCOPES = [
  'followed',
  'overdue',
  'moved',
  'noDate',
  'verification',
  'everything',
] as const
export type Scope = (typeof SCOPES)[number]
export const SCOPE_WORDS: { readonly [scope in Scope]: string } = {
  followed: 'Open',
  overdue: 'Overdue',
  moved: 'Given more time',
  noDate: 'Without a date',
  verification: 'Verification awaited',
  everything: 'All findings',
}

export type FollowView = {
  readonly search: string
  readonly scope: Scope
  readonly owner: string
  readonly status: FollowUp['status'] | ''
}

export const FOLLOW_NAMES = ['find', 'scope', 'owner', 'followUp'] as const

export const followViewOf = (
  asked: { readonly [name in (typeof FOLLOW_NAMES)[number]]?: string },
): FollowView => ({
  search: asked.find ?? '',
  scope: SCOPES.find((scope) => scope === asked.scope) ?? 'followed',
  owner: asked.owner ?? '',
  status: FOLLOW_UPS.find((status) => status === asked.followUp) ?? '',
})

const LAST = '9999-12-31'

export function followRows(
  findings: readonly FiledFinding[],
  rows: readonly Stored<RegisterRow>[],
  today: Day,
): readonly FollowRow[] {
  const records = new Map(rows.map(({ id, value }) => [id, value]))
  return findings
    .map((filed) => {
      const { value } = filed
      const record = records.get(filed.recordId)
      const said = [
        findingName(value),
        value.text,
        value.addressee,
        record?.title,
        value.followUp.owner?.name,
        value.followUp.targetChangedBecause,
        toPlainText(value.answer.words),
      ]
      return {
        filed,
        record,
        isOverdue: isOverdue(value.followUp, today),
        words: said.join(' ').toLowerCase(),
      }
    })
    .toSorted((a, b) => {
      const [dayA, dayB] = [a, b].map(({ filed }) => filed.value.followUp.targetOn ?? LAST)
      const byDay = Number((dayA ?? '') > (dayB ?? '')) - Number((dayA ?? '') < (dayB ?? ''))
      return byDay || a.filed.value.position - b.filed.value.position
    })
}

const IN_SCOPE: { readonly [scope in Scope]: (row: FollowRow) => boolean } = {
  followed: ({ filed }) => isFollowed(filed.value.followUp),
  overdue: (row) => row.isOverdue,
  moved: ({ filed }) => isFollowed(filed.value.followUp) && isExtended(filed.value.followUp),
  noDate: ({ filed }) => isFollowed(filed.value.followUp) && !filed.value.followUp.targetOn,
  verification: ({ filed }) => isAwaitingVerification(filed.value.followUp),
  everything: () => true,
}

export const inScope = (rows: readonly FollowRow[], scope: Scope): readonly FollowRow[] =>
  rows.filter(IN_SCOPE[scope])

/** What every filter but the scope lets through. */
export function rowsFound(
  rows: readonly FollowRow[],
  { search, owner, status }: FollowView,
): readonly FollowRow[] {
  const words = search.toLowerCase().split(/\s+/)
  return rows.filter(
    ({ filed, words: held }) =>
      words.every((word) => held.includes(word)) &&
      (owner === '' || filed.value.followUp.owner?.name === owner) &&
      (status === '' || filed.value.followUp.status === status),
  )
}

/** `Moved by the force from 3 May 2026: the system came late` */
export function moveInWords({ firstTargetOn, targetOn, ...moved }: FollowUp): string {
  if (!firstTargetOn || !targetOn || firstTargetOn === targetOn) return ''
  const by = moved.targetSetBy ? ` by ${setterInWords(moved.targetSetBy)}` : ''
  const because = moved.targetChangedBecause ? `: ${moved.targetChangedBecause}` : ''
  return `Moved${by} from ${dayInWords(firstTargetOn)}${because}`
}

export const setterInWords = (setter: NonNullable<FollowUp['targetSetBy']>): string =>
  setter === 'This office' ? 'this office' : `the ${setter.toLowerCase()}`

// A file goes further than the page: it says no more than may be read in public.
const COLUMNS: { readonly [heading: string]: (row: FollowRow) => Cell } = {
  Record: ({ record }) => record?.title ?? '',
  Finding: ({ filed }) => findingName(filed.value),
  Wording: ({ filed }) => publicWording(filed.value),
  'Addressed to': ({ filed }) => filed.value.addressee,
  Outcome: ({ filed }) => filed.value.answer.outcome,
  Answer: ({ filed }) => publicAnswer(filed.value),
  Owner: ({ filed }) => filed.value.followUp.owner?.name ?? '',
  'First target': ({ filed }) => dayCell(filed.value.followUp.firstTargetOn),
  'Current target': ({ filed }) => dayCell(filed.value.followUp.targetOn),
  'Target set by': ({ filed }) => filed.value.followUp.targetSetBy ?? '',
  'Why it moved': ({ filed }) => filed.value.followUp.targetChangedBecause ?? '',
  State: ({ filed }) => filed.value.followUp.status,
  Overdue: (row) => (row.isOverdue ? 'Overdue' : ''),
}

export const followAsTable = (rows: readonly FollowRow[]): ExportTable => ({
  title: 'Follow-up',
  headings: Object.keys(COLUMNS),
  rows: rows.map((row) => Object.values(COLUMNS).map((read) => read(row))),
})
