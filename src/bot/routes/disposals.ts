// Disposal of a record, by whoever may sign it off.
import express, { Router } from 'express'
import { z } from 'zod'
import type { Acting, Desk } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { disposeOfRecord } from '../disposals/disposeOfRecord.ts'
import { idIn, needDone } from './reading.ts'

const disposing = z.object({ reason: z.string().max(10_000).default('') })

export function disposalRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const router = Router()
  router.post(
    '/records/:recordId/disposal',
    express.json({ limit: '64kb' }),
    async (request, response) => {
      const { reason } = disposing.parse(request.body)
      const acting = actingAs(callerOf(response))
      const { state, recordKey } = needDone(
        await disposeOfRecord(desk, acting, idIn(request.params), reason),
      )
      response.json({ state, recordKey })
    },
  )
  return router
}
