// What the report says of a finding, and what is seldom needed about its answer.
import type { ReactNode } from 'react'
import { ADDRESSED_TO, type Finding, FINDING_KINDS } from '#core/finding.ts'
import { readReferences, referencesAsText } from '#core/listsAsText.ts'
import { ActLink } from '../ActLink.tsx'
import { ChoiceField } from '../ChoiceField.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import { ListField } from './ListField.tsx'
import { TextField } from '../TextField.tsx'
import type { ChangesTo, FindingChange } from './useWork.ts'

export function FindingDetails(props: {
  readonly finding: Finding
  readonly onChange: FindingChange
  readonly onWrite: FindingChange
}): ReactNode {
  const { finding } = props
  const change = (changes: ChangesTo<Finding>): void => props.onChange(finding.key, changes)
  const write = (changes: ChangesTo<Finding>): void => props.onWrite(finding.key, changes)
  return (
    <FieldsForm className="details">
      <TextField
        label="Wording of the report"
        rows={3}
        value={finding.text}
        onChange={(text) => write({ text })}
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
          onChange={(reference) => write({ reference })}
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
        onChange={(addressee) => write({ addressee })}
      />
      <div className="pair">
        <TextField
          label="Deadline in the report"
          hint="As written, such as “by March 2024”."
          value={finding.deadline?.asWritten ?? ''}
          onChange={(asWritten) =>
            write({
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
          onChange={(sharedWith) => write(({ answer }) => ({ answer: { ...answer, sharedWith } }))}
        />
      </div>
      <RichTextField
        label="What the force says"
        hint="Where the report’s finding is answered by the force apart from this office."
        text={finding.forceResponse}
        onChange={(forceResponse) => write({ forceResponse })}
      />
      <TextField
        label="Left out of what is published, because"
        hint="Only what would harm national security or a person’s safety. Leave empty to publish it."
        value={finding.withheldReason ?? ''}
        onChange={(reason) => write({ withheldReason: reason === '' ? undefined : reason })}
      />
      <ActLink of="2" />
    </FieldsForm>
  )
}
