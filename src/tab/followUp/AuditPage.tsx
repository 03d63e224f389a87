// The audit committee's paper: between two days, each finding counted once, and the totals add up.
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { type Audit, auditOf } from '#core/auditTotals.ts'
import { type Day, dayInWords } from '#core/day.ts'
import { findingName } from '#core/finding.ts'
import { useAddress } from '../address.ts'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { ListSkeleton, ReadFault } from '../register/RegisterStates.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import {
  AUDIT_NAMES,
  noteOf,
  paperAsTable,
  type PaperRow,
  paperRows,
  windowOf,
} from './auditPaper.ts'
import { useClosedOn } from './useClosedOn.ts'
import type { AllFindings } from './useFindings.ts'

function Totals({ audit }: { readonly audit: Audit<PaperRow> }): ReactNode {
  const { groups, total, outside, undated } = audit
  return (
    <section className="panel audit">
      <table>
        <caption>Findings by standing</caption>
        <thead>
          <tr>
            <th scope="col">Standing</th>
            <th scope="col">Findings</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ standing, rows }) => (
            <tr key={standing}>
              <th scope="row">{standing}</th>
              <td>{rows.length}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td>{total}</td>
          </tr>
        </tfoot>
      </table>
      <p className="quiet">
        Left out: {outside} of reports published outside these days, {undated} of reports without a
        day. With these, {total + outside + undated} findings are on record.
      </p>
    </section>
  )
}

const Group = (props: {
  readonly standing: string
  readonly rows: readonly PaperRow[]
  readonly today: Day
}): ReactNode =>
  props.rows.length === 0 ? null : (
    <section className="panel audit">
      <table>
        <caption>
          {props.standing} ({props.rows.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Owner</th>
            <th scope="col">Target</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/follow-up/${row.id}`}>{findingName(row.finding)}</Link>
                <div className="quiet">{row.recordTitle}</div>
              </th>
              <td>{row.finding.followUp.owner?.name ?? 'Nobody'}</td>
              <td>
                {row.finding.followUp.targetOn
                  ? dayInWords(row.finding.followUp.targetOn)
                  : 'No date'}
              </td>
              <td>{noteOf(row, props.today)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

export function AuditPage(props: {
  readonly services: Services
  readonly register: Register
  readonly all: AllFindings
}): ReactNode {
  const { services, register, all } = props
  const { reload } = register
  const today = useToday()
  const { asked, change } = useAddress('/follow-up/audit', AUDIT_NAMES)
  const window = windowOf(asked, today)
  const { from, to, since } = window
  const closed = useClosedOn(services.history, all.findings)
  useEffect(() => {
    void reload()
  }, [reload])
  const audit = useMemo(
    () =>
      auditOf(paperRows(all.findings ?? [], register.rows ?? [], closed.days ?? new Map()), {
        from,
        to,
        lastPaperOn: since,
        today,
      }),
    [all.findings, register.rows, closed.days, from, to, since, today],
  )
  const fault = all.fault ?? register.fault ?? closed.fault
  return (
    <main className="page">
      <p className="no-print">
        <Link href="/follow-up" className="back">
          <ArrowLeft20Regular /> All findings
        </Link>
      </p>
      <header className="page-head">
        <div>
          <h1>Follow-up for the audit committee</h1>
          <p className="quiet">
            Reports published from {dayInWords(from)} to {dayInWords(to)}, as it stands on{' '}
            {dayInWords(today)}
          </p>
        </div>
        <ExportButtons table={() => paperAsTable(audit, window, today)} />
      </header>
      <div className="trio fields no-print">
        <DayField
          label="Reports published from"
          day={from}
          onChange={(day) => day && change({ from: day })}
        />
        <DayField label="to" day={to} onChange={(day) => day && change({ to: day })} />
        <DayField
          label="Day of the last paper"
          hint="What was closed after it is news."
          day={since}
          onChange={(day) => day && change({ since: day })}
        />
      </div>
      {fault && <ReadFault text={fault} onRetry={() => void all.reload()} />}
      {!fault && (!all.findings || !register.rows || !closed.days) && (
        <ListSkeleton label="Loading the findings" />
      )}
      {all.findings && register.rows && closed.days && (
        <>
          <Totals audit={audit} />
          {audit.groups.map(({ standing, rows }) => (
            <Group key={standing} standing={standing} rows={rows} today={today} />
          ))}
        </>
      )}
    </main>
  )
}
