// What others save in the record comes in by itself, and joins what is being written here.
import { useEffect, useState } from 'react'
import type { StoredRecord } from '#core/ports.ts'
import type { Services } from '../services.ts'
import type { WorkDesk } from './useWork.ts'
import { rebase } from './work.ts'

const LOOK_EVERY_MS = 10_000

const versionsOf = ({ record, findings, rounds }: StoredRecord): string =>
  [record, ...findings, ...rounds].map(({ id, version }) => `${id} ${version}`).join(', ')

/** Who saved last, when it was somebody else and came in while one looked. */
export function useOthers(
  { records, person }: Services,
  { latest, setWork }: WorkDesk,
  isSaving: () => boolean,
) {
  const [by, setBy] = useState<string>()
  useEffect(() => {
    let isLooking = false
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !navigator.onLine || isLooking) return
      isLooking = true
      const { base } = latest()
      try {
        const fresh = await records.open(base.record.id)
        // A save of one's own that went on meanwhile has a newer reading already.
        // Half of one's own save would look like somebody else's.
        if (isSaving() || latest().base !== base) return
        if (!fresh || versionsOf(fresh) === versionsOf(base)) return
        setWork((work) => rebase(work, fresh))
        const { lastChange } = fresh
        // The service's own saves are told by where the record stands.
        if (lastChange?.personId !== undefined && lastChange.personId !== person.id)
          setBy(lastChange.name)
      } catch {
        // Looked at again in a moment; what is shown stays true to its time.
      } finally {
        isLooking = false
      }
    }
    const again = (): void => void look()
    const timer = setInterval(again, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [records, person.id, latest, setWork, isSaving])
  return by
}
