// The simulated office at the start of a run: its people, holders and records.
import { addDays, type Day } from '#core/day.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { Person } from '#core/record.ts'
import { aFinding, aHolder, aRecord, ALEX, GRACE, PRIYA } from '../builders.ts'
import type { Random } from './random.ts'
import type { Tenant } from './tenant.ts'

const TOM: Person = { id: 'id-tom', name: 'Tom Ashby' }
const HELEN: Person = { id: 'id-helen', name: 'Helen Marsh' }
export const OFFICERS: readonly Person[] = [PRIYA, TOM]
/** Who may hold authority on one day or another. */
export const DECIDERS: readonly Person[] = [ALEX, GRACE, HELEN]
export const EVERYBODY: readonly Person[] = [...OFFICERS, ...DECIDERS]

const RECORDS = 2
const DAYS_SINCE_REPORT = 51

export function openOffice(tenant: Tenant, today: Day): void {
  for (let number = 1; number <= RECORDS; number++) {
    const key = `record-${number}`
    const id = String(number)
    // Its last day nears in the run: reminders are due.
    const reportPublishedOn = addDays(today, -DAYS_SINCE_REPORT)
    const value = aRecord({ key, title: `Inspection ${number}`, reportPublishedOn })
    tenant.records.set(id, { id, version: 'v0', value, lastChange: { name: '', at: '' } })
    const findings = [1, 2].map((place) => ({
      id: `${number}${place}`,
      version: 'v0',
      value: aFinding({ key: `${key}/${place}`, reference: String(place), position: place }),
    }))
    tenant.findings.set(id, findings)
  }
  tenant.holders.push({ from: 0, list: [aHolder({ from: addDays(today, -900) })] })
  for (const { id } of EVERYBODY) if (id !== GRACE.id) tenant.installed.add(id)
}

/** The Commissioner, perhaps ending about now; perhaps a deputy or an acting holder, beginning or ending about now. */
export function chanceHolders(random: Random, today: Day): readonly OfficeHolder[] {
  const near = (): Day => addDays(today, random.below(5) - 2)
  const between = () => {
    const from = near()
    return random.chance(0.5) ? { from } : { from, to: addDays(from, random.below(3)) }
  }
  return [
    aHolder({
      from: addDays(today, -900),
      ...(random.chance(0.25) && { to: near() }),
    }),
    ...(random.chance(0.6)
      ? [aHolder({ person: GRACE, role: 'Deputy', authority: 'delegation', ...between() })]
      : []),
    ...(random.chance(0.3)
      ? [aHolder({ person: HELEN, role: 'Acting', authority: 'appointment', ...between() })]
      : []),
  ]
}
