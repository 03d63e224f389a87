// Where SharePoint rings. Answered at once; the work comes after.
import express, { Router } from 'express'
import { z } from 'zod'
import { Problem } from '../problems.ts'
import { isOurs } from '../subscription.ts'

const handshake = z.object({ validationToken: z.string().min(1).max(2_000) })
const notices = z.object({ value: z.array(z.object({ clientState: z.string().optional() })) })

export function notificationRoutes(clientState: string, ring: () => void): Router {
  const router = Router()
  router.post('/notifications', express.json({ limit: '256kb' }), (request, response) => {
    const greeting = handshake.safeParse(request.query)
    if (greeting.success) {
      response.type('text/plain').send(greeting.data.validationToken)
      return
    }
    const { value } = notices.parse(request.body)
    if (!value.some((notice) => isOurs(notice.clientState, clientState)))
      throw new Problem(403, 'notOurNotice', 'This notice belongs to no subscription of ours.')
    response.status(202).end()
    ring()
  })
  return router
}
