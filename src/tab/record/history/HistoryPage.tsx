// What became of a record, from its first save on, and any two moments of it side by side.
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { instantInWords } from '#core/day.ts'
import type { ApprovalRound } from '#core/round.ts'
import { Difference } from '../../Difference.tsx'
import { ListSkeleton, ReadFault } from '../../register/RegisterStates.tsx'
import { ServiceFault } from '../../serviceFault.ts'
import type { Services } from '../../services.ts'
import { SmallChoice } from '../../SmallChoice.tsx'
import { useReading } from '../../useReading.ts'
import { receiptHolds } from '../receiptHolds.ts'
import { type CheckedRound, Rounds } from './Rounds.tsx'
import {
  type Changed,
  comparison,
  type HistoryEvent,
  historyOf,
  type Past,
} from './recordHistory.ts'

const checkedRounds = (
  approvals: Services['approvals'],
  rounds: readonly ApprovalRound[],
): Promise<readonly CheckedRound[]> =>
  Promise.all(
    rounds.map(async (round) => ({ round, receiptHolds: await receiptHolds(approvals, round) })),
  )

type History = {
  readonly title: string
  readonly past: Past
  readonly rounds: readonly CheckedRound[]
}

async function readPast({ records, history, approvals }: Services, id: string): Promise<History> {
  const stored = await records.open(id)
  if (!stored) throw new ServiceFault('gone', 0, 'This record is no longer there.')
  const [record, findings, rounds] = await Promise.all([
    history.ofRecord(id),
    history.ofFindings(stored.findings.map((finding) => finding.id)),
    checkedRounds(
      approvals,
      stored.rounds.map(({ value }) => value),
    ),
  ])
  return { title: stored.record.value.title, past: { record, findings }, rounds }
}

const Changes = ({ changes }: { readonly changes: readonly Changed[] }): ReactNode => (
  <dl className="changes">
    {changes.map(({ label, from, to }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <Difference before={from} after={to} />
        </dd>
      </div>
    ))}
  </dl>
)

function Comparison(props: {
  readonly past: Past
  readonly events: readonly HistoryEvent[]
}): ReactNode {
  const { past, events } = props
  // Two people may have saved at one instant.
  const moments = [
    ...new Map(events.map(({ at, by }) => [at, `${instantInWords(at)}, ${by}`] as const)),
  ]
  const [from, setFrom] = useState(events.at(-1)?.at)
  const [to, setTo] = useState(events[0]?.at)
  if (!from || !to || events.length < 2) return null
  const changes = comparison(past, from, to)
  return (
    <section className="panel needs" aria-labelledby="compare-heading">
      <h2 id="compare-heading">Compare two moments</h2>
      <div className="register-filters">
        <SmallChoice label="From" value={from} choices={moments} onChange={setFrom} />
        <SmallChoice label="To" value={to} choices={moments} onChange={setTo} />
      </div>
      {changes.length === 0 ? (
        <p className="quiet">There is no difference.</p>
      ) : (
        <Changes changes={changes} />
      )}
    </section>
  )
}

const Events = ({ events }: { readonly events: readonly HistoryEvent[] }): ReactNode => (
  <section className="panel needs" aria-labelledby="events-heading">
    <h2 id="events-heading">Who changed what</h2>
    <ol className="events">
      {events.map(({ at, by, changes }, place) => (
        <li key={`${at} ${by} ${place}`}>
          <h3>
            {by === '' ? 'Somebody' : by} · {instantInWords(at)}
          </h3>
          {place < events.length - 1 ? (
            <Changes changes={changes} />
          ) : (
            <details>
              <summary>It was registered: what it said then</summary>
              <Changes changes={changes} />
            </details>
          )}
        </li>
      ))}
    </ol>
  </section>
)

export function HistoryPage(props: {
  readonly services: Services
  readonly id: string
}): ReactNode {
  const { services, id } = props
  const { value, fault, again } = useReading(
    useCallback(() => readPast(services, id), [services, id]),
  )
  const events = useMemo(() => (value ? historyOf(value.past) : []), [value])
  return (
    <main className="page">
      <p>
        <Link href={`/records/${id}`} className="back">
          <ArrowLeft20Regular /> The record
        </Link>
      </p>
      <header>
        <h1>History</h1>
        <p>{value?.title}</p>
        <p className="quiet">Changes made in SharePoint are here too.</p>
      </header>
      {!value && !fault && <ListSkeleton label="Loading the history" />}
      {fault && <ReadFault text={fault} onRetry={again} />}
      {value && (
        <>
          <Rounds rounds={value.rounds} />
          <Comparison past={value.past} events={events} />
          <Events events={events} />
        </>
      )}
    </main>
  )
}
