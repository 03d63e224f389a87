// Who holds which office, and what the office has set for itself: two lists that the office manager keeps.
import type { Client } from '@microsoft/microsoft-graph-client'
import { HOLDER_ROLES, type OfficeHolder, type OfficeSettings } from '#core/office.ts'
import type { OfficeStore } from '#core/ports.ts'
import { MARKINGS } from '#core/record.ts'
import { choicesOf } from './choices.ts'
import { HOLDER_COLUMNS, SETTING_COLUMNS } from './columns.ts'
import { fromWire, unreadable } from './fields.ts'
import { everyItem, type Item, itemsPath, readItems, withFields } from './items.ts'
import { present } from './present.ts'
import type { Site } from './site.ts'

const SETTINGS_NAME = 'Office settings'

/** A holder without a role or a first day holds nothing: the list shows the gap to whoever keeps it. */
function readHolder({ id, fields }: Item): readonly OfficeHolder[] {
  const held = fromWire(HOLDER_COLUMNS, fields, `Office holder ${id}`)
  const role = choicesOf(held.Title ?? `office holder ${id}`)('Role', HOLDER_ROLES, held.Role)
  if (role === undefined || held.FromDay === undefined) return []
  return [
    {
      person: { id: held.PersonId ?? '', name: held.Title ?? '' },
      signInName: held.SignInName ?? '',
      role,
      officeTitle: held.OfficeTitle ?? '',
      body: held.Body ?? '',
      from: held.FromDay,
      authority: held.Authority ?? '',
      ...present({ to: held.ToDay }),
    },
  ]
}

function wholeNumbers(name: string, text: string): readonly number[] {
  const numbers = text.split(',').map((part) => Number(part.trim()))
  if (numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return numbers
  throw unreadable(SETTINGS_NAME, name, text)
}

/** What an office that has set nothing goes by. */
const DEFAULTS = {
  reminderDays: '14, 7, 3, 1, 0',
  retentionYears: '6',
  retentionYearsUnpublished: '6',
  marking: 'OFFICIAL',
}

function readSettings(values: ReadonlyMap<string, string>): OfficeSettings {
  const text = (name: string): string => values.get(name)?.trim() ?? ''
  const or = (name: keyof typeof DEFAULTS): string => text(name) || DEFAULTS[name]
  const years = (name: 'retentionYears' | 'retentionYearsUnpublished'): number =>
    wholeNumbers(name, or(name))[0] ?? 0
  return {
    bodyName: text('bodyName'),
    forceName: text('forceName'),
    inspectorsAddress: text('inspectorsAddress'),
    homeSecretaryAddress: text('homeSecretaryAddress'),
    postalAddress: text('postalAddress'),
    inspectorsPostalAddress: text('inspectorsPostalAddress'),
    homeSecretaryPostalAddress: text('homeSecretaryPostalAddress'),
    letterToInspectors: text('letterToInspectors'),
    letterToHomeSecretary: text('letterToHomeSecretary'),
    invitationToChiefOfficer: text('invitationToChiefOfficer'),
    reminderDays: wholeNumbers('reminderDays', or('reminderDays')),
    retentionYears: years('retentionYears'),
    retentionYearsUnpublished: years('retentionYearsUnpublished'),
    retentionLabel: text('retentionLabel'),
    marking: choicesOf(SETTINGS_NAME)('marking', MARKINGS, or('marking')) ?? 'OFFICIAL',
  }
}

export function createOfficeStore(client: Client, site: Site): OfficeStore {
  return {
    async holders() {
      const address = `${itemsPath(site, 'holders')}?${withFields(HOLDER_COLUMNS)}&${everyItem}`
      return (await readItems(client, 'the office holders', address)).flatMap(readHolder)
    },
    async settings() {
      const address = `${itemsPath(site, 'settings')}?${withFields(SETTING_COLUMNS)}&${everyItem}`
      const items = await readItems(client, 'the office settings', address)
      const values = items.map(({ id, fields }) => {
        const held = fromWire(SETTING_COLUMNS, fields, `Office setting ${id}`)
        return [held.Title ?? '', held.Value ?? ''] as const
      })
      return readSettings(new Map(values))
    },
  }
}
