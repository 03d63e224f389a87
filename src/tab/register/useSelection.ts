import { useCallback, useMemo, useState } from 'react'
import type { RegisterEntry } from './registerRows.ts'

export type Selection = {
  readonly ids: ReadonlySet<string>
  /** Of what is shown now. */
  readonly entries: readonly RegisterEntry[]
  readonly isAll: boolean
  readonly toggle: (id: string) => void
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** Several records picked out; what a filter hides stays picked, and is not counted until it is shown again. */
export function useSelection(shown: readonly RegisterEntry[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const entries = useMemo(() => shown.filter(({ id }) => ids.has(id)), [shown, ids])
  const isAll = entries.length > 0 && entries.length === shown.length
  const toggle = useCallback(
    (id: string) =>
      setIds((now) =>
        now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]),
      ),
    [],
  )
  return {
    ids,
    entries,
    isAll,
    toggle,
    toggleAll: () => setIds(isAll ? new Set() : new Set(shown.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}
