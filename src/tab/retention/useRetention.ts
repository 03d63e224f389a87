// What a review of records is decided by: the office's years and holders, and the log of what was disposed of.
import { useCallback, useState } from 'react'
import type { Disposal } from '#core/disposal.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import type { Stored } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'

export type RetentionFacts = {
  readonly holders: readonly OfficeHolder[]
  readonly years: OfficeSettings
  readonly log: readonly Stored<Disposal>[]
}

export function useRetention({ office, disposals }: Pick<Services, 'office' | 'disposals'>) {
  const [facts, setFacts] = useState<RetentionFacts>()
  const [fault, setFault] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const [holders, years, log] = await Promise.all([
        office.holders(),
        office.settings(),
        disposals.list(),
      ])
      setFacts({ holders, years, log })
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [office, disposals])
  return { facts, fault, reload }
}
