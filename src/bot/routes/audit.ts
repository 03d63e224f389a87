// The audit committee's paper, from what the person may read.
import { Router } from 'express'
import { z } from 'zod'
import { auditPaper, auditTable } from '#core/auditPaper.ts'
import { auditOf, type AuditRow } from '#core/auditTotals.ts'
import { type Day, dayOf } from '#core/day.ts'
import type { StoredRecord } from '#core/ports.ts'
import { printPaper, printTable } from '#documents/print.ts'
import { DOCUMENT_FORMATS } from '#documents/printing.ts'
import { dayShape } from '#shapes/day.ts'
import type { Desk } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { sendPrint } from './sendPrint.ts'

/** Everything on record, and when follow-up ended, as one person may read it. */
export type AllRecords = {
  /** `unread` is how many items could not be read. */
  list(): Promise<{ readonly records: readonly StoredRecord[]; readonly unread: number }>
  closingDays(findingIds: readonly string[]): Promise<ReadonlyMap<string, Day>>
}

const query = z.object({
  from: dayShape,
  to: dayShape,
  /** Day of the last paper. */
  since: dayShape.optional(),
  format: z.enum(DOCUMENT_FORMATS).default('html'),
})

const ENDED: readonly string[] = ['Closed', 'No further action']

async function readRows(
  all: AllRecords,
): Promise<{ readonly rows: readonly AuditRow[]; readonly unread: number }> {
  const { records, unread } = await all.list()
  const rows = records.flatMap(({ record: { value: record }, findings }) =>
    findings.map(({ id, value: finding }) => ({
      id,
      recordTitle: record.title,
      reportPublishedOn: record.reportPublishedOn,
      finding,
    })),
  )
  const ended = rows.filter(({ finding }) => ENDED.includes(finding.followUp.status))
  const days = await all.closingDays(ended.map(({ id }) => id))
  return { rows: rows.map(({ id, ...row }) => ({ ...row, closedOn: days.get(id) })), unread }
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
