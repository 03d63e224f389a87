// Who holds which office, and what the office has set for itself: two lists that the office manager keeps.
import type { Client } from '@microsoft/microsoft-graph-client'
import type { OfficeSettings } from '#core/office.ts'
import { SETTING_DEFAULTS, type SettingName, wholeNumbersIn } from '#core/officeSettings.ts'
import type { OfficeStore, Stored } from '#core/ports.ts'
import { MARKINGS } from '#core/record.ts'
import { choicesOf } from './choices.ts'
import { unreadable } from './fields.ts'
import { readHolders, readSettingTexts } from './officeItems.ts'
import type { Site } from './site.ts'

const SETTINGS_NAME = 'Office settings'

function numbersIn(name: string, text: string): readonly number[] {
  const numbers = wholeNumbersIn(text)
  if (numbers) return numbers
  throw unreadable(SETTINGS_NAME, name, text)
}

function readSettings(values: ReadonlyMap<string, Stored<string>>): OfficeSettings {
  const text = (name: string): string => values.get(name)?.value.trim() ?? ''
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

export const createOfficeStore = (client: Client, site: Site): OfficeStore => ({
  holders: async () => (await readHolders(client, site)).map(({ value }) => value),
  settings: async () => readSettings(await readSettingTexts(client, site)),
})
