// Teams' own list of people: the app needs no right to read the directory.
import { people } from '@microsoft/teams-js'
import type { Person } from '#core/record.ts'

export type Picked = { readonly person: Person; readonly signInName: string }

const isHere = (): boolean => {
  try {
    return people.isSupported()
  } catch {
    // Not in Teams yet.
    return false
  }
}

/** Undefined when nobody was chosen. Throws where this Teams has no list of people. */
export async function pickPerson(title: string): Promise<Picked | undefined> {
  if (!isHere()) throw new Error('This Teams has no list of people.')
  try {
    const [chosen] = await people.selectPeople({ title, singleSelect: true })
    return (
      chosen && {
        person: { id: chosen.objectId, name: chosen.displayName ?? '' },
        signInName: chosen.email ?? '',
      }
    )
  } catch {
    // Closed without a choice: Teams tells that as an error.
    return undefined
  }
}
