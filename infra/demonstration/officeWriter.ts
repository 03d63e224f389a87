// Office holders and Office settings as an office manager would have written them, once.
import type { OfficeSettings } from '#core/office.ts'
import type { SettingName } from '#core/officeSettings.ts'
import type { OfficeKeeping } from '#core/ports.ts'
import type { OfficeWriter } from './load.ts'

const textOf = (value: OfficeSettings[SettingName]): string =>
  Array.isArray(value) ? value.join(', ') : String(value)

export const createOfficeWriter = (office: OfficeKeeping): OfficeWriter => ({
  async write(holders, settings) {
    const named = new Set((await office.holders()).map(({ value }) => value.person.name))
    for (const holder of holders) if (!named.has(holder.person.name)) await office.addHolder(holder)
    const set = await office.settings()
    for (const [name, value] of Object.entries(settings) as [SettingName, never][])
      if (!set.has(name)) await office.saveSetting(name, textOf(value), undefined)
  },
})
