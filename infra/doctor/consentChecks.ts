// Whether Entra lets the service in, and what it lets it do, as its own token says.
import { decodeJwt } from 'jose'
import { z } from 'zod'
import { whyNotTheseRoles } from '#infra/entra/registrations.ts'
import type { SiteAccess } from '#infra/sharepoint/site.ts'
import type { Check } from './check.ts'

const roles = z.array(z.string()).catch([])

export const consentChecks = ({ graphToken }: SiteAccess): readonly Check[] => [
  {
    what: 'Sign-in',
    isNeededByOthers: true,
    findFault: async () => void (await graphToken()),
  },
  {
    what: 'Consent',
    // Microsoft promises nobody the inside of a token for Graph, so that what can't be read is no fault.
    findFault: async () => {
      const token = await graphToken()
      if (token.split('.').length !== 3) return undefined
      return whyNotTheseRoles(roles.parse(decodeJwt(token)['roles']))
    },
  },
]
