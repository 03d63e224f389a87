// What the audit committee's paper is made of, beyond the findings and the register: when follow-up ended, and how the
// office names and marks its papers.
import { useEffect, useState } from 'react'
import type { Day } from '#core/day.ts'
import { hasEnded } from '#core/followUp.ts'
import type { OfficeSettings } from '#core/office.ts'
import type { FiledFinding } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'

type ForPaper = {
  /** By id of the finding. */
  readonly endingDays: ReadonlyMap<string, Day>
  readonly settings: OfficeSettings
}

type Reading = { readonly read?: ForPaper; readonly fault?: string }

async function readForPaper(
  { history, office }: Services,
  findings: readonly FiledFinding[],
): Promise<Reading> {
  try {
    const ended = findings.filter(({ value }) => hasEnded(value.followUp))
    const [endingDays, settings] = await Promise.all([
      history.endingDays(ended.map(({ id }) => id)),
      office.settings(),
    ])
    return { read: { endingDays, settings } }
  } catch (thrown) {
    return { fault: sentenceOf(thrown) }
  }
}

/** Nothing while it is read. */
export function useForPaper(
  services: Services,
  findings: readonly FiledFinding[] | undefined,
): Reading {
  const [reading, setReading] = useState<Reading>({})
  useEffect(() => {
    let isCurrent = true
    if (findings)
      void readForPaper(services, findings).then((answer) => isCurrent && setReading(answer))
    return () => {
      isCurrent = false
    }
  }, [services, findings])
  return reading
}
