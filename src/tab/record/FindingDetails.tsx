// What the report says of a finding, and what is seldom needed about its answer.
import type { ReactNode } from 'react'
import { ADDRESSED_TO, type Finding, FINDING_KINDS } from '#core/finding.ts'
import { readReferences, referencesAsText } from '#core/listsAsText.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import type { Changes } from './changed.ts'
import { ListField } from './ListField.tsx'
import { TextField } from '../TextField.tsx'

export function FindingDetails(props: {
  readonly finding: Finding
  readonly onChange: (key: string, changes: Changes<Finding>) => void
}): ReactNode {
  const { finding } = props
  const change = (changes: Changes<Finding>): void => props.onChange(finding.key, changes)
  return (
    <div className="fields details">
      <TextField
        label="Wording of the report"
        rows={3}
        value={finding.text}
        onChange={(text) => change({ text })}
      />
      <div className="trio">
        <ChoiceField
          label="Kind"
          choices={FINDING_KINDS}
          value={finding.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label="Reference"
          value={finding.reference}
          onChange={(reference) => change({ reference })}
        />
        <ChoiceField
          label="Who it is for"
          choices={ADDRESSED_TO}
          value={finding.forUs}
          onChange={(forUs) => change({ forUs })}
        />
      </div>
      <TextField
        label="Addressed to"
        hint="As the report has it."
        value={finding.addressee}
        onChange={(addressee) => change({ addressee })}
      />
      <div className="pair">
        <TextField
          label="Deadline in the report"
          hint="As written, such as “by March 2024”."
          value={finding.deadline?.asWritten ?? ''}
          onChange={(asWritten) =>
            change({
              deadline: asWritten === '' ? undefined : { asWritten, precision: 'None' },
            })
          }
        />
        <ListField
          label="Answered together with"
          hint="References, such as 10, 22."
          list={finding.answer.sharedWith}
          read={readReferences}
          inWords={referencesAsText}
          onChange={(sharedWith) => change({ answer: { ...finding.answer, sharedWith } })}
        />
      </div>
      <RichTextField
        label="What the force says"
        hint="Where the report’s finding is answered by the force apart from this office."
        text={finding.forceResponse}
        onChange={(forceResponse) => change({ forceResponse })}
      />
      <TextField
        label="Left out of what is published, because"
        hint="Only what would harm national security or a person’s safety. Leave empty to publish it."
        value={finding.withheldReason ?? ''}
        onChange={(reason) => change({ withheldReason: reason === '' ? undefined : reason })}
      />
    </div>
  )
}
