// What the office manager keeps: read, changed one item at a time, and changed back while nobody else has.
import { useCallback, useEffect, useState } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import { SETTING_DEFAULTS, type SettingName } from '#core/officeSettings.ts'
import type { OfficeKeeping, Stored } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'

export type Kept = {
  readonly holders: readonly Stored<OfficeHolder>[]
  readonly settings: ReadonlyMap<string, Stored<string>>
}

export type OfficeReading =
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly text: string }
  | { readonly state: 'read'; readonly kept: Kept }

export type SettingTexts = { readonly [name in SettingName]?: string }

/** As it stands, or what goes where nothing is set. */
export const settingText = ({ settings }: Kept, name: SettingName): string =>
  settings.get(name)?.value.trim() || (SETTING_DEFAULTS[name] ?? '')

async function read(office: OfficeKeeping): Promise<OfficeReading> {
  try {
    const [holders, settings] = await Promise.all([office.holders(), office.settings()])
    return { state: 'read', kept: { holders, settings } }
  } catch (thrown) {
    return { state: 'fault', text: sentenceOf(thrown) }
  }
}

type Done = { readonly words: string; readonly undo?: () => Promise<void> }

export function useOffice(office: OfficeKeeping) {
  const [reading, setReading] = useState<OfficeReading>({ state: 'loading' })
  const [done, setDone] = useState<Done>()
  const reload = useCallback(async () => setReading(await read(office)), [office])
  useEffect(() => {
    let isCurrent = true
    void read(office).then((answer) => isCurrent && setReading(answer))
    return () => {
      isCurrent = false
    }
  }, [office])

  /** Whatever stops it, the page then shows what stands. */
  const writing = async (write: () => Promise<Done>): Promise<void> => {
    setDone(undefined)
    try {
      setDone(await write())
    } finally {
      await reload()
    }
  }

  const undoing = (back: () => Promise<unknown>) => (): Promise<void> =>
    writing(async () => {
      await back()
      return { words: 'It is as it was before.' }
    })

  async function writeTexts(kept: Kept, texts: SettingTexts): Promise<Kept> {
    const settings = new Map(kept.settings)
    for (const [name, text] of Object.entries(texts) as [SettingName, string][])
      settings.set(name, await office.saveSetting(name, text, settings.get(name)))
    return { ...kept, settings }
  }

  const saveSettings = (kept: Kept, texts: SettingTexts): Promise<void> =>
    writing(async () => {
      const before: SettingTexts = Object.fromEntries(
        Object.keys(texts).map((name) => [name, kept.settings.get(name)?.value ?? '']),
      )
      const after = await writeTexts(kept, texts)
      return { words: 'The settings are saved.', undo: undoing(() => writeTexts(after, before)) }
    })

  const saveHolder = (holder: OfficeHolder, before: Stored<OfficeHolder> | undefined) =>
    writing(async () => {
      const words = `${holder.person.name} is saved.`
      if (before) {
        const after = await office.saveHolder({ ...before, value: holder })
        const back = { ...after, value: before.value }
        return { words, undo: undoing(() => office.saveHolder(back)) }
      }
      const added = await office.addHolder(holder)
      // The very same holder is not added twice, and one that was there before stays.
      const wasThere =
        reading.state === 'read' && reading.kept.holders.some(({ id }) => id === added.id)
      return wasThere ? { words } : { words, undo: undoing(() => office.removeHolder(added)) }
    })

  return { reading, done, reload, saveSettings, saveHolder }
}
