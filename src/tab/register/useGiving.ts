// Giving records to a lead officer: how far it has come, a stop, and the way back.
import { useRef, useState } from 'react'
import type { RecordStore } from '#core/ports.ts'
import { type Gift, giveAll } from './giving.ts'

export function useGiving(records: RecordStore, reload: () => Promise<void>) {
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>()
  const [said, setSaid] = useState<{ readonly words: string; readonly back: readonly Gift[] }>()
  const [faults, setFaults] = useState<readonly string[]>([])
  const isStopped = useRef(false)
  const run = async (
    gifts: readonly Gift[],
    inWords: (count: number, wasStopped: boolean) => string,
  ): Promise<void> => {
    isStopped.current = false
    setSaid(undefined)
    setFaults([])
    const { back, faults: found } = await giveAll(records, gifts, (done) => {
      setProgress({ done, of: gifts.length })
      return !isStopped.current
    })
    setProgress(undefined)
    setFaults(found)
    setSaid({ words: inWords(back.length, isStopped.current), back })
    await reload()
  }
  return {
    progress,
    said,
    faults,
    run,
    stop: () => {
      isStopped.current = true
    },
  }
}
