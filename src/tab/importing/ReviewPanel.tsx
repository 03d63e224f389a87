// One draft beside its source: the most doubtful fields first, each accepted or mended by keyboard.
import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { lastDayFor } from '#core/clock.ts'
import { dayWithWeekday, type Day } from '#core/day.ts'
import { ADDRESSED_TO, findingName } from '#core/finding.ts'
import { LEGAL_BASES, type WholeRecord } from '#core/record.ts'
import { doubtInWords } from '#importing/doubts.ts'
import { evidenceOf } from '#importing/evidence.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../days/DayField.tsx'
import { TextField } from '../TextField.tsx'
import type { Candidate } from './candidates.ts'
import { type ReviewField, reviewFields, SURE } from './reviewFields.ts'
import { SourceView } from './SourceView.tsx'

const HISTORY = ['Published (legacy)', 'Draft'] as const

const sureness = ({ confidence, place }: ReviewField): string | undefined => {
  if (confidence >= SURE) return undefined
  return place ? 'Check this against the source.' : 'Not found in the source in these words.'
}

function Field(props: {
  readonly field: ReviewField
  readonly isAccepted: boolean
  readonly onMend: (draft: WholeRecord) => void
}): ReactNode {
  const { field, isAccepted, onMend } = props
  const { label, value } = field
  const advice = isAccepted ? undefined : sureness(field)
  const change = (text: string): void => onMend(field.mend(text))
  if (field.isDay)
    return (
      <DayField
        label={label}
        day={value === '' ? undefined : (value as Day)}
        onChange={(day) => change(day ?? '')}
        advice={advice}
      />
    )
  const rows = value.length > 90 ? 4 : 1
  return <TextField label={label} value={value} rows={rows} onChange={change} advice={advice} />
}

/** Moves to the field after this one, or before it. */
function step(from: Element, by: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-review]')]
  const here = fields.findIndex((one) => one.contains(from))
  fields[here + by]?.querySelector<HTMLElement>('input, textarea')?.focus()
}

function Items(props: {
  readonly candidate: Candidate
  readonly onDraft: (draft: WholeRecord) => void
}): ReactNode {
  const { draft, imported } = props.candidate
  if (draft.findings.length === 0) return null
  return (
    <section className="fields" aria-label="Who each item is for">
      <h3>Who each item is for</h3>
      {draft.findings.map((finding, index) => (
        <ChoiceField
          key={finding.key}
          label={findingName(finding)}
          choices={ADDRESSED_TO}
          value={finding.forUs}
          advice={imported.items[index]?.why}
          onChange={(forUs) =>
            props.onDraft({
              ...draft,
              findings: draft.findings.map((one) =>
                one.key === finding.key ? { ...one, forUs } : one,
              ),
            })
          }
        />
      ))}
    </section>
  )
}

function Basis(props: {
  readonly draft: WholeRecord
  readonly onDraft: (draft: WholeRecord) => void
}): ReactNode {
  const { record } = props.draft
  const change = (changes: Partial<WholeRecord['record']>): void =>
    props.onDraft({ ...props.draft, record: { ...record, ...changes } })
  const lastDay = lastDayFor(record.legalBasis, record.reportPublishedOn)
  return (
    <>
      <ChoiceField
        label="It becomes"
        choices={HISTORY}
        value={HISTORY.find((one) => one === record.status)}
        onChange={(status) => change({ status })}
      />
      <ChoiceField
        label="Legal basis"
        choices={LEGAL_BASES}
        value={record.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
      {record.status === 'Draft' && lastDay && (
        <p>Last day to publish: {dayWithWeekday(lastDay)}.</p>
      )}
    </>
  )
}

export function ReviewPanel(props: {
  readonly candidate: Candidate
  readonly onChange: (candidate: Candidate) => void
  readonly children?: ReactNode
}): ReactNode {
  const { candidate, onChange } = props
  const { draft, imported, text } = candidate
  // The whole source is gone through for it, and mending a field changes nothing in it.
  const evidence = useMemo(() => evidenceOf(imported, text), [imported, text])
  const fields = useMemo(() => reviewFields(draft, evidence), [draft, evidence])
  const [shown, setShown] = useState<string>()
  const place = fields.find(({ name }) => name === (shown ?? fields[0]?.name))?.place
  const doubts = [...(imported.coverage ?? []), ...imported.warnings.map(doubtInWords)]
  const onDraft = (changed: WholeRecord): void => onChange({ ...candidate, draft: changed })
  const accept = (name: string): void =>
    onChange({ ...candidate, accepted: [...new Set([...candidate.accepted, name])] })
  const onKey = (event: KeyboardEvent, name: string): void => {
    const isAccepting = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const isBack = event.altKey && event.key === 'PageUp'
    if (!isAccepting && !isBack && !(event.altKey && event.key === 'PageDown')) return
    event.preventDefault()
    if (isAccepting) accept(name)
    step(event.currentTarget, isBack ? -1 : 1)
  }
  return (
    <div className="import-review">
      <SourceView text={text} place={place} />
      <section className="fields" aria-label="Draft">
        {props.children}
        {doubts.length > 0 && (
          <ul aria-label="Doubts">
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        )}
        <p className="quiet">
          Ctrl+Enter accepts a field and goes to the next. Alt+Page Down and Alt+Page Up go on and
          back.
        </p>
        {fields.map((field) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields in it
          <fieldset
            key={field.name}
            data-review
            className="import-field"
            onFocus={() => setShown(field.name)}
            onKeyDown={(event) => onKey(event, field.name)}
          >
            <Field
              field={field}
              isAccepted={candidate.accepted.includes(field.name)}
              onMend={onDraft}
            />
            {field.confidence < SURE && !candidate.accepted.includes(field.name) && (
              <Button
                size="small"
                aria-label={`Accept ${field.label}`}
                onClick={() => accept(field.name)}
              >
                Accept
              </Button>
            )}
          </fieldset>
        ))}
        <Basis draft={draft} onDraft={onDraft} />
        <Items candidate={candidate} onDraft={onDraft} />
      </section>
    </div>
  )
}
