// Where the demonstration takes place: the fictional office of Northmarch, on a given day.
import type { Day } from '#core/day.ts'
import type { Person } from '#core/record.ts'

export const FORCE = 'Northmarch Police'
export const BODY = 'Police and Crime Commissioner for Northmarch'
export const WEBSITE = 'https://www.northmarch-pcc.example/inspections'

/** People of the local tenant, as `GET /local/config` names them. */
export type People = {
  readonly [key in 'officer' | 'second-officer' | 'commissioner' | 'deputy' | 'chief-executive']: {
    readonly id: string
    readonly upn: string
    readonly displayName: string
  }
}

export type Setting = { readonly today: Day; readonly people: People }

export const personOf = ({ people }: Setting, key: keyof People): Person => ({
  id: people[key].id,
  name: people[key].displayName,
})
