// One draft beside its source: the most doubtful fields first, each accepted or mended by keyboard.
import { type ReactNode, useMemo, useState } from 'react'
import { lastDayFor } from '#core/clock.ts'
import { dayWithWeekday } from '#core/day.ts'
import { findingName } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import type { Candidate } from './candidates.ts'
import { doubtsOf, fieldsToReview, isToCheck } from './checks.ts'
import { FieldBox } from './FieldBox.tsx'
import { isDoubtful, type ReviewField } from './reviewFields.ts'
import { SourceView } from './SourceView.tsx'

const BECOMES = ['Published (legacy)', 'Draft'] as const

/** History or a draft is what the office makes of it: no source says so. */
function Becoming(props: {
  readonly draft: WholeRecord
  readonly onDraft: (draft: WholeRecord) => void
}): ReactNode {
  const { record } = props.draft
  const lastDay = lastDayFor(record.legalBasis, record.reportPublishedOn)
  return (
    <>
      <ChoiceField
        label="It becomes"
        choices={BECOMES}
        value={BECOMES.find((one) => one === record.status)}
        onChange={(status) => props.onDraft({ ...props.draft, record: { ...record, status } })}
      />
      {record.status === 'Draft' && lastDay && (
        <p>Last day to publish: {dayWithWeekday(lastDay)}.</p>
      )}
    </>
  )
}

/** What is drawn only when somebody asks for it. */
function More(props: { readonly of: string; readonly children: () => ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>More of {props.of}</summary>
      {isOpen && <div className="fields details">{props.children()}</div>}
    </details>
  )
}

const isWhom = ({ name }: ReviewField): boolean => name.endsWith('.forUs')

function Items(props: {
  readonly candidate: Candidate
  readonly fields: readonly ReviewField[]
  readonly draw: (field: ReviewField, hint?: string) => ReactNode
}): ReactNode {
  const { candidate, fields, draw } = props
  const { draft, imported } = candidate
  if (draft.findings.length === 0) return null
  const byFinding = Map.groupBy(fields, ({ finding }) => finding)
  return (
    <section className="fields" aria-label="Who each item is for">
      <h3>Who each item is for</h3>
      {draft.findings.map((finding, index) => {
        const own = byFinding.get(finding.key) ?? []
        return (
          <div key={finding.key} className="fields">
            {own.filter(isWhom).map((field) => draw(field, imported.items[index]?.why))}
            <More of={findingName(finding)}>
              {() => own.filter((field) => !isWhom(field)).map((field) => draw(field))}
            </More>
          </div>
        )
      })}
    </section>
  )
}

function Doubts(props: { readonly of: Candidate }): ReactNode {
  const doubts = doubtsOf(props.of)
  if (doubts.length === 0) return null
  return (
    <section aria-label="Doubts">
      <h3>Doubts</h3>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </section>
  )
}

const withName = (names: readonly string[], { name }: ReviewField): readonly string[] =>
  names.includes(name) ? names : [...names, name]

/** Which come first is settled once: a field that moved while one types in it would lose the keys. */
function useFields(candidate: Candidate) {
  const fields = useMemo(() => fieldsToReview(candidate), [candidate])
  const [names] = useState(
    () => new Set(fields.filter((one) => one.isMain || isDoubtful(one)).map(({ name }) => name)),
  )
  return {
    fields,
    first: fields.filter(({ name }) => names.has(name)),
    later: fields.filter(({ name }) => !names.has(name)),
  }
}

export function ReviewPanel(props: {
  readonly candidate: Candidate
  readonly onChange: (candidate: Candidate) => void
  /** Its name, and what may be done with it as a whole. */
  readonly children: ReactNode
  readonly earlier: ReactNode
  /** The button that goes on to the next draft, or from the last one to writing them. */
  readonly next: ReactNode
}): ReactNode {
  const { candidate, onChange } = props
  const { draft, text, accepted, given } = candidate
  const { fields, first, later } = useFields(candidate)
  const [shown, setShown] = useState<string>()
  const place = fields.find(({ name }) => name === (shown ?? fields[0]?.name))?.place
  const draw = (field: ReviewField, hint?: string): ReactNode => (
    <FieldBox
      key={field.name}
      field={field}
      isToCheck={isToCheck(field, candidate)}
      isGiven={given.includes(field.name)}
      words={field.name === shown && place ? text.slice(place.from, place.to) : undefined}
      hint={hint}
      onMend={(mended) => onChange({ ...candidate, draft: mended, given: withName(given, field) })}
      onAccept={() => onChange({ ...candidate, accepted: withName(accepted, field) })}
      onEnter={() => setShown(field.name)}
    />
  )
  return (
    <div className="import-review">
      <SourceView text={text} place={place} />
      <section className="fields" aria-label="Draft">
        {props.children}
        <Doubts of={candidate} />
        {props.earlier}
        <p className="quiet">
          Ctrl+Enter accepts a field and goes to the next. Alt+Page Down and Alt+Page Up go on and
          back, Alt+End past all fields.
        </p>
        {first.map((field) => draw(field))}
        <More of="the record">
          {() => later.filter(({ finding }) => finding === undefined).map((field) => draw(field))}
        </More>
        <Becoming draft={draft} onDraft={(changed) => onChange({ ...candidate, draft: changed })} />
        <Items candidate={candidate} fields={later} draw={draw} />
        {props.next}
      </section>
    </div>
  )
}
