import type { Day } from '#core/day.ts'
import type { People, Setting } from '#infra/demonstration/setting.ts'

const person = (id: string, displayName: string) => ({
  id,
  displayName,
  upn: `${id}@opcc.example`,
})

const PEOPLE: People = {
  officer: person('id-priya', 'Priya Nair'),
  'second-officer': person('id-tom', 'Tom Ashby'),
  commissioner: person('id-alex', 'Alex Fenwick'),
  deputy: person('id-grace', 'Grace Okafor'),
  'chief-executive': person('id-helen', 'Helen Marsh'),
}

export const northmarchOn = (today: Day): Setting => ({ today, people: PEOPLE })
