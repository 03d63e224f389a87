// One finding with its answer. What the report says is shown; it is edited only when asked for.
import { Button } from '@fluentui/react-components'
import { Edit20Regular } from '@fluentui/react-icons'
import { memo, type ReactNode, useId, useState } from 'react'
import { type Finding, findingName, OUTCOMES } from '#core/finding.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { FindingDetails } from './FindingDetails.tsx'
import { FindingMenu, type FindingMove } from './FindingMenu.tsx'
import { placeName } from './points.ts'
import type { ChangesTo, FindingChange } from './useWork.ts'

export type FindingCardProps = {
  readonly finding: Finding
  readonly advice: string | undefined
  readonly onChange: FindingChange
  /** Of what is typed. */
  readonly onWrite: FindingChange
  readonly onMove: (key: string, move: FindingMove) => void
}

function ReportWords({ finding }: { readonly finding: Finding }): ReactNode {
  const facts = [
    finding.addressee && `Addressed to ${finding.addressee}`,
    finding.forUs === 'Other body'
      ? 'For another body'
      : `For ${finding.forUs.charAt(0).toLowerCase()}${finding.forUs.slice(1)}`,
    finding.deadline?.asWritten && `Deadline in the report: ${finding.deadline.asWritten}`,
    finding.withheldReason !== undefined && 'Left out of what is published',
  ]
  return (
    <>
      <p className="wording">{finding.text || 'No wording yet.'}</p>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
    </>
  )
}

const answerWith =
  (changes: Partial<Finding['answer']>): ChangesTo<Finding> =>
  ({ answer }) => ({ answer: { ...answer, ...changes } })

function Answer({ finding, advice, onChange, onWrite }: FindingCardProps): ReactNode {
  const { key, answer } = finding
  const isReason = answer.outcome === 'No action, with reason'
  return (
    <>
      <ChoiceField
        label="Outcome"
        choices={OUTCOMES}
        value={answer.outcome}
        advice={advice}
        onChange={(outcome) => onChange(key, answerWith({ outcome }))}
      />
      <RichTextField
        label={isReason ? 'Reason for no action' : 'Answer'}
        text={answer.words}
        onChange={(words) => onWrite(key, answerWith({ words }))}
      />
    </>
  )
}

export const FindingCard = memo(function FindingCard(props: FindingCardProps): ReactNode {
  const { finding } = props
  const [isEdited, setEdited] = useState(false)
  const heading = useId()
  return (
    <article className="finding" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{findingName(finding)}</h3>
        <div className="finding-tools">
          <Button
            size="small"
            appearance="subtle"
            icon={<Edit20Regular />}
            aria-expanded={isEdited}
            onClick={() => setEdited(!isEdited)}
          >
            {isEdited ? 'Close the wording' : 'Edit the wording'}
          </Button>
          <FindingMenu finding={finding} onMove={props.onMove} />
        </div>
      </header>
      {isEdited ? (
        <FindingDetails finding={finding} onChange={props.onChange} onWrite={props.onWrite} />
      ) : (
        <ReportWords finding={finding} />
      )}
      <div className="fields" data-place={placeName({ finding: finding.key })}>
        <Answer {...props} />
      </div>
    </article>
  )
})
