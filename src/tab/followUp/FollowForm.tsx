import { Button } from '@fluentui/react-components'
import { Save20Regular } from '@fluentui/react-icons'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { dayInWords } from '#core/day.ts'
import { type FollowUp, FOLLOW_UPS, TARGET_SETTERS } from '#core/finding.ts'
import type { FollowUpWanted } from '#core/followUp.ts'
import type { Person } from '#core/record.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../days/DayField.tsx'
import { focusFirstFault } from '../focusPlace.ts'
import { FaultBar } from '../Question.tsx'
import type { Deed } from '../useDeed.ts'
import { TextField } from '../TextField.tsx'
import { OwnerField } from './OwnerField.tsx'

const wantedOf = (followUp: FollowUp): FollowUpWanted => ({
  status: followUp.status,
  owner: followUp.owner,
  targetOn: followUp.targetOn,
  targetSetBy: followUp.targetSetBy,
  because: '',
})

export function FollowForm(props: {
  readonly followUp: FollowUp
  readonly known: readonly Person[]
  readonly save: Deed<[FollowUpWanted, string]>
}): ReactNode {
  const { followUp, save } = props
  const form = useRef<HTMLFormElement>(null)
  const [wanted, setWanted] = useState(() => wantedOf(followUp))
  const [update, setUpdate] = useState('')
  const change = (changes: Partial<FollowUpWanted>): void => setWanted({ ...wanted, ...changes })
  const hasMoved = followUp.targetOn !== undefined && wanted.targetOn !== followUp.targetOn
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (form.current?.querySelector('[aria-invalid="true"]')) return focusFirstFault(form.current)
    const owner = wanted.owner?.name.trim() === '' ? undefined : wanted.owner
    // A target left alone keeps its reason.
    const because = hasMoved ? wanted.because : (followUp.targetChangedBecause ?? '')
    void save.run({ ...wanted, owner, because }, update)
  }
  return (
    <form ref={form} className="panel fields follow-form" onSubmit={submit} noValidate>
      <h2>Who, by when, and how it stands</h2>
      <div className="pair">
        <OwnerField
          known={props.known}
          owner={wanted.owner}
          onChange={(owner) => change({ owner })}
        />
        <ChoiceField
          label="State"
          choices={FOLLOW_UPS}
          value={wanted.status}
          onChange={(status) => change({ status })}
        />
      </div>
      <div className="pair">
        <DayField
          label="Target"
          hint={
            followUp.firstTargetOn
              ? `The first target, ${dayInWords(followUp.firstTargetOn)}, is kept.`
              : 'The first target stays on record when it is moved later.'
          }
          day={wanted.targetOn}
          onChange={(targetOn) => change({ targetOn })}
        />
        <ChoiceField
          label="Target set by"
          choices={TARGET_SETTERS}
          value={wanted.targetSetBy}
          onChange={(targetSetBy) => change({ targetSetBy })}
        />
      </div>
      {hasMoved && (
        <TextField
          label="Why the target moved"
          rows={2}
          value={wanted.because}
          onChange={(because) => change({ because })}
        />
      )}
      <TextField
        label="Add a dated update"
        hint="It is kept with the day and your name, and can’t be written over."
        rows={3}
        value={update}
        onChange={setUpdate}
      />
      <FaultBar text={save.fault} />
      <div className="deeds">
        <Button
          appearance="primary"
          type="submit"
          icon={<Save20Regular />}
          disabledFocusable={save.isBusy}
        >
          {save.isBusy ? 'Saving' : 'Save the follow-up'}
        </Button>
      </div>
    </form>
  )
}
