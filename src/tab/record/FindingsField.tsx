// The form's fields Recommendations and Areas for improvement: each line leads to its answer further down.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Add20Regular, ArrowForward20Regular, Copy20Regular } from '@fluentui/react-icons'
import { memo, type ReactNode } from 'react'
import type { Finding } from '#core/finding.ts'
import { focusPlace } from '../focusPlace.ts'
import { forOtherBody } from './otherBody.ts'
import { placeName } from './points.ts'

const FindingLine = ({ finding }: { readonly finding: Finding }): ReactNode => (
  <li>
    <button
      type="button"
      className="link"
      onClick={() => focusPlace(placeName({ finding: finding.key }))}
    >
      {finding.reference === '' ? 'Without a number' : `${finding.reference}.`}{' '}
      {finding.text || 'No wording yet'}
    </button>{' '}
    <span className="quiet">{finding.answer.outcome}</span>
  </li>
)

const FindingLines = (props: {
  readonly label: string
  readonly findings: readonly Finding[]
}): ReactNode => (
  <>
    <h3>{props.label}</h3>
    {props.findings.length === 0 ? (
      <p className="quiet">None.</p>
    ) : (
      <ul className="finding-lines">
        {props.findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
      </ul>
    )}
  </>
)

/** What is asked about the findings as a whole. */
export type FindingsQuestion = 'add' | 'otherBody' | 'copy' | { readonly share: string }

export const FindingsField = memo(function FindingsField(props: {
  readonly findings: readonly Finding[]
  readonly onQuestion: (question: FindingsQuestion) => void
}): ReactNode {
  const comeBack = useRestoreFocusTarget()
  const others = forOtherBody(props.findings).length
  const isImprovement = ({ kind }: Finding): boolean => kind === 'Area for improvement'
  return (
    <div className="findings-field">
      <FindingLines
        label="Recommendations"
        findings={props.findings.filter((finding) => !isImprovement(finding))}
      />
      <FindingLines label="Areas for improvement" findings={props.findings.filter(isImprovement)} />
      <div className="deeds">
        <Button {...comeBack} icon={<Add20Regular />} onClick={() => props.onQuestion('add')}>
          Add a finding
        </Button>
        {others > 0 && (
          <Button
            {...comeBack}
            icon={<ArrowForward20Regular />}
            onClick={() => props.onQuestion('otherBody')}
          >
            Answer those for another body ({others})
          </Button>
        )}
        {props.findings.length > 0 && (
          <Button {...comeBack} icon={<Copy20Regular />} onClick={() => props.onQuestion('copy')}>
            Copy from an earlier record
          </Button>
        )}
      </div>
    </div>
  )
})
