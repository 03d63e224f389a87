import { useEffect, useState } from 'react'
import { contentOf, type Fingerprint, fingerprintOf } from '#core/content.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import { type Standing, standingOf } from './standing.ts'

/** Where the stored record stands, its words checked against its round. */
export function useStanding(stored: StoredRecord): Standing {
  const [reckoned, setReckoned] = useState<{ of: StoredRecord; fingerprint: Fingerprint }>()
  useEffect(() => {
    let isCurrent = true
    const reckon = async (): Promise<void> => {
      const fingerprint = await fingerprintOf(contentOf(wholeOf(stored)))
      if (isCurrent) setReckoned({ of: stored, fingerprint })
    }
    void reckon()
    return () => {
      isCurrent = false
    }
  }, [stored])
  const current = reckoned?.of === stored ? reckoned.fingerprint : undefined
  const rounds = stored.rounds.map(({ value }) => value)
  return standingOf(stored.record.value, rounds, current)
}
