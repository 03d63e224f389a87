// Files from outside that are kept with a record: the one in which the chief officer's comments came, and the one that it
// was imported from. Each is read again as it came.
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { MOST_BYTES } from '#core/attachment.ts'
import type { Outcome } from '#core/outcome.ts'
import type { OutsideFile } from '#core/sourceFile.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { commentsFile, fileComments } from '../chiefOfficer/fileComments.ts'
import { keepOriginal, originalFile } from '../originalFile.ts'
import { idIn, needDone } from './reading.ts'
import { sendPrint } from './sendPrint.ts'

type Keep = (desk: Desk, acting: Acting, id: string, file: OutsideFile) => Promise<Outcome<string>>
type Read = (desk: Desk, acting: Acting, id: string) => Promise<OutsideFile>

const query = z.object({ name: z.string().min(1).max(400) })

// A little more, so that a file just too large is refused in words about files.
const LARGEST_BODY = MOST_BYTES + 1_024

export function keptFileRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const keptBy =
    (keep: Keep): RequestHandler =>
    async (request, response) => {
      const { name } = query.parse(request.query)
      const body: unknown = request.body
      const bytes = new Uint8Array(Buffer.isBuffer(body) ? body : [])
      const acting = actingAs(callerOf(response))
      const outcome = await keep(desk, acting, idIn(request.params), { name, bytes })
      response.json({ fileName: needDone(outcome) })
    }
  const readBy =
    (read: Read): RequestHandler =>
    async (request, response) => {
      const acting = actingAs(callerOf(response))
      const { name, bytes } = await read(desk, acting, idIn(request.params))
      sendPrint(response, name, { bytes, mediaType: 'application/octet-stream', extension: '' })
    }
  const takenIn = express.raw({ type: 'application/octet-stream', limit: LARGEST_BODY })
  const router = Router()
  router.put('/records/:recordId/comments-file', takenIn, keptBy(fileComments))
  router.get('/records/:recordId/comments-file', readBy(commentsFile))
  router.put('/records/:recordId/original-file', takenIn, keptBy(keepOriginal))
  router.get('/records/:recordId/original-file', readBy(originalFile))
  return router
}
