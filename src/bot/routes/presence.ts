// Who else has a record open, for those who may read it.
import express, { Router } from 'express'
import { z } from 'zod'
import type { Acting } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { createPresence } from '../presence.ts'
import { Problem } from '../problems.ts'
import { idIn } from './reading.ts'

const body = z.object({ isLeaving: z.boolean().default(false) })
const LARGEST_BODY = '1kb'

export function presenceRoutes(actingAs: (caller: Caller) => Acting): Router {
  const router = Router()
  const presence = createPresence(() => Date.now())
  router.post(
    '/records/:recordId/presence',
    express.json({ limit: LARGEST_BODY }),
    async (request, response) => {
      const recordId = idIn(request.params)
      const caller = callerOf(response)
      if (body.parse(request.body).isLeaving) {
        presence.leave(recordId, caller.id)
        response.json({ others: [] })
        return
      }
      const { by, records } = actingAs(caller)
      const mayRead = async (): Promise<boolean> => (await records.open(recordId)) !== undefined
      const others = await presence.sign(recordId, by, mayRead)
      if (!others)
        throw new Problem(404, 'gone', 'This record is no longer there, or is not shared with you.')
      response.json({ others: others.map(({ name }) => name) })
    },
  )
  return router
}
