// The rows of the register: kept while one is in a record, so that coming back shows them at once.
import { useCallback, useState } from 'react'
import type { RecordStore, RegisterRow, Stored } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'

export type Register = {
  readonly rows: readonly Stored<RegisterRow>[] | undefined
  /** A sentence for each record that can't be shown. */
  readonly unreadable: readonly string[]
  readonly fault: string | undefined
  readonly reload: () => Promise<void>
}

export function useRegister(records: RecordStore): Register {
  const [rows, setRows] = useState<readonly Stored<RegisterRow>[]>()
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const reading = await records.list()
      setRows(reading.rows)
      setUnreadable(reading.unreadable.map(sentenceOf))
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [records])
  return { rows, unreadable, fault, reload }
}
