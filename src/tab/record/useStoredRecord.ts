// Reads a record with its findings and rounds, and the office holders of the day.
import { useCallback, useEffect, useState } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { StoredRecord } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'

export type Opened =
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly text: string }
  | { readonly state: 'gone' }
  | {
      readonly state: 'open'
      readonly stored: StoredRecord
      readonly holders: readonly OfficeHolder[]
    }

async function readRecord({ records, office }: Services, id: string): Promise<Opened> {
  try {
    const [stored, holders] = await Promise.all([records.open(id), office.holders()])
    return stored ? { state: 'open', stored, holders } : { state: 'gone' }
  } catch (thrown) {
    return { state: 'fault', text: sentenceOf(thrown) }
  }
}

export function useStoredRecord(services: Services, id: string) {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  useEffect(() => {
    let isCurrent = true
    const read = async (): Promise<void> => {
      const answer = await readRecord(services, id)
      if (isCurrent) setOpened(answer)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [services, id])
  const retry = async (): Promise<void> => {
    setOpened({ state: 'loading' })
    setOpened(await readRecord(services, id))
  }
  return { opened, retry, markGone: useCallback(() => setOpened({ state: 'gone' }), []) }
}
