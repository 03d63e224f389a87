// Who holds which office, and what the office has set for itself: two lists that the office manager keeps.
import type { Client } from '@microsoft/microsoft-graph-client'
import type { OfficeSettings } from '#core/office.ts'
import { SETTING_DEFAULTS, type SettingName, wholeNumbersIn } from '#core/officeSettings.ts'
import type { OfficeStore } from '#core/ports.ts'
import { MARKINGS } from '#core/record.ts'
import { choicesOf } from './choices.ts'
import { HOLDER_COLUMNS, SETTING_COLUMNS } from './columns.ts'
import { fromWire, unreadable } from './fields.ts'
import { readHolder } from './holderFields.ts'
import { everyItem, itemsPath, readItems, withFields } from './items.ts'
import type { Site } from './site.ts'

const SETTINGS_NAME = 'Office settings'

function numbersIn(name: string, text: string): readonly number[] {
  const numbers = wholeNumbersIn(text)
  if (numbers) return numbers
  throw unreadable(SETTINGS_NAME, name, text)
}

function readSettings(values: ReadonlyMap<string, string>): OfficeSettings {
  const text = (name: string): string => values.get(name)?.trim() ?? ''
  const or = (name: SettingName): string => text(name) || (SETTING_DEFAULTS[name] ?? '')
  const years = (name: 'retentionYears' | 'retentionYearsUnpublished'): number =>
    numbersIn(name, or(name))[0] ?? 0
  return {
    bodyName: text('bodyName'),
    forceName: text('forceName'),
    inspectorsAddress: text('inspectorsAddress'),
    homeSecretaryAddress: text('homeSecretaryAddress'),
    sendingMailbox: text('sendingMailbox'),
    postalAddress: text('postalAddress'),
    inspectorsPostalAddress: text('inspectorsPostalAddress'),
    homeSecretaryPostalAddress: text('homeSecretaryPostalAddress'),
    letterToInspectors: text('letterToInspectors'),
    letterToHomeSecretary: text('letterToHomeSecretary'),
    invitationToChiefOfficer: text('invitationToChiefOfficer'),
    reminderDays: numbersIn('reminderDays', or('reminderDays')),
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
      return (await readItems(client, 'the office holders', address)).flatMap(
        (item) => readHolder(item) ?? [],
      )
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
