import { useEffect, useState } from 'react'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import { standingRound } from '#core/round.ts'
import type { Services } from '../services.ts'
import { afterPaint } from '../afterPaint.ts'
import { receiptHolds } from './receiptHolds.ts'
import { type Checked, type Standing, standingOf } from '#core/standing.ts'

/** Where the stored record stands, its words and its receipt checked against its round. */
export function useStanding(services: Services, stored: StoredRecord): Standing {
  const [reckoned, setReckoned] = useState<Checked & { of?: StoredRecord }>({})
  useEffect(() => {
    let isCurrent = true
    const reckon = async (): Promise<void> => {
      const [current, holds] = await Promise.all([
        fingerprintOf(contentOf(wholeOf(stored))),
        receiptHolds(services.approvals, standingRound(stored.rounds.map(({ value }) => value))),
      ])
      if (isCurrent) setReckoned({ of: stored, current, receiptHolds: holds })
    }
    const stop = afterPaint(() => void reckon())
    return () => {
      isCurrent = false
      stop()
    }
  }, [services, stored])
  const rounds = stored.rounds.map(({ value }) => value)
  return standingOf(stored.record.value, rounds, reckoned.of === stored ? reckoned : {})
}
