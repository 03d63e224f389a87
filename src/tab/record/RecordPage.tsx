import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import type { StoredRecord } from '#core/ports.ts'
import { focusOnceDrawn } from '../focusPlace.ts'
import { loadEditorWhenIdle } from '../richText/loadEditor.ts'
import type { Services } from '../services.ts'
import { tellSuccess } from '../session/teamsHost.ts'
import { COPIES_PLACE } from './copies/CopiesPanel.tsx'
import { GonePage } from './GonePage.tsx'
import { placeName } from './points.ts'
import { RecordDesk } from './RecordDesk.tsx'
import { readUnsaved } from './unsaved.ts'
import { useStoredRecord } from './useStoredRecord.ts'

const Loading = (): ReactNode => (
  <main className="page">
    <Skeleton aria-label="Loading the record" className="register-skeleton">
      <SkeletonItem size={32} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  </main>
)

const Fault = (props: { readonly text: string; readonly onRetry: () => void }): ReactNode => (
  <main className="page notice-page">
    <h1>The record could not be read</h1>
    <p>{props.text}</p>
    <div className="deeds">
      <Button appearance="primary" onClick={props.onRetry}>
        Try again
      </Button>
    </div>
    <p>
      <Link href="/register">All records</Link>
    </p>
  </main>
)

function placeAsked(
  { findings }: StoredRecord,
  findingId: string | undefined,
  isForCopies: boolean,
): string | undefined {
  const key = findings.find(({ id }) => id === findingId)?.value.key
  if (key !== undefined) return placeName({ finding: key })
  return isForCopies ? COPIES_PLACE : undefined
}

export function RecordPage(props: {
  readonly services: Services
  readonly id: string
  /** Id of the finding that was asked for. */
  readonly findingId?: string
  /** Whether the copies of the answer were asked for. */
  readonly isForCopies?: boolean
}): ReactNode {
  const { services, id, findingId, isForCopies = false } = props
  const { opened, retry, markGone } = useStoredRecord(services, id)
  useEffect(() => {
    if (opened.state !== 'loading') tellSuccess()
    if (opened.state === 'open') loadEditorWhenIdle()
  }, [opened.state])
  const asked =
    opened.state === 'open' ? placeAsked(opened.stored, findingId, isForCopies) : undefined
  useEffect(() => (asked === undefined ? undefined : focusOnceDrawn(asked)), [asked])
  switch (opened.state) {
    case 'loading':
      return <Loading />
    case 'fault':
      return <Fault text={opened.text} onRetry={() => void retry()} />
    case 'gone': {
      const personId = services.person.id
      return <GonePage personId={personId} recordId={id} unsaved={readUnsaved(personId, id)} />
    }
    case 'open':
      return (
        <RecordDesk
          services={services}
          stored={opened.stored}
          holders={opened.holders}
          onGone={markGone}
        />
      )
    default:
      return opened satisfies never
  }
}
