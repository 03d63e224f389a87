// Records whose keeping has come to its review, what is on hold, and the log of what was disposed of.
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { dayInWords } from '#core/day.ts'
import { whyNotSignOff } from '#core/disposal.ts'
import { useToday } from '../days/useToday.ts'
import type { AllFindings } from '../followUp/useFindings.ts'
import { ListSkeleton, ReadFault, Unreadable } from '../register/RegisterStates.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import { DisposalLogTable } from './DisposalLogTable.tsx'
import { DisposeQuestion } from './DisposeQuestion.tsx'
import { KeepingQuestion } from './KeepingQuestions.tsx'
import { type RetentionDeed, RetentionTable } from './RetentionTable.tsx'
import { type RetentionRow, retentionRows } from './retentionRows.ts'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'
import { useRetention } from './useRetention.ts'
import './retention.css'

const Part = (props: {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly count: number
  readonly children: ReactNode
}): ReactNode => (
  <section className="panel audit" aria-labelledby={props.id}>
    <h2 id={props.id}>
      {props.title} ({props.count})
    </h2>
    {props.count === 0 ? <p className="quiet">{props.none}</p> : props.children}
  </section>
)

type Asked = { readonly row: RetentionRow; readonly deed: RetentionDeed }

export function RetentionPage(props: {
  readonly services: Services
  readonly register: Register
  readonly all: AllFindings
}): ReactNode {
  const { services, register, all } = props
  const { facts, fault, reload } = useRetention(services)
  const { reload: reloadRegister } = register
  const { reload: reloadFindings } = all
  const today = useToday()
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    void reload()
    void reloadRegister()
    void reloadFindings()
  }, [reload, reloadRegister, reloadFindings])
  const rows = useMemo(
    () =>
      facts && register.rows && all.findings
        ? retentionRows(register.rows, all.findings, facts, today)
        : undefined,
    [facts, register.rows, all.findings, today],
  )
  const mayDispose =
    facts !== undefined && whyNotSignOff(services.person, { ...facts, today }) === undefined
  // What was decided about leaves the table, with the button that was pressed.
  const place = useFocusWhenLost(said === '' ? undefined : rows)
  const close = (): void => setAsked(undefined)
  const onDone = (words: string) => (): void => {
    close()
    setSaid(words)
    void Promise.all([reload(), reloadRegister()])
  }
  const onDeed = (row: RetentionRow, deed: RetentionDeed): void => setAsked({ row, deed })
  const faultText = fault ?? register.fault ?? all.fault
  return (
    <main className="page">
      <h1>Retention</h1>
      <div ref={place} tabIndex={-1}>
        <output className="quiet">{said}</output>
      </div>
      <Unreadable sentences={register.unreadable} />
      {faultText && (
        <ReadFault
          text={faultText}
          onRetry={() => void Promise.all([reload(), reloadRegister(), reloadFindings()])}
        />
      )}
      {!rows && !faultText && <ListSkeleton label="Loading the records" />}
      {facts && rows && (
        <>
          <Part
            id="due-heading"
            title="To be reviewed"
            none={`Nothing is due on ${dayInWords(today)}.`}
            count={rows.due.length}
          >
            <p className="quiet">
              {mayDispose
                ? 'You may sign off disposals today.'
                : 'Disposals are signed off by the monitoring officer.'}
            </p>
            <RetentionTable rows={rows.due} mayDispose={mayDispose} onDeed={onDeed} />
          </Part>
          <Part
            id="held-heading"
            title="On hold, not yet due"
            none="No other record is on hold. A hold is put on from the record itself."
            count={rows.held.length}
          >
            <RetentionTable rows={rows.held} mayDispose={false} onDeed={onDeed} />
          </Part>
          <Part
            id="log-heading"
            title="Log of disposals"
            none="Nothing was disposed of yet."
            count={facts.log.length}
          >
            <DisposalLogTable log={facts.log} />
          </Part>
        </>
      )}
      {asked?.deed === 'dispose' && (
        <DisposeQuestion
          services={services}
          row={asked.row}
          onDone={onDone(`“${asked.row.record.value.title}” was disposed of.`)}
          onClose={close}
        />
      )}
      {asked && asked.deed !== 'dispose' && (
        <KeepingQuestion
          services={services}
          recordId={asked.row.record.id}
          title={asked.row.record.value.title}
          deed={asked.deed}
          onDone={onDone(`“${asked.row.record.value.title}” is saved.`)}
          onClose={close}
        />
      )}
    </main>
  )
}
