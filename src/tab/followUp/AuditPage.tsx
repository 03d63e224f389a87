// The audit committee's paper: between two days, each finding counted once. What is shown is the paper that the service
// prints, made by the same rules from the same lists.
import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular, Print20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { auditPaper } from '#core/auditPaper.ts'
import { auditOf, auditRows } from '#core/auditTotals.ts'
import type { Day } from '#core/day.ts'
import type { PaperDescription } from '#core/document.ts'
import { useAddress } from '../address.ts'
import { AUDIT_FORMATS, type AuditFormat } from '../approvalApi.ts'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { DownloadButtons } from '../exports/DownloadButtons.tsx'
import { DocumentView } from '../record/DocumentView.tsx'
import { ListSkeleton, ReadFault } from '../register/RegisterStates.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import { AUDIT_NAMES, windowOf, type Window } from './auditWindow.ts'
import type { AllFindings } from './useFindings.ts'
import { useForPaper } from './useForPaper.ts'

type Sources = {
  readonly services: Services
  readonly register: Register
  readonly all: AllFindings
}

function usePaper(
  { services, register, all }: Sources,
  { from, to, since }: Window,
  today: Day,
): { readonly paper: PaperDescription | undefined; readonly fault: string | undefined } {
  // A paper is never made of what was kept from another day.
  const findings = all.isFresh ? all.findings : undefined
  const { value: read, fault } = useForPaper(services, findings)
  const unread = register.unreadable.length + all.unreadable.length
  const { rows } = register
  const paper = useMemo(() => {
    if (!findings || !rows || !read) return undefined
    const window = { from, to, lastPaperOn: since, today }
    const audit = auditOf(auditRows(findings, rows, read.endingDays), window)
    return auditPaper(audit, window, read.settings, unread)
  }, [findings, rows, read, unread, from, to, since, today])
  return { paper, fault: all.fault ?? register.fault ?? fault }
}

function Downloads(props: { readonly services: Services; readonly window: Window }): ReactNode {
  const { from, to, since } = props.window
  const { approvals } = props.services
  const print = useCallback(
    (format: AuditFormat) => approvals.audit({ from, to, since }, format),
    [approvals, from, to, since],
  )
  return (
    <div className="deeds exports no-print">
      <DownloadButtons
        label="The paper"
        formats={AUDIT_FORMATS}
        fileName={`follow-up-${from}-to-${to}`}
        print={print}
      />
      <Button icon={<Print20Regular />} onClick={() => globalThis.print()}>
        Print
      </Button>
    </div>
  )
}

export function AuditPage(props: Sources): ReactNode {
  const { services, register, all } = props
  const { reload } = register
  const today = useToday()
  const { asked, change } = useAddress('/follow-up/audit', AUDIT_NAMES)
  const window = windowOf(asked, today)
  const { paper, fault } = usePaper(props, window, today)
  useEffect(() => {
    void reload()
  }, [reload])
  return (
    <main className="page">
      <p className="no-print">
        <Link href="/follow-up" className="back">
          <ArrowLeft20Regular /> All findings
        </Link>
      </p>
      <header className="page-head">
        <h1>Follow-up for the audit committee</h1>
        <Downloads services={services} window={window} />
      </header>
      <div className="trio fields no-print">
        <DayField
          label="Reports published from"
          day={window.from}
          onChange={(day) => day && change({ from: day })}
        />
        <DayField label="to" day={window.to} onChange={(day) => day && change({ to: day })} />
        <DayField
          label="Day of the last paper"
          hint="What was closed after it is news."
          day={window.since}
          onChange={(day) => day && change({ since: day })}
        />
      </div>
      {fault && <ReadFault text={fault} onRetry={() => void all.reload()} />}
      {!fault && !paper && <ListSkeleton label="Loading the findings" />}
      {!fault && paper && <DocumentView description={paper} />}
    </main>
  )
}
