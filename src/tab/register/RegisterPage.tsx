import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { DocumentAdd20Regular } from '@fluentui/react-icons'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useToday } from '../days/useToday.ts'
import type { Services } from '../services.ts'
import { tellSuccess } from '../session/teamsHost.ts'
import { NewRecordDialog } from './NewRecordDialog.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import {
  entriesFound,
  entriesIn,
  entriesOf,
  EVERYTHING,
  type RegisterView,
  summaryOf,
} from './registerRows.ts'
import { RegisterTable } from './RegisterTable.tsx'
import type { Register } from './useRegister.ts'

const SKELETON_ROWS = [1, 2, 3, 4, 5, 6]

const RegisterSkeleton = (): ReactNode => (
  <Skeleton aria-label="Loading the register" className="register-skeleton">
    {SKELETON_ROWS.map((row) => (
      <SkeletonItem key={row} size={48} />
    ))}
  </Skeleton>
)

const Fault = (props: { readonly text: string; readonly onRetry: () => void }): ReactNode => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>{props.text}</MessageBarBody>
    <MessageBarActions>
      <Button size="small" onClick={props.onRetry}>
        Try again
      </Button>
    </MessageBarActions>
  </MessageBar>
)

const Unreadable = (props: { readonly sentences: readonly string[] }): ReactNode => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>
      {props.sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </MessageBarBody>
  </MessageBar>
)

function Nothing(props: {
  readonly isEmpty: boolean
  readonly onNew: () => void
  readonly onAll: () => void
}): ReactNode {
  return (
    <div className="nothing">
      <p>
        {props.isEmpty
          ? 'No record yet. When an inspectorate publishes a report on your force, register it here: the last day to answer is counted at once.'
          : 'No record fits. Search for fewer words, or show every state.'}
      </p>
      {props.isEmpty ? (
        <Button appearance="primary" onClick={props.onNew}>
          Register a report
        </Button>
      ) : (
        <Button onClick={props.onAll}>Show all records</Button>
      )}
    </div>
  )
}

export function RegisterPage(props: {
  readonly services: Services
  readonly register: Register
  readonly view: RegisterView
  readonly onView: (view: RegisterView) => void
}): ReactNode {
  const { view, onView } = props
  const { rows, unreadable, fault, reload } = props.register
  const [isNew, setNew] = useState(false)
  const comeBack = useRestoreFocusTarget()
  const today = useToday()
  const search = useDeferredValue(view.search)
  useEffect(() => {
    void reload()
  }, [reload])
  useEffect(() => {
    if (rows) tellSuccess()
  }, [rows])
  const entries = useMemo(() => entriesOf(rows ?? [], today), [rows, today])
  const found = useMemo(() => entriesFound(entries, search), [entries, search])
  const shown = entriesIn(found, view.status)
  return (
    <main className="page">
      <header className="page-head">
        <div>
          <h1>Acknowledgement records</h1>
          <output className="quiet">{rows ? summaryOf(shown) : 'Loading'}</output>
        </div>
        <Button
          {...comeBack}
          appearance="primary"
          icon={<DocumentAdd20Regular />}
          onClick={() => setNew(true)}
        >
          Register a report
        </Button>
      </header>
      {unreadable.length > 0 && <Unreadable sentences={unreadable} />}
      {fault && <Fault text={fault} onRetry={() => void reload()} />}
      {entries.length > 0 && <RegisterFilters view={view} found={found} onView={onView} />}
      {!rows && !fault && <RegisterSkeleton />}
      {shown.length > 0 && <RegisterTable entries={shown} />}
      {rows && shown.length === 0 && (
        <Nothing
          isEmpty={entries.length === 0}
          onNew={() => setNew(true)}
          onAll={() => onView(EVERYTHING)}
        />
      )}
      {isNew && <NewRecordDialog services={props.services} onClose={() => setNew(false)} />}
    </main>
  )
}
