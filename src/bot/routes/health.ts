// Whether the service runs, and whether it is worth sending people to.
import { Router } from 'express'
import { Problem } from '../problems.ts'

export function healthRoutes(isReady: () => boolean): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'running' })
  })
  router.get('/readyz', (_request, response) => {
    if (!isReady())
      throw new Problem(503, 'notReady', 'SharePoint has not been read for some minutes.')
    response.json({ status: 'ready' })
  })
  return router
}
