// Police Act 1996 s.55(6): a copy of what was published goes to the inspectors and to the Home Secretary.
import type { ReactNode } from 'react'
import { mailTo, RECIPIENTS } from '#core/publication.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { ApprovalRound } from '#core/round.ts'
import { ActLink } from '../../ActLink.tsx'
import type { Services } from '../../services.ts'
import { CopyPart } from './CopyPart.tsx'

export const COPIES_PLACE = 'copies'

export const CopiesPanel = ({
  round,
  ...props
}: {
  readonly round: ApprovalRound
  readonly services: Services
  readonly recordId: string
  readonly record: AcknowledgementRecord
  readonly refresh: () => Promise<unknown>
}): ReactNode => (
  <section className="panel" aria-labelledby="copies-heading" data-place={COPIES_PLACE}>
    <h2 id="copies-heading">Copies of the answer</h2>
    <ActLink of="6" />
    {RECIPIENTS.map((to) => (
      <CopyPart
        key={to}
        to={to}
        isInDoubt={mailTo(round.events, to)?.mail === 'inDoubt'}
        {...props}
      />
    ))}
  </section>
)
