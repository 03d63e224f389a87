// From all rows to those a view shows. Each step is kept until what it depends on changes.
import { useDeferredValue, useMemo } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { useToday } from '../days/useToday.ts'
import { itemsOf } from './groups.ts'
import { entriesIn, entriesOf, entriesOfView, entriesSorted } from './registerRows.ts'
import type { RegisterView } from './view.ts'

export function useShownEntries(
  rows: readonly Stored<RegisterRow>[] | undefined,
  findingWords: ReadonlyMap<string, string>,
  asked: RegisterView,
) {
  const today = useToday()
  // Typing goes before drawing what is found.
  const view = useDeferredValue(asked)
  const entries = useMemo(
    () => entriesOf(rows ?? [], today, findingWords),
    [rows, today, findingWords],
  )
  const { sort, isReversed } = view
  const sorted = useMemo(
    () => entriesSorted(entries, sort, isReversed),
    [entries, sort, isReversed],
  )
  const found = useMemo(() => entriesOfView(sorted, view), [sorted, view])
  const shown = useMemo(() => entriesIn(found, view.status), [found, view.status])
  const items = useMemo(() => itemsOf(shown, view.group), [shown, view.group])
  return { entries, found, shown, items }
}
