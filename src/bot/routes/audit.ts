// The audit committee's paper, from what the person may read.
import { Router } from 'express'
import { z } from 'zod'
import { auditPaper, auditTable } from '#core/auditPaper.ts'
import { auditOf, type AuditRow, auditRows } from '#core/auditTotals.ts'
import { dayOf } from '#core/day.ts'
import { hasEnded } from '#core/followUp.ts'
import type { FindingStore, HistoryStore, RecordStore } from '#core/ports.ts'
import { printPaper, printTable } from '#documents/print.ts'
import { DOCUMENT_FORMATS } from '#documents/printing.ts'
import { dayShape } from '#shapes/day.ts'
import type { Desk } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { sendPrint } from './sendPrint.ts'

/** Everything on record, and when follow-up ended, as one person may read it. */
export type AllRecords = {
  readonly records: Pick<RecordStore, 'list'>
  readonly findings: Pick<FindingStore, 'list'>
  readonly history: Pick<HistoryStore, 'endingDays'>
}

const query = z.object({
  from: dayShape,
  to: dayShape,
  /** Day of the last paper. */
  since: dayShape.optional(),
  format: z.enum(DOCUMENT_FORMATS).default('html'),
})

async function readRows({
  records,
  findings,
  history,
}: AllRecords): Promise<{ readonly rows: readonly AuditRow[]; readonly unread: number }> {
  const [register, filed] = await Promise.all([records.list(), findings.list()])
  const ended = filed.findings.filter(({ value }) => hasEnded(value.followUp))
  const closedOn = await history.endingDays(ended.map(({ id }) => id))
  return {
    rows: auditRows(filed.findings, register.rows, closedOn),
    unread: register.unreadable.length + filed.unreadable.length,
  }
}

export function auditRoutes(desk: Desk, allAs: (caller: Caller) => AllRecords): Router {
  const router = Router()
  router.get('/audit', async (request, response) => {
    const { format, since: lastPaperOn, ...days } = query.parse(request.query)
    const window = { ...days, today: dayOf(desk.now()), lastPaperOn }
    const { rows, unread } = await readRows(allAs(callerOf(response)))
    const audit = auditOf(rows, window)
    const name = `follow-up-${window.from}-to-${window.to}`
    const printed =
      format === 'csv'
        ? printTable(auditTable(audit, window))
        : await printPaper(
            { description: auditPaper(audit, window, await desk.office.settings(), unread) },
            format,
          )
    sendPrint(response, name, printed)
  })
  return router
}
