// The site itself: its groups, its roles, its people and its time zone.
import { z } from 'zod'
import { type Answer, type Call, invalidRequest, ok, Refused } from '../graph/answer.ts'
import { GROUPS, needSite } from '../graph/permissions.ts'
import { knowPerson } from '../graph/userInformation.ts'
import { PEOPLE } from '../identity.ts'
import { allRoles, principalOnWire, userOnWire } from './principals.ts'

export function readGroup(call: Call, which: string): Answer {
  needSite(call, 'read')
  const groups = { owner: GROUPS.owners, member: GROUPS.members, visitor: GROUPS.visitors }
  return ok(principalOnWire(groups[which.toLowerCase() as keyof typeof groups]))
}

export function readRoleDefinitions(call: Call): Answer {
  needSite(call, 'read')
  return ok({ value: allRoles() })
}

const logon = z.object({ logonName: z.string().min(1) })

/** The site's own entry for a person of the directory, made where the site did not know them. */
export function ensureUser(call: Call, inAddress?: string): Answer {
  needSite(call, 'write')
  const parsed = logon.safeParse(inAddress === undefined ? call.body : { logonName: inAddress })
  if (!parsed.success)
    throw invalidRequest('The parameter logonName does not exist in the request.')
  const { logonName } = parsed.data
  const upn = (logonName.split('|').at(-1) ?? '').toLowerCase()
  const person = PEOPLE.find((one) => one.upn.toLowerCase() === upn)
  if (!person)
    throw new Refused(
      404,
      'Microsoft.SharePoint.SPException',
      `The specified user ${logonName} could not be found.`,
    )
  knowPerson(call.tenant.storage, person)
  return ok(userOnWire(person))
}

export function readTimeZone(call: Call): Answer {
  needSite(call, 'read')
  const { id, description, bias } = call.tenant.timeZone
  return ok({
    Id: id,
    Description: description,
    Information: { Bias: bias, DaylightBias: -60, StandardBias: 0 },
  })
}
