// A person's desk as it was left, and kept again with whatever becomes of it.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ImportDesk } from './importDesk.ts'
import { keepDesk, readDesk } from './keepImport.ts'
import { createKeeper } from './keepSoon.ts'

const KEEP_AFTER_MS = 300

/** There is no desk until it is known how it was left: what came to one before would come over it. */
export function useKeptDesk(personId: string) {
  const [desk, setDesk] = useState<ImportDesk>()
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const left = await readDesk(personId)
      setDesk((now) => now ?? left)
    }
    void read()
  }, [personId])
  const keeper = useMemo(
    () =>
      createKeeper<ImportDesk>(
        async (newest) => setKept(await keepDesk(personId, newest)),
        KEEP_AFTER_MS,
      ),
    [personId],
  )
  useEffect(() => {
    if (desk) keeper.changed(desk)
  }, [desk, keeper])
  // Whoever leaves the page before that moment loses nothing.
  useEffect(() => () => void keeper.keepNow(), [keeper])
  const become = useCallback(
    (change: (now: ImportDesk) => ImportDesk): void => setDesk((now) => now && change(now)),
    [],
  )
  return { desk, become, isKept, keepNow: keeper.keepNow }
}
