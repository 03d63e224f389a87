// The file in which the chief officer's comments came: kept with the record, and read again.
import express, { Router } from 'express'
import { z } from 'zod'
import { MOST_BYTES } from '#core/attachment.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { commentsFile, fileComments } from '../chiefOfficer/fileComments.ts'
import { idIn, needDone } from './reading.ts'
import { sendPrint } from './sendPrint.ts'

const query = z.object({ name: z.string().min(1).max(400) })

// A little more, so that a file just too large is refused in words about files.
const LARGEST_BODY = MOST_BYTES + 1_024

export function commentsRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const router = Router()
  router.put(
    '/records/:recordId/comments-file',
    express.raw({ type: 'application/octet-stream', limit: LARGEST_BODY }),
    async (request, response) => {
      const { name } = query.parse(request.query)
      const body: unknown = request.body
      const bytes = new Uint8Array(Buffer.isBuffer(body) ? body : [])
      const acting = actingAs(callerOf(response))
      const fileName = needDone(
        await fileComments(desk, acting, idIn(request.params), { name, bytes }),
      )
      response.json({ fileName })
    },
  )
  router.get('/records/:recordId/comments-file', async (request, response) => {
    const acting = actingAs(callerOf(response))
    const { name, bytes } = await commentsFile(desk, acting, idIn(request.params))
    sendPrint(response, name, { bytes, mediaType: 'application/octet-stream', extension: '' })
  })
  return router
}
