// Saves as one goes: after a pause in writing, when the page is left, and again when the connection is back.
import { useEffect } from 'react'
import type { SaveState } from './useSave.ts'
import type { WorkDesk } from './useWork.ts'

// Each save is a version in SharePoint, so a pause is one of thought and not of breath.
const PAUSE_MS = 5_000
const AGAIN_MS = 15_000

/** A field that can't be read is left to its writer; nothing is saved past it. */
const isFaulty = (): boolean => document.querySelector('[data-form] [aria-invalid="true"]') !== null

/** `isAllowed` is false where the first save is more than a save, such as the start of the next version. */
export function useAutosave(
  desk: WorkDesk,
  state: SaveState,
  isAllowed: boolean,
  save: () => Promise<unknown>,
): void {
  const { work, isDirty, latest } = desk
  const isWaiting = isAllowed && isDirty && work.choices.length === 0
  const hasFailed = state.state === 'failed'
  useEffect(() => {
    if (!isWaiting) return undefined
    const now = (): void => {
      if (!isFaulty() && latest().choices.length === 0) void save()
    }
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') now()
    }
    const timer = setTimeout(now, hasFailed ? AGAIN_MS : PAUSE_MS)
    addEventListener('online', now)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', whenHidden)
    }
    // `work` begins the pause anew with every change.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [work, isWaiting, hasFailed, latest, save])
}
