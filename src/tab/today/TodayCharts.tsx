// Loaded once what needs somebody is on the page.
import { type ReactNode, useMemo } from 'react'
import type { Day } from '#core/day.ts'
import type { FiledFinding, RegisterRow, Stored } from '#core/ports.ts'
import { BarTable, Timeline } from './Charts.tsx'
import { byState, daysTaken, openByOwner, spansOf } from './figures.ts'

const LAST_DAY_NUMBER = 56

export function TodayCharts(props: {
  readonly rows: readonly Stored<RegisterRow>[]
  readonly findings: readonly FiledFinding[]
  readonly today: Day
}): ReactNode {
  const { rows, findings, today } = props
  const spans = useMemo(() => spansOf(rows, today), [rows, today])
  const owners = useMemo(() => openByOwner(findings), [findings])
  const states = useMemo(() => byState(findings), [findings])
  const taken = useMemo(() => daysTaken(rows), [rows])
  return (
    <>
      <Timeline spans={spans} today={today} />
      <BarTable
        caption="Open findings by owner"
        counted="Open findings"
        figures={owners}
        empty="Nothing is open."
      />
      <BarTable
        caption="Findings by state of their follow-up"
        counted="Findings"
        figures={states}
        empty="No findings yet."
      />
      <BarTable
        caption="Day of publication, against the 56 days"
        counted="Day number on which it was published"
        figures={taken}
        empty="Nothing has been published under the 56 days yet."
        mark={LAST_DAY_NUMBER}
      />
    </>
  )
}
