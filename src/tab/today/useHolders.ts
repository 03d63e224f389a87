import { useEffect, useState } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { OfficeStore } from '#core/ports.ts'

const NOBODY: readonly OfficeHolder[] = []

/** Read where they are wanted; nobody until then. Where they can’t be, a record that waits still stands on the page, among everyone’s. */
export function useHolders(office: OfficeStore, isWanted: boolean): readonly OfficeHolder[] {
  const [holders, setHolders] = useState(NOBODY)
  useEffect(() => {
    if (!isWanted) return undefined
    let isOver = false
    const read = async (): Promise<void> => {
      const found = await office.holders().catch(() => NOBODY)
      if (!isOver) setHolders(found)
    }
    void read()
    return () => {
      isOver = true
    }
  }, [office, isWanted])
  return holders
}
