// The rows of the register: kept while one is in a record, so that coming back shows them at once.
import { useCallback, useState } from 'react'
import type { RecordStore, RegisterRow, Stored } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'

export type Register = {
  readonly rows: readonly Stored<RegisterRow>[] | undefined
  readonly fault: string | undefined
  readonly reload: () => Promise<void>
}

export function useRegister(records: RecordStore): Register {
  const [rows, setRows] = useState<readonly Stored<RegisterRow>[]>()
  const [fault, setFault] = useState<string>()
  const reload = useCallback(async () => {
    try {
      setRows(await records.list())
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [records])
  return { rows, fault, reload }
}
