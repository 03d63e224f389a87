// One conversation a person: the one-to-one chat with the bot. The same person is always given the same one.
// Graph knows the same chat by another id, which the connector takes as well. Beside them stands one chat of the whole
// office, which the bot is no part of.
import { APPS, type LocalPerson, PEOPLE, type PersonKey } from '../identity.ts'

export const conversationOf = (person: PersonKey): string => `a:1local-${person}`

export const OFFICE_CHAT = '19:the-office-of-northmarch@thread.v2'

export const OFFICE_PEOPLE = PEOPLE.filter((person) => person.siteGroup !== 'none')

export const chatIdOf = ({ id }: LocalPerson): string => `19:${id}_${APPS.bot}@unq.gbl.spaces`

export const personInConversation = (id: string): LocalPerson | undefined =>
  PEOPLE.find((person) => conversationOf(person.key) === id || chatIdOf(person) === id)

/** Teams takes the directory id as well as its own `29:` id (msteams-docs #14079). */
export const personByMemberId = (id: string): LocalPerson | undefined =>
  PEOPLE.find((person) => person.teamsId === id || person.id === id)
