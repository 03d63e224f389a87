// The rows of the register: kept while one is in a record, so that coming back shows them at once.
import { useCallback, useState } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { keepSnapshot } from './snapshot.ts'

export type Register = {
  readonly rows: readonly Stored<RegisterRow>[] | undefined
  /** A sentence for each record that can't be shown. */
  readonly unreadable: readonly string[]
  readonly fault: string | undefined
  readonly reload: () => Promise<void>
}

export function useRegister(
  { records, person }: Services,
  kept: readonly Stored<RegisterRow>[] | undefined,
): Register {
  const [rows, setRows] = useState(kept)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const reading = await records.list()
      setRows(reading.rows)
      void keepSnapshot({ person, rows: reading.rows })
      setUnreadable(reading.unreadable.map(sentenceOf))
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [records, person])
  return { rows, unreadable, fault, reload }
}
