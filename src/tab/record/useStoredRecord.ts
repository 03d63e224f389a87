// Reads a record with its findings and rounds, and the office holders of the day.
import { useCallback, useEffect, useState } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { OfficeStore, StoredRecord } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { isSame } from './parts.ts'

export type Opened =
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly text: string }
  | { readonly state: 'gone' }
  | {
      readonly state: 'open'
      readonly stored: StoredRecord
      readonly holders: readonly OfficeHolder[]
    }

/** As they were last read here: a record does not wait for them again, and what is new comes in after it. */
const lastHolders = new WeakMap<OfficeStore, readonly OfficeHolder[]>()

async function readHolders(office: OfficeStore): Promise<readonly OfficeHolder[]> {
  const holders = await office.holders()
  lastHolders.set(office, holders)
  return holders
}

type Tell = (next: (now: Opened) => Opened) => void

async function readRecord({ records, office }: Services, id: string, tell: Tell): Promise<void> {
  try {
    const reading = readHolders(office)
    const follow = (holders: readonly OfficeHolder[]): void =>
      tell((now) =>
        now.state === 'open' && !isSame(now.holders, holders) ? { ...now, holders } : now,
      )
    // A fault matters below, where none are known.
    reading.then(follow, () => undefined)
    const stored = await records.open(id)
    const holders = lastHolders.get(office) ?? (await reading)
    tell(() => (stored ? { state: 'open', stored, holders } : { state: 'gone' }))
  } catch (thrown) {
    tell(() => ({ state: 'fault', text: sentenceOf(thrown) }))
  }
}

export function useStoredRecord(services: Services, id: string) {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  useEffect(() => {
    let isCurrent = true
    void readRecord(services, id, (next) => isCurrent && setOpened(next))
    return () => {
      isCurrent = false
    }
  }, [services, id])
  const retry = async (): Promise<void> => {
    setOpened({ state: 'loading' })
    await readRecord(services, id, setOpened)
  }
  return { opened, retry, markGone: useCallback(() => setOpened({ state: 'gone' }), []) }
}
