// Who holds an office between which days: approvals rest on it, so what will happen is said before it is saved.
import { type ReactNode, useState } from 'react'
import type { Day } from '#core/day.ts'
import { type HolderField, whyNotHold } from '#core/holding.ts'
import { HOLDER_ROLES, type OfficeHolder } from '#core/office.ts'
import type { Stored } from '#core/ports.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../days/DayField.tsx'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'
import { useDeed } from '../useDeed.ts'
import { holderEffects } from './holderWords.ts'
import { PersonField } from './PersonField.tsx'

const FROM_MISSING = 'Give the first day on which they hold the office.'

const newHolder = (body: string, today: Day): OfficeHolder => ({
  person: { id: '', name: '' },
  signInName: '',
  role: 'Deputy',
  officeTitle: '',
  body,
  from: today,
  authority: '',
})

export type SaveHolder = (
  holder: OfficeHolder,
  /** As it was read; undefined for a new one. */
  before: Stored<OfficeHolder> | undefined,
) => Promise<void>

export function HolderQuestion(props: {
  /** Undefined for a new one. */
  readonly before: Stored<OfficeHolder> | undefined
  readonly all: readonly Stored<OfficeHolder>[]
  readonly bodyName: string
  readonly today: Day
  readonly save: SaveHolder
  readonly onClose: () => void
}): ReactNode {
  const { today } = props
  const save = useDeed(props.save)
  // As it was when the question was asked: what somebody else has changed since is not written over.
  const [before] = useState(props.before)
  const [holder, setHolder] = useState(before?.value ?? newHolder(props.bodyName, today))
  const [from, setFrom] = useState<Day | undefined>(holder.from)
  const [isTried, setTried] = useState(false)
  const others = props.all.filter(({ id }) => id !== before?.id).map(({ value }) => value)
  const change = (changes: Partial<OfficeHolder>): void => setHolder({ ...holder, ...changes })
  const problems = new Map(
    whyNotHold(holder, others).map(({ field, refusal }) => [field, REFUSAL_TEXT[refusal]]),
  )
  const problem = (field: HolderField): string | undefined =>
    isTried ? problems.get(field) : undefined
  const keep = (): boolean => {
    setTried(true)
    if (from === undefined || problems.size > 0) return false
    void save.run(holder, before).then((isDone) => isDone && props.onClose())
    return true
  }
  return (
    <Question
      title={before ? `Change ${before.value.person.name}’s office?` : 'Name a holder?'}
      deed={save.isBusy ? 'Saving' : 'Save the holder'}
      keep="Leave it as it is"
      isBusy={save.isBusy}
      fault={save.fault}
      onDeed={keep}
      onClose={props.onClose}
    >
      {!before && (
        <>
          <PersonField
            person={holder.person}
            problem={problem('person')}
            onPick={(picked) => change(picked)}
          />
          <ChoiceField
            label="Role"
            choices={HOLDER_ROLES}
            value={holder.role}
            onChange={(role) => change({ role })}
          />
        </>
      )}
      <TextField
        label="Title of the office"
        value={holder.officeTitle}
        problem={problem('officeTitle')}
        onChange={(officeTitle) => change({ officeTitle })}
      />
      <TextField label="Body" value={holder.body} onChange={(body) => change({ body })} />
      <DayField
        label="First day"
        day={from}
        problem={isTried && !from ? FROM_MISSING : problem('from')}
        onChange={(day) => {
          setFrom(day)
          if (day) change({ from: day })
        }}
      />
      <DayField
        label="Last day"
        hint="Included. Leave it empty until further notice."
        day={holder.to}
        problem={problem('to')}
        onChange={(to) => {
          const { to: _before, ...rest } = holder
          setHolder(to ? { ...rest, to } : rest)
        }}
      />
      <TextField
        label="By what they hold it"
        hint="Such as an election, or “delegation of 3 May 2026”."
        value={holder.authority}
        problem={problem('authority')}
        onChange={(authority) => change({ authority })}
      />
      <ul aria-label="What will happen">
        {holderEffects(holder, before?.value, others, today).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Question>
  )
}
