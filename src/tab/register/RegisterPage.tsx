import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { DocumentAdd20Regular } from '@fluentui/react-icons'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useAddress } from '../address.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import type { Services } from '../services.ts'
import { tellSuccess } from '../session/teamsHost.ts'
import { registerAsTable } from './exportRows.ts'
import { RegisterFilters } from './RegisterFilters.tsx'
import { summaryOf } from './registerRows.ts'
import { ListSkeleton, NoRecords, ReadFault, Unreadable } from './RegisterStates.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import type { Register } from './useRegister.ts'
import { useSelection } from './useSelection.ts'
import { useShownEntries } from './useShownEntries.ts'
import { askedOf, EVERYTHING, type RegisterView, type Sort, VIEW_NAMES, viewOf } from './view.ts'
import { ViewPicker } from './ViewPicker.tsx'

const NewRecordDialog = lazy(async () => ({
  default: (await import('./NewRecordDialog.tsx')).NewRecordDialog,
}))
const PickedBar = lazy(async () => ({
  default: (await import('./PickedBar.tsx')).PickedBar,
}))

function Head(props: { readonly summary: string; readonly onNew: () => void }): ReactNode {
  const comeBack = useRestoreFocusTarget()
  return (
    <header className="page-head">
      <div>
        <h1>Acknowledgement records</h1>
        <output className="quiet">{props.summary}</output>
      </div>
      <Button
        {...comeBack}
        appearance="primary"
        icon={<DocumentAdd20Regular />}
        onClick={props.onNew}
      >
        Register a report
      </Button>
    </header>
  )
}

export function RegisterPage(props: {
  readonly services: Services
  readonly register: Register
  readonly findingWords: ReadonlyMap<string, string>
}): ReactNode {
  const { rows, unreadable, fault, reload } = props.register
  const { asked, change } = useAddress('/register', VIEW_NAMES)
  const view = viewOf(asked)
  const onView = useCallback((next: RegisterView) => change(askedOf(next)), [change])
  const [isNew, setNew] = useState(false)
  const { entries, found, shown, items } = useShownEntries(rows, props.findingWords, view)
  const selection = useSelection(shown)
  useEffect(() => {
    void reload()
  }, [reload])
  useEffect(() => {
    if (rows) tellSuccess()
  }, [rows])
  const sortBy = (sort: Sort): void =>
    onView({ ...view, sort, isReversed: view.sort === sort && !view.isReversed })
  const summary = useMemo(() => summaryOf(shown), [shown])
  const picked = selection.entries.length
  // Once something was picked, what became of it stays in sight.
  const [hasPicked, setPicked] = useState(false)
  if (picked > 0 && !hasPicked) setPicked(true)
  const table = () => registerAsTable(picked > 0 ? selection.entries : shown)
  return (
    <main className="page">
      <Head summary={rows ? summary : 'Loading'} onNew={() => setNew(true)} />
      <Unreadable sentences={unreadable} />
      {fault && <ReadFault text={fault} onRetry={() => void reload()} />}
      {entries.length > 0 && (
        <RegisterFilters view={view} entries={entries} found={found} onView={onView}>
          <ViewPicker person={props.services.person} view={view} onView={onView} />
          <ExportButtons table={table} />
        </RegisterFilters>
      )}
      {hasPicked && (
        <Suspense>
          <PickedBar
            records={props.services.records}
            person={props.services.person}
            entries={entries}
            selection={selection}
            reload={reload}
          />
        </Suspense>
      )}
      {!rows && !fault && <ListSkeleton label="Loading the register" />}
      {shown.length > 0 && (
        <RegisterTable
          items={items}
          sort={view.sort}
          isReversed={view.isReversed}
          onSort={sortBy}
          selected={selection.ids}
          onSelect={selection.toggle}
          onSelectAll={selection.toggleAll}
          isAllSelected={selection.isAll}
        />
      )}
      {rows && shown.length === 0 && (
        <NoRecords
          isEmpty={entries.length === 0}
          onNew={() => setNew(true)}
          onAll={() => onView(EVERYTHING)}
        />
      )}
      {isNew && (
        <Suspense>
          <NewRecordDialog services={props.services} onClose={() => setNew(false)} />
        </Suspense>
      )}
    </main>
  )
}
