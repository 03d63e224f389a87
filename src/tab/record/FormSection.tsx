// The nine fields of the form, in the form's order, then what the law and the office add to them.
import { memo, type ReactNode } from 'react'
import { gradesAsText, readGrades } from '#core/listsAsText.ts'
import { isSafeLink } from '#core/richText.ts'
import type { Finding } from '#core/finding.ts'
import {
  type AcknowledgementRecord,
  INSPECTORATES,
  LEGAL_BASES,
  MARKINGS,
  RECORD_TYPES,
} from '#core/record.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../days/DayField.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import { FindingsField, type FindingsQuestion } from './FindingsField.tsx'
import { ListField } from './ListField.tsx'
import { TextField } from '../TextField.tsx'
import type { WorkDesk } from './useWork.ts'

export type FormProps = {
  readonly record: AcknowledgementRecord
  readonly advice: ReadonlyMap<string, string>
  readonly onChange: WorkDesk['changeRecord']
  /** Of what is typed. */
  readonly onWrite: WorkDesk['writeRecord']
}

export const Placed = (props: { readonly place: string; readonly children: ReactNode }) => (
  <div data-place={props.place}>{props.children}</div>
)

const ADDRESS_PROBLEM = 'Give a web address that begins with https://.'

export const FormFields = memo(function FormFields(
  props: FormProps & {
    readonly version: string
    /** Undefined while the page is painted for the first time: then what is in sight is enough. */
    readonly findings: readonly Finding[] | undefined
    readonly onQuestion: (question: FindingsQuestion) => void
  },
): ReactNode {
  const { record, advice, onChange, onWrite, findings, onQuestion } = props
  return (
    <FieldsForm labelledBy="form-heading">
      <h2 id="form-heading">The form</h2>
      <dl className="facts">
        <dt>Version</dt>
        <dd>{props.version === '' ? 'Given when it is first asked about' : props.version}</dd>
      </dl>
      <Placed place="force">
        <TextField
          label="Force"
          value={record.force}
          advice={advice.get('force')}
          onChange={(force) => onWrite({ force })}
        />
      </Placed>
      <div className="pair">
        <Placed place="commissioner">
          <TextField
            label="Police and Crime Commissioner"
            value={record.commissioner}
            advice={advice.get('commissioner')}
            onChange={(commissioner) => onWrite({ commissioner })}
          />
        </Placed>
        <TextField
          label="Office held"
          value={record.commissionerOffice}
          onChange={(commissionerOffice) => onWrite({ commissionerOffice })}
        />
      </div>
      <Placed place="title">
        <TextField
          label="Title of inspection"
          value={record.title}
          problem={advice.get('title')}
          onChange={(title) => onWrite({ title })}
        />
      </Placed>
      <div className="pair">
        <Placed place="inspectorate">
          <TextField
            label="Inspectorate"
            hint="As written on the form, partners included."
            value={record.inspectorate}
            advice={advice.get('inspectorate')}
            onChange={(inspectorate) => onWrite({ inspectorate })}
          />
        </Placed>
        <ChoiceField
          label="Lead inspectorate"
          choices={INSPECTORATES}
          value={record.leadInspectorate}
          onChange={(leadInspectorate) => onChange({ leadInspectorate })}
        />
      </div>
      <Placed place="summary">
        <TextField
          label="Summary of inspection"
          rows={4}
          value={record.summary}
          advice={advice.get('summary')}
          onChange={(summary) => onWrite({ summary })}
        />
      </Placed>
      {findings && (
        <>
          <ListField
            label="Grade"
            rows={Math.max(2, record.grades.length + 1)}
            hint="One line an area, such as “Preventing crime: Good”. Leave empty where nothing is graded."
            list={record.grades}
            read={readGrades}
            inWords={gradesAsText}
            onChange={(grades) => onWrite({ grades })}
          />
          <TextField
            label="Grading scheme"
            hint="Such as PEEL 2023–2025, integrity, or not graded."
            value={record.gradeScheme}
            onChange={(gradeScheme) => onWrite({ gradeScheme })}
          />
          <FindingsField findings={findings} onQuestion={onQuestion} />
        </>
      )}
    </FieldsForm>
  )
})

export const ReportFields = memo(function ReportFields(props: FormProps): ReactNode {
  const { record, advice, onChange, onWrite } = props
  const address = record.reportAddress ?? ''
  return (
    <FieldsForm labelledBy="report-heading">
      <h2 id="report-heading">The report and its footing in law</h2>
      <Placed place="reportPublishedOn">
        <DayField
          label="Report published on"
          hint="Day 1 of the 56. Such as 20 July 2023 or 20/7/2023."
          day={record.reportPublishedOn}
          advice={advice.get('reportPublishedOn')}
          onChange={(reportPublishedOn) => onChange({ reportPublishedOn })}
        />
      </Placed>
      <Placed place="reportAddress">
        <TextField
          label="Report address"
          value={address}
          problem={address === '' || isSafeLink(address) ? undefined : ADDRESS_PROBLEM}
          onChange={(typed) => onWrite({ reportAddress: typed === '' ? undefined : typed })}
        />
      </Placed>
      <div className="pair">
        <ChoiceField
          label="Legal basis"
          choices={LEGAL_BASES}
          value={record.legalBasis}
          onChange={(legalBasis) => onChange({ legalBasis })}
        />
        <ChoiceField
          label="Type of record"
          choices={RECORD_TYPES}
          value={record.recordType}
          onChange={(recordType) => onChange({ recordType })}
        />
      </div>
      <Placed place="marking">
        <ChoiceField
          label="Protective marking"
          choices={MARKINGS}
          value={record.marking}
          advice={advice.get('marking')}
          onChange={(marking) => onChange({ marking })}
        />
      </Placed>
    </FieldsForm>
  )
})
