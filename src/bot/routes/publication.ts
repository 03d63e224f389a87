// After publication: the letters as the office words them, and the record of their sending. Publishing itself is with
// the approvals.
import express, { Router } from 'express'
import { z } from 'zod'
import { dayOf } from '#core/day.ts'
import { letterOf, messageOf } from '#core/letters.ts'
import { wholeOf } from '#core/ports.ts'
import { RECIPIENTS, SENDING_WAYS } from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { printPaper } from '#documents/print.ts'
import { PAPER_FORMATS } from '#documents/printing.ts'
import { dayShape } from '#shapes/day.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { openRecord } from '../approvals/reading.ts'
import { type Caller, callerOf } from '../callers.ts'
import { problemOfRefusal } from '../problems.ts'
import { mailCopy } from '../publication/mailCopy.ts'
import { recordSent } from '../publication/recordSending.ts'
import { idIn, needDone } from './reading.ts'
import { sendPrint } from './sendPrint.ts'

const LARGEST_BODY = '256kb'
const to = z.enum(RECIPIENTS)
const sending = z.object({
  to,
  sentOn: dayShape,
  how: z.enum(SENDING_WAYS),
  message: z.string().trim().min(1).max(100_000).optional(),
})
const letterQuery = z.object({
  to,
  format: z.enum(PAPER_FORMATS).default('html'),
  on: dayShape.optional(),
})
const messageQuery = z.object({ to })
const mailing = z.object({ to, again: z.boolean().default(false) })

const FILE_NAMES = { inspectors: 'letter-to-inspectors', homeSecretary: 'letter-to-home-secretary' }

export function publicationRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const router = Router()

  async function published(caller: Caller, id: string): Promise<AcknowledgementRecord> {
    const { record } = wholeOf(await openRecord(actingAs(caller).records, id))
    if (record.publication.publishedOn === undefined) throw problemOfRefusal('notYetPublished')
    return record
  }

  router.get('/records/:recordId/letter', async (request, response) => {
    const { to, format, on } = letterQuery.parse(request.query)
    const record = await published(callerOf(response), idIn(request.params))
    const settings = await desk.office.settings()
    const letter = letterOf(record, settings, to, on ?? dayOf(desk.now()))
    const printed = await printPaper({ description: letter }, format)
    sendPrint(response, `${record.key}-${FILE_NAMES[to]}`, printed)
  })
  router.get('/records/:recordId/message', async (request, response) => {
    const { to } = messageQuery.parse(request.query)
    const record = await published(callerOf(response), idIn(request.params))
    const settings = await desk.office.settings()
    response.json({ ...messageOf(record, settings, to), from: settings.sendingMailbox })
  })
  router.post(
    '/records/:recordId/mail',
    express.json({ limit: LARGEST_BODY }),
    async (request, response) => {
      const wanted = mailing.parse(request.body)
      const acting = actingAs(callerOf(response))
      const record = needDone(await mailCopy(desk, acting, idIn(request.params), wanted))
      response.json({ status: record.status, ...record.publication })
    },
  )
  router.post(
    '/records/:recordId/sending',
    express.json({ limit: LARGEST_BODY }),
    async (request, response) => {
      const told = sending.parse(request.body)
      const acting = actingAs(callerOf(response))
      const record = needDone(await recordSent(desk, acting, idIn(request.params), told))
      response.json({ status: record.status, ...record.publication })
    },
  )
  return router
}
