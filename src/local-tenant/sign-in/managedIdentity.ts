// What Azure answers inside a container that has a managed identity:
// https://learn.microsoft.com/azure/container-apps/managed-identity#connect-to-azure-services-in-app-code
import express, { type Router } from 'express'
import { z } from 'zod'
import { MACHINE } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { EXCHANGE } from './tokens.ts'

const query = z.object({
  resource: z.literal(EXCHANGE),
  'api-version': z.literal('2019-08-01'),
  client_id: z.literal(MACHINE.clientId),
})

export function createManagedIdentity({ tokens }: Tenant): Router {
  const router = express.Router()
  router.get('/msi/token', async (request, response) => {
    if (request.headers['x-identity-header'] !== MACHINE.header) {
      response.status(401).json({ message: 'The header X-IDENTITY-HEADER is missing or wrong.' })
      return
    }
    const asked = query.safeParse(request.query)
    if (!asked.success) {
      response.status(400).json({ message: 'No such managed identity, resource or api-version.' })
      return
    }
    const { access_token, expires_in } = await tokens.identityToken()
    const { resource, client_id } = asked.data
    const expires_on = String(Math.floor(Date.now() / 1_000) + expires_in)
    response.json({ access_token, expires_on, resource, token_type: 'Bearer', client_id })
  })
  return router
}
