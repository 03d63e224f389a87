// The rows of the review: what is due, what is held, and what stands in the way of each.
import type { Day } from '#core/day.ts'
import { whyKept } from '#core/disposal.ts'
import type { FiledFinding, RegisterRow, Stored } from '#core/ports.ts'
import type { Refusal } from '#core/refusals.ts'
import { dueDay, reviewList } from '#core/retention.ts'
import type { RetentionFacts } from './useRetention.ts'

export type RetentionRow = {
  readonly record: Stored<RegisterRow>
  readonly dueOn: Day | undefined
  /** Why it must be kept for now; undefined where it may be disposed of. */
  readonly kept: Refusal | undefined
  readonly findings: number
}

export function retentionRows(
  records: readonly Stored<RegisterRow>[],
  findings: readonly FiledFinding[],
  { years }: RetentionFacts,
  today: Day,
): { readonly due: readonly RetentionRow[]; readonly held: readonly RetentionRow[] } {
  const ofRecord = Map.groupBy(findings, ({ recordId }) => recordId)
  const rowOf = (record: Stored<RegisterRow>, dueOn: Day | undefined): RetentionRow => {
    const own = (ofRecord.get(record.id) ?? []).map(({ value }) => value)
    return {
      record,
      dueOn,
      kept: whyKept(record.value, own, { years, today }),
      findings: own.length,
    }
  }
  const due = reviewList(records, years, today).map(({ row, on }) => rowOf(row, on))
  const isDue = new Set(due.map(({ record }) => record.id))
  return {
    due,
    held: records
      .filter(({ id, value }) => value.retention.onHold && !isDue.has(id))
      .map((record) => rowOf(record, dueDay(record.value, years))),
  }
}
