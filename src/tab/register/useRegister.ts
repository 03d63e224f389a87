// The rows of the register: kept while one is in a record, so that coming back shows them at once.
import { useCallback, useState } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { keepSnapshot, type Snapshot } from './snapshot.ts'

export type Register = {
  readonly rows: readonly Stored<RegisterRow>[] | undefined
  /** A sentence for each record that can't be shown. */
  readonly unreadable: readonly string[]
  readonly fault: string | undefined
  readonly reload: () => Promise<void>
}

export function useRegister({ records, person }: Services, kept: Snapshot | undefined): Register {
  const [rows, setRows] = useState(kept?.rows)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const reading = await records.list(kept)
      setRows(reading.rows)
      void keepSnapshot({ person, rows: reading.rows, mark: reading.mark })
      setUnreadable(reading.unreadable.map(sentenceOf))
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [records, person, kept])
  return { rows, unreadable, fault, reload }
}
