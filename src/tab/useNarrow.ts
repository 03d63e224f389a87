import { useSyncExternalStore } from 'react'

const NARROW = matchMedia('(width < 860px)')

const follow = (changed: () => void): (() => void) => {
  NARROW.addEventListener('change', changed)
  return () => NARROW.removeEventListener('change', changed)
}

/** Whether the page is too narrow for rows, so that lists show cards. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => NARROW.matches)
