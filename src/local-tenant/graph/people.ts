// People as the site and the directory know them.
import { APPS, type LocalPerson, PEOPLE, personById } from '../identity.ts'
import type { Caller } from '../sign-in/tokens.ts'
import { type Answer, badRequest, type Call, ok, Refused } from './answer.ts'

const FIRST_SITE_USER = 10

/** Who made or changed an item: a person, or an app in nobody's name. Kept with every version. */
export type Actor = { readonly personId?: string; readonly app?: string }

/** Jobs of SharePoint's own, such as labelling. */
export const SYSTEM: Actor = { app: 'system' }

export const actorOf = (caller: Caller): Actor =>
  caller.kind === 'person' ? { personId: caller.person.id } : { app: APPS[caller.app] }

/** The site's own number for a person: a lookup id, not the directory id. */
export const siteUserId = (actor: Actor): string => {
  const index = PEOPLE.findIndex((person) => person.id === actor.personId)
  return String(index < 0 ? 1 : FIRST_SITE_USER + index)
}

export const personBySiteId = (id: number): LocalPerson | undefined => PEOPLE[id - FIRST_SITE_USER]

export function identityOnWire(actor: Actor): object {
  const person = personById(actor.personId ?? '')
  if (person) return { user: { email: person.upn, id: person.id, displayName: person.displayName } }
  if (actor.app === SYSTEM.app) return { user: { displayName: 'System Account' } }
  return {
    application: { id: actor.app, displayName: 'Acknowledgement Records' },
    user: { displayName: 'SharePoint App' },
  }
}

const userOnWire = (person: LocalPerson): object => {
  const [givenName = '', surname = ''] = person.displayName.split(' ')
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    businessPhones: [],
    displayName: person.displayName,
    givenName,
    jobTitle: person.jobTitle,
    mail: person.upn,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname,
    userPrincipalName: person.upn,
    id: person.id,
  }
}

// Beside the eleven members of every answer, those that `$select` can name: null when empty, unlike list fields.
const SELECTABLE = {
  accountEnabled: true,
  companyName: null,
  department: 'Office of the Police and Crime Commissioner',
  employeeId: null,
  userType: 'Member',
}

function chosenOf(person: LocalPerson, query: URLSearchParams): object {
  const chosen = query.get('$select')?.split(',')
  if (!chosen) return userOnWire(person)
  const all = { ...userOnWire(person), ...SELECTABLE }
  const unknown = chosen.find((name) => !(name in all))
  if (unknown !== undefined)
    throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`)
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => chosen.includes(name) || name.startsWith('@')),
  )
}

export function readMe({ caller, query }: Call): Answer {
  if (caller.kind === 'app')
    throw new Refused(
      400,
      'BadRequest',
      '/me request is only valid with delegated authentication flow.',
    )
  return ok(chosenOf(caller.person, query))
}

export const needPerson = (idOrName: string): LocalPerson => {
  const person = PEOPLE.find((one) => one.id === idOrName || one.upn === idOrName)
  if (!person)
    throw new Refused(
      404,
      'Request_ResourceNotFound',
      `Resource '${idOrName}' does not exist or one of its queried reference-property objects are not present.`,
    )
  return person
}

export const readUser = ({ query }: Call, idOrName: string): Answer =>
  ok(chosenOf(needPerson(idOrName), query))
