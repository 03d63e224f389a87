// Where the chief officer's part stands, and its deeds. Each changes the draft, which is saved like anything else in it.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { memo, type ReactNode, useState } from 'react'
import {
  chiefOfficerOn,
  chiefOfficerStanding,
  invite,
  recordComments,
  recordNoReply,
  remind,
} from '#core/chiefOfficer.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { Outcome } from '#core/outcome.ts'
import type { AcknowledgementRecord, ChiefOfficerPart } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { useToday } from '../days/useToday.ts'
import { focusPlace } from '../focusPlace.ts'
import { FaultBar } from '../Question.tsx'
import type { Services } from '../services.ts'
import type { Changes } from './changed.ts'
import { chiefOfficerWords } from './chiefOfficerWords.ts'
import { CommentsQuestion } from './CommentsQuestion.tsx'
import { InviteQuestion } from './InviteQuestion.tsx'
import { KeptFile } from './KeptFile.tsx'
import { MessageToSend } from './MessageToSend.tsx'

const PLACE = 'chiefOfficerInvitation'

export const InvitationPanel = memo(function InvitationPanel(props: {
  readonly services: Services
  readonly holders: readonly OfficeHolder[]
  readonly recordId: string
  readonly record: AcknowledgementRecord
  /** A deed that can be taken back, and what is then said of it. */
  readonly onDeed: (words: string, changes: Changes<AcknowledgementRecord>) => void
}): ReactNode {
  const { services, recordId, holders, record, onDeed } = props
  const part = record.chiefOfficer
  const today = useToday()
  const comeBack = useRestoreFocusTarget()
  const [question, setQuestion] = useState<'invite' | 'comments'>()
  const [fault, setFault] = useState<string>()
  const close = (): void => setQuestion(undefined)
  const standing = chiefOfficerStanding(part)
  const words = chiefOfficerWords(part, standing, today)
  const chiefOfficer = chiefOfficerOn(holders, today)
  const keep = (done: string, outcome: Outcome<ChiefOfficerPart>): string | undefined => {
    if (!outcome.done) return REFUSAL_TEXT[outcome.refusal]
    close()
    setFault(undefined)
    onDeed(done, { chiefOfficer: outcome.result })
    // The button that was pressed may be gone: what takes its place is next.
    requestAnimationFrame(() => focusPlace(PLACE))
    return undefined
  }
  return (
    <div className="fields" data-place={PLACE}>
      <output>
        {words.standing} {words.next}
      </output>
      <FaultBar text={fault} />
      <div className="deeds">
        {standing.state === 'notInvited' && (
          <Button {...comeBack} appearance="primary" onClick={() => setQuestion('invite')}>
            Invite the chief officer
          </Button>
        )}
        {standing.state !== 'replied' && (
          <Button {...comeBack} onClick={() => setQuestion('comments')}>
            Comments came
          </Button>
        )}
        {standing.state === 'awaited' && (
          <>
            <Button
              onClick={() =>
                setFault(keep('It is recorded that none came.', recordNoReply(part, today)))
              }
            >
              None came
            </Button>
            <Button
              onClick={() =>
                setFault(keep('It is recorded that they were reminded.', remind(part, today)))
              }
            >
              Remind
            </Button>
          </>
        )}
      </div>
      {part.commentsFile !== undefined && (
        <KeptFile
          label="The file in which they came"
          fileName={part.commentsFile}
          fetchFile={() => services.approvals.commentsFile(recordId)}
        />
      )}
      {standing.state === 'awaited' && (
        <MessageToSend services={services} record={record} chiefOfficer={chiefOfficer} />
      )}
      {question === 'invite' && (
        <InviteQuestion
          record={record}
          chiefOfficer={chiefOfficer}
          onInvite={(replyBy) =>
            keep(
              'The invitation is recorded.',
              invite(part, { to: chiefOfficer, by: services.person, replyBy }, today),
            )
          }
          onClose={close}
        />
      )}
      {question === 'comments' && (
        <CommentsQuestion
          whyNot={(came) => {
            const outcome = recordComments(part, came, today)
            return outcome.done ? undefined : REFUSAL_TEXT[outcome.refusal]
          }}
          onAttach={(file) => services.approvals.attachComments(recordId, file)}
          onCame={(came) => {
            setFault(keep('The comments are recorded.', recordComments(part, came, today)))
          }}
          onClose={close}
        />
      )}
    </div>
  )
})
