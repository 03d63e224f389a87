import type { ReactNode } from 'react'
import { decidersOn } from '#core/authority.ts'
import type { OfficeHolder } from '#core/office.ts'
import { useToday } from '../days/useToday.ts'
import { Question } from '../Question.tsx'

export function AskQuestion(props: {
  readonly holders: readonly OfficeHolder[]
  readonly isDirty: boolean
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onAsk: () => void
  readonly onClose: () => void
}): ReactNode {
  const [asked, ...others] = decidersOn(props.holders, useToday())
  const alsoMay = others.map(({ person, role }) => `${person.name} (${role})`).join(', ')
  return (
    <Question
      title="Ask for approval?"
      deed={props.isBusy ? 'Asking' : 'Ask for approval'}
      keep="Keep editing"
      isBusy={props.isBusy}
      fault={props.fault}
      onDeed={props.onAsk}
      onClose={props.onClose}
      isRead
    >
      <ul>
        {props.isDirty && <li>Your changes are saved first.</li>}
        <li>
          {asked?.person.name} ({asked?.officeTitle || asked?.role}) is asked, on a card in Teams.
          {alsoMay !== '' && ` ${alsoMay} may decide too.`}
        </li>
        <li>The card shows the summary, the last day, and each finding with its answer.</li>
        <li>
          Nobody can edit the record while it waits. You can take it back to edit at any time before
          the decision.
        </li>
      </ul>
    </Question>
  )
}
