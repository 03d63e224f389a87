// One field of the draft: its box, what there is to say of it, and its keys.
import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { gradesAsText, readGrades } from '#core/listsAsText.ts'
import type { WholeRecord } from '#core/record.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../days/DayField.tsx'
import { ListField } from '../record/ListField.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { TextField } from '../TextField.tsx'
import { whatToCheck } from './checks.ts'
import { MarkedWords } from './MarkedWords.tsx'
import type { ReviewField } from './reviewFields.ts'
import { step, stepOfKey } from './steps.ts'

// Characters of a line where source and draft stand side by side.
const LINE = 50
const MOST_ROWS = 8

/** As many as its lines take, so that what is to be checked is in sight. */
function rowsFor({ input }: ReviewField): number {
  if (input.kind !== 'text') return 1
  const rows = input.value
    .split('\n')
    .map(({ length }) => Math.max(1, Math.ceil(length / LINE)))
    .reduce((sum, one) => sum + one, 0)
  return Math.min(rows, MOST_ROWS)
}

function Box(props: {
  readonly field: ReviewField
  readonly hint: string | undefined
  readonly advice: string | undefined
  readonly onMend: (draft: WholeRecord) => void
}): ReactNode {
  const { onMend, advice } = props
  const { label, input } = props.field
  // As many as at first: a box that grew into another while one types would lose the keys.
  const [rows] = useState(() => rowsFor(props.field))
  switch (input.kind) {
    case 'text':
      return (
        <TextField
          {...{ label, advice, rows }}
          value={input.value}
          onChange={(value) => onMend(input.mend(value))}
        />
      )
    case 'rich':
      return (
        <RichTextField
          {...{ label, advice }}
          text={input.value}
          onChange={(text) => onMend(input.mend(text))}
        />
      )
    case 'day':
      return (
        <DayField
          label={label}
          // Where a day is understood its echo takes the place of advice.
          {...(advice !== undefined && { hint: advice })}
          day={input.value}
          onChange={(day) => onMend(input.mend(day))}
        />
      )
    case 'grades':
      return (
        <ListField
          {...{ label, advice }}
          hint="One line for each area, such as “Custody: good”."
          rows={4}
          list={input.value}
          read={readGrades}
          inWords={gradesAsText}
          onChange={(grades) => onMend(input.mend(grades))}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...{ label, advice }}
          hint={props.hint}
          choices={[...input.mends.keys()]}
          value={input.value}
          onChange={(choice) => {
            const mended = input.mends.get(choice)?.()
            if (mended) onMend(mended)
          }}
        />
      )
    default:
      return input satisfies never
  }
}

const AcceptButton = (props: {
  readonly label: string
  readonly onAccept: () => void
}): ReactNode => (
  <Button
    size="small"
    aria-label={`Accept ${props.label}`}
    onClick={({ currentTarget }) => {
      // The button goes.
      step(currentTarget.closest('[data-review]'), 1)
      props.onAccept()
    }}
  >
    Accept
  </Button>
)

export function FieldBox(props: {
  readonly field: ReviewField
  readonly isToCheck: boolean
  readonly isGiven: boolean
  /** Of the source, while a person is at it. */
  readonly words: string | undefined
  /** What else there is to say of a choice. */
  readonly hint: string | undefined
  readonly onMend: (draft: WholeRecord) => void
  readonly onAccept: () => void
  /** It is the one that a person is at. */
  readonly onEnter: () => void
}): ReactNode {
  const { field, onMend, onAccept, onEnter } = props
  const onKey = (event: KeyboardEvent): void => {
    const isAccepting = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const by = isAccepting ? 1 : stepOfKey(event)
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (isAccepting) onAccept()
    step(event.currentTarget, by)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the field in it
    <fieldset
      data-review
      aria-label={field.label}
      className="import-field"
      onFocus={onEnter}
      // Before the editor of a text has them.
      onKeyDownCapture={onKey}
    >
      <Box
        field={field}
        advice={props.isToCheck ? whatToCheck(field) : undefined}
        hint={props.hint}
        onMend={onMend}
      />
      {props.words !== undefined && <MarkedWords words={props.words} />}
      {props.isGiven && <span className="quiet">Given by you.</span>}
      {props.isToCheck && <AcceptButton label={field.label} onAccept={onAccept} />}
    </fieldset>
  )
}
