import { memo, type ReactNode } from 'react'
import type { Finding } from '#core/finding.ts'
import type { RichText } from '#core/richText.ts'
import { ActLink } from '../ActLink.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { FindingCard } from './FindingCard.tsx'
import type { FindingMove } from './FindingMenu.tsx'
import { Placed } from './FormSection.tsx'
import { placeName } from './points.ts'
import type { FindingChange } from './useWork.ts'

export const AcknowledgementSection = memo(function AcknowledgementSection(props: {
  readonly office: string
  readonly text: RichText
  readonly findings: readonly Finding[]
  readonly advice: ReadonlyMap<string, string>
  readonly onText: (text: RichText) => void
  readonly onFinding: FindingChange
  readonly onFindingWords: FindingChange
  readonly onMove: (key: string, move: FindingMove) => void
}): ReactNode {
  return (
    <section className="fields" aria-labelledby="acknowledgement-heading">
      <h2 id="acknowledgement-heading">
        {props.office || 'Police and Crime Commissioner'}’s acknowledgement
      </h2>
      <p className="quiet">
        Each recommendation is answered with the action taken or proposed, or with why there is
        none. <ActLink of="5B" />
      </p>
      <Placed place="acknowledgement">
        <RichTextField
          label="Acknowledgement"
          hint="What the Commissioner says of the report as a whole."
          text={props.text}
          advice={props.advice.get('acknowledgement')}
          onChange={props.onText}
        />
      </Placed>
      {props.findings.map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          advice={props.advice.get(placeName({ finding: finding.key }))}
          onChange={props.onFinding}
          onWrite={props.onFindingWords}
          onMove={props.onMove}
        />
      ))}
    </section>
  )
})
