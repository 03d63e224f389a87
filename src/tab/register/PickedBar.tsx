// What can be done with the records that were picked, and what became of it.
import { Button, ProgressBar, useRestoreFocusTarget } from '@fluentui/react-components'
import { PersonArrowRight20Regular } from '@fluentui/react-icons'
import { type ReactNode, useMemo, useState } from 'react'
import { counted } from '#core/counted.ts'
import type { RecordStore } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { UndoButton } from '../UndoButton.tsx'
import { GiveQuestion } from './GiveQuestion.tsx'
import type { RegisterEntry } from './registerRows.ts'
import { Unreadable } from './RegisterStates.tsx'
import { useGiving } from './useGiving.ts'
import type { Selection } from './useSelection.ts'

function knownOfficers(entries: readonly RegisterEntry[], own: Person): readonly Person[] {
  const people = [own, ...entries.flatMap(({ row }) => row.leadOfficer ?? [])]
  return [...new Map(people.map((person) => [person.id, person])).values()]
    .filter(({ id }) => id !== '')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export function PickedBar(props: {
  readonly records: RecordStore
  readonly person: Person
  readonly entries: readonly RegisterEntry[]
  readonly selection: Selection
  readonly reload: () => Promise<void>
}): ReactNode {
  const { entries: picked, clear } = props.selection
  const giving = useGiving(props.records, props.reload)
  const { progress, said } = giving
  const [isAsking, setAsking] = useState(false)
  const comeBack = useRestoreFocusTarget()
  const known = useMemo(
    () => knownOfficers(props.entries, props.person),
    [props.entries, props.person],
  )
  const give = (to: Person): void => {
    setAsking(false)
    void giving.run(
      picked.map(({ id }) => ({ id, to })),
      (count, wasStopped) =>
        `${counted(count, 'record')} given to ${to.name}${wasStopped ? ', then stopped' : ''}.`,
    )
  }
  const giveBack = (): void =>
    void giving.run(said?.back ?? [], (count) => `${counted(count, 'record')} given back.`)
  return (
    <>
      {picked.length > 0 && !progress && (
        <div className="deeds picked">
          <output>{counted(picked.length, 'record')} picked</output>
          <Button
            {...comeBack}
            size="small"
            icon={<PersonArrowRight20Regular />}
            onClick={() => setAsking(true)}
          >
            Give to a lead officer
          </Button>
          <Button size="small" onClick={clear}>
            Pick none
          </Button>
          <span className="quiet">Excel and CSV give these alone.</span>
        </div>
      )}
      {progress && (
        <div className="deeds picked">
          <ProgressBar
            aria-label="Records given"
            className="progress"
            max={progress.of}
            value={progress.done}
          />
          <output>
            {progress.done} of {progress.of} done
          </output>
          <Button size="small" onClick={giving.stop}>
            Stop
          </Button>
        </div>
      )}
      <div className="deeds">
        <output>{said?.words}</output>
        {said && said.back.some(({ from }) => from !== undefined) && (
          <UndoButton onClick={giveBack} />
        )}
      </div>
      <Unreadable sentences={giving.faults} />
      {isAsking && (
        <GiveQuestion
          count={picked.length}
          known={known}
          onGive={give}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
