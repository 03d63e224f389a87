// What the audit committee's paper is made of, beyond the findings and the register: when follow-up ended, and how the
// office names and marks its papers.
import { useMemo } from 'react'
import type { Day } from '#core/day.ts'
import { hasEnded } from '#core/followUp.ts'
import type { OfficeSettings } from '#core/office.ts'
import type { FiledFinding } from '#core/ports.ts'
import type { Services } from '../services.ts'
import { useReading } from '../useReading.ts'

type ForPaper = {
  /** By id of the finding. */
  readonly endingDays: ReadonlyMap<string, Day>
  readonly settings: OfficeSettings
}

async function readForPaper(
  { history, office }: Services,
  findings: readonly FiledFinding[],
): Promise<ForPaper> {
  const ended = findings.filter(({ value }) => hasEnded(value.followUp))
  const [endingDays, settings] = await Promise.all([
    history.endingDays(ended.map(({ id }) => id)),
    office.settings(),
  ])
  return { endingDays, settings }
}

export const useForPaper = (services: Services, findings: readonly FiledFinding[] | undefined) =>
  useReading(
    useMemo(
      () => (findings ? () => readForPaper(services, findings) : undefined),
      [services, findings],
    ),
  )
