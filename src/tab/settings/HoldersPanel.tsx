import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Edit20Regular, PersonAdd20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { decidersOn } from '#core/authority.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { Stored } from '#core/ports.ts'
import { HolderQuestion, type SaveHolder } from './HolderQuestion.tsx'

const HolderLine = (props: {
  readonly holder: OfficeHolder
  readonly onChange: () => void
}): ReactNode => {
  const { holder } = props
  const comeBack = useRestoreFocusTarget()
  return (
    <tr>
      <th scope="row">{holder.person.name}</th>
      <td>
        {holder.officeTitle || holder.role}
        <div className="quiet">{holder.role}</div>
      </td>
      <td data-label="From">{dayInWords(holder.from)}</td>
      <td data-label="To">{holder.to ? dayInWords(holder.to) : 'Until further notice'}</td>
      <td data-label="By what">{holder.authority}</td>
      <td>
        <Button
          {...comeBack}
          size="small"
          icon={<Edit20Regular />}
          aria-label={`Change ${holder.person.name}, ${holder.role}`}
          onClick={props.onChange}
        >
          Change
        </Button>
      </td>
    </tr>
  )
}

export function HoldersPanel(props: {
  readonly holders: readonly Stored<OfficeHolder>[]
  readonly bodyName: string
  readonly today: Day
  readonly save: SaveHolder
}): ReactNode {
  const { today } = props
  const [asked, setAsked] = useState<Stored<OfficeHolder> | 'new'>()
  const comeBack = useRestoreFocusTarget()
  const values = props.holders.map(({ value }) => value)
  const [first] = decidersOn(values, today)
  const isOver = ({ value: { to } }: Stored<OfficeHolder>): boolean =>
    to !== undefined && to < today
  const holders = props.holders.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
  return (
    <section className="panel audit" aria-labelledby="holders-heading">
      <header className="page-head">
        <h2 id="holders-heading">Office holders</h2>
        <Button
          {...comeBack}
          size="small"
          icon={<PersonAdd20Regular />}
          onClick={() => setAsked('new')}
        >
          Name a holder
        </Button>
      </header>
      <p>
        {first
          ? `Records are put to ${first.person.name} today.`
          : 'Nobody holds authority to decide today. Name a holder.'}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Office</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">By what</th>
            <th scope="col">
              <span className="for-readers">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {holders.map((stored) => (
            <HolderLine key={stored.id} holder={stored.value} onChange={() => setAsked(stored)} />
          ))}
        </tbody>
      </table>
      <p className="quiet">
        Nobody is taken off this list: whoever leaves is given a last day, and earlier decisions
        keep their authority.
      </p>
      {asked && (
        <HolderQuestion
          before={asked === 'new' ? undefined : asked}
          all={props.holders}
          bodyName={props.bodyName}
          today={today}
          save={props.save}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
