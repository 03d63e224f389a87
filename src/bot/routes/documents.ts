// The document of a record: as approved where the record says what was approved, as a draft otherwise.
import { Router } from 'express'
import { z } from 'zod'
import { contentOf, nextVersion } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import { standingRound } from '#core/round.ts'
import { standsAsApproved } from '#core/whyNot.ts'
import { DOCUMENT_FORMATS, type Printing } from '#documents/printing.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { approvedPrinting, fileStem } from '../approvals/prints.ts'
import { currentFingerprint, openRecord } from '../approvals/reading.ts'
import { type Caller, callerOf } from '../callers.ts'
import { idIn } from './reading.ts'
import { sendPrint } from './sendPrint.ts'

const query = z.object({ format: z.enum(DOCUMENT_FORMATS).default('html') })

async function printingOf({ receipts }: Desk, stored: StoredRecord): Promise<Printing> {
  const round = standingRound(stored.rounds.map(({ value }) => value))
  const stands = standsAsApproved(round, await currentFingerprint(stored, round))
  if (round?.state.state === 'Approved' && stands && (await receipts.hold(round)))
    return approvedPrinting(round, round.state.decision, receipts.keysAddress)
  const whole = wholeOf(stored)
  const content = contentOf(whole, nextVersion(whole.record))
  return { description: documentOf(content, { kind: 'draft' }), content }
}

export function documentRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const router = Router()
  router.get('/records/:recordId/document', async (request, response) => {
    const { format } = query.parse(request.query)
    const { records } = actingAs(callerOf(response))
    const stored = await openRecord(records, idIn(request.params))
    const printing = await printingOf(desk, stored)
    const { recordKey, version } = printing.content
    sendPrint(response, fileStem(recordKey, version), await desk.print(printing, format))
  })
  return router
}
