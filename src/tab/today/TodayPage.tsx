// What needs me: one page to open in the morning.
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { authorityOf } from '#core/authority.ts'
import { counted } from '#core/counted.ts'
import { dayWithWeekday } from '#core/day.ts'
import { useAddress } from '../address.ts'
import { Chips } from '../Chips.tsx'
import { useToday } from '../days/useToday.ts'
import type { AllFindings } from '../followUp/useFindings.ts'
import { ListSkeleton, ReadFault } from '../register/RegisterStates.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import { tellSuccess } from '../session/teamsHost.ts'
import { usePainted } from '../usePainted.ts'
import { NeedsList } from './NeedsList.tsx'
import { needsOf } from './needs.ts'
import { useHolders } from './useHolders.ts'

const TodayCharts = lazy(async () => ({
  default: (await import('./TodayCharts.tsx')).TodayCharts,
}))

const NAMES = ['whose'] as const

const Nothing = (props: { readonly isMine: boolean; readonly isEmpty: boolean }): ReactNode => {
  const words = props.isMine
    ? 'Nothing of yours needs anybody today.'
    : 'Nothing needs anybody today.'
  return (
    <p className="panel">
      {props.isEmpty ? 'No record yet. Register a report, and its last day stands here.' : words}{' '}
      <Link href="/register">Open the register</Link>
    </p>
  )
}

export function TodayPage(props: {
  readonly services: Services
  readonly register: Register
  readonly all: AllFindings
}): ReactNode {
  const { services, register, all } = props
  const { rows, fault, reload } = register
  const today = useToday()
  const isPainted = usePainted()
  const { asked, change } = useAddress('/', NAMES)
  const isMine = asked.whose === 'mine'
  useEffect(() => {
    void reload()
  }, [reload])
  useEffect(() => {
    if (rows) tellSuccess()
  }, [rows])
  const { id } = services.person
  // Who may decide matters only where something waits for it.
  const isAnyWaiting = rows?.some(({ value }) => value.status === 'Awaiting approval') ?? false
  const holders = useHolders(services.office, isAnyWaiting)
  const everyones = useMemo(
    () =>
      needsOf(
        rows ?? [],
        all.findings ?? [],
        today,
        authorityOf(id, holders, today) ? id : undefined,
      ),
    [rows, all.findings, today, id, holders],
  )
  const mine = everyones.filter(({ personId }) => personId === id)
  const needs = isMine ? mine : everyones
  return (
    <main className="page">
      <header className="page-head">
        <div>
          <h1>Today</h1>
          <output className="quiet">
            {dayWithWeekday(today)}
            {rows && `: ${counted(needs.length, 'thing')} to see to`}
          </output>
        </div>
        <Chips
          label="Whose work is shown"
          choices={[
            ['everyones', `Everyone’s (${everyones.length})`],
            ['mine', `Mine (${mine.length})`],
          ]}
          chosen={isMine ? 'mine' : 'everyones'}
          onChoose={(whose) => change({ whose: whose === 'mine' ? whose : undefined })}
        />
      </header>
      {fault && <ReadFault text={fault} onRetry={() => void reload()} />}
      {all.fault && <ReadFault text={all.fault} onRetry={() => void all.reload()} />}
      {!rows && !fault && <ListSkeleton label="Loading what needs you" />}
      {rows && (
        <div className="today">
          <div className="today-needs">
            {needs.length === 0 && <Nothing isMine={isMine} isEmpty={rows.length === 0} />}
            <NeedsList needs={needs} />
          </div>
          <div className="today-charts">
            {isPainted && (
              <Suspense>
                <TodayCharts rows={rows} findings={all.findings ?? []} today={today} />
              </Suspense>
            )}
          </div>
        </div>
      )}
    </main>
  )
}
