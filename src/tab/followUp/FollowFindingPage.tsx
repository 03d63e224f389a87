// One finding and what became of it.
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { instantInWords } from '#core/day.ts'
import { findingName } from '#core/finding.ts'
import type { FiledFinding, RegisterRow } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { isBlank } from '#core/richText.ts'
import { ListSkeleton, ReadFault } from '../register/RegisterStates.tsx'
import type { Register } from '../register/useRegister.ts'
import { FaultBar } from '../Question.tsx'
import { RichTextView } from '../richText/RichTextView.tsx'
import type { Services } from '../services.ts'
import type { Deed } from '../useDeed.ts'
import { ShareDeeds } from '../ShareDeeds.tsx'
import { UndoButton } from '../UndoButton.tsx'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'
import { FollowForm } from './FollowForm.tsx'
import { followEvents } from './followHistory.ts'
import type { AllFindings } from './useFindings.ts'
import { type PastReading, useFollow } from './useFollow.ts'

function History({ reading }: { readonly reading: PastReading }): ReactNode {
  const events = useMemo(
    () => (reading.state === 'read' ? followEvents(reading.past) : []),
    [reading],
  )
  return (
    <section className="panel" aria-labelledby="follow-history">
      <h2 id="follow-history">What happened</h2>
      {reading.state === 'loading' && <ListSkeleton label="Loading what happened" />}
      {reading.state === 'fault' && <p>{reading.text}</p>}
      {reading.state === 'read' && events.length === 0 && <p className="quiet">Nothing yet.</p>}
      <ol className="events">
        {events.map(({ number, at, by, changes, update }) => (
          <li key={number}>
            <p className="quiet">
              {instantInWords(at)}, {by}
            </p>
            {update !== '' && <p className="update">{update}</p>}
            {changes.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Answer = ({ filed }: { readonly filed: FiledFinding }): ReactNode => {
  const { answer, text, addressee } = filed.value
  return (
    <section className="panel" aria-labelledby="follow-answer">
      <h2 id="follow-answer">What was answered</h2>
      <p className="wording">{text || 'No wording yet.'}</p>
      <p className="quiet">
        {addressee && `Addressed to ${addressee} · `}
        {answer.outcome}
      </p>
      {!isBlank(answer.words) && <RichTextView text={answer.words} />}
      <p>
        <Link href={`/records/${filed.recordId}/findings/${filed.id}`}>Open it in its record</Link>
      </p>
    </section>
  )
}

function Saved({ undo }: { readonly undo: Deed<[]> | undefined }): ReactNode {
  // The form begins again from what was saved.
  const place = useFocusWhenLost(undo !== undefined)
  return (
    <div ref={place} tabIndex={-1} className="deeds">
      <output>{undo && 'The follow-up is saved. A dated update that came with it stays.'}</output>
      {undo && <UndoButton disabledFocusable={undo.isBusy} onClick={() => void undo.run()} />}
      <FaultBar text={undo?.fault} />
    </div>
  )
}

function Followed(props: {
  readonly services: Services
  readonly filed: FiledFinding
  readonly record: RegisterRow | undefined
  readonly known: readonly Person[]
  readonly onSaved: (filed: FiledFinding) => void
}): ReactNode {
  const { filed } = props
  const { reading, save, undo } = useFollow(props.services, filed, props.onSaved)
  return (
    <>
      <header>
        <h1>{findingName(filed.value)}</h1>
        <p className="quiet">{props.record?.title}</p>
        <div className="deeds">
          <ShareDeeds
            place={{
              recordId: filed.recordId,
              findingId: filed.id,
              title: `${findingName(filed.value)}, ${props.record?.title ?? ''}`,
            }}
          />
        </div>
      </header>
      <div className="follow">
        <div className="today-needs">
          <Saved undo={undo} />
          {/* Saved, it begins again from what was saved. */}
          <FollowForm
            key={filed.version}
            followUp={filed.value.followUp}
            known={props.known}
            save={save}
          />
          <Answer filed={filed} />
        </div>
        <History reading={reading} />
      </div>
    </>
  )
}

/** Everybody whom records and findings name, and whoever is asking. */
function knownPeople(own: Person, { rows }: Register, { findings }: AllFindings): Person[] {
  const people = [
    own,
    ...(rows ?? []).flatMap(({ value }) => value.leadOfficer ?? []),
    ...(findings ?? []).flatMap(({ value }) => value.followUp.owner ?? []),
  ]
  const byName = new Map(people.map((person) => [person.name, person]))
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export function FollowFindingPage(props: {
  readonly services: Services
  readonly register: Register
  readonly all: AllFindings
  readonly id: string
}): ReactNode {
  const { services, register, all, id } = props
  const { reload: reloadRegister } = register
  useEffect(() => {
    void reloadRegister()
  }, [reloadRegister])
  const known = useMemo(
    () => knownPeople(services.person, register, all),
    [services.person, register, all],
  )
  const filed = all.findings?.find((finding) => finding.id === id)
  const record = register.rows?.find((row) => row.id === filed?.recordId)
  return (
    <main className="page">
      <p>
        <Link href="/follow-up" className="back">
          <ArrowLeft20Regular /> All findings
        </Link>
      </p>
      {all.fault && <ReadFault text={all.fault} onRetry={() => void all.reload()} />}
      {!all.findings && !all.fault && <ListSkeleton label="Loading the finding" />}
      {all.findings && !filed && (
        <p className="nothing">This finding is no longer there. It was deleted in SharePoint.</p>
      )}
      {filed && (
        <Followed
          services={services}
          filed={filed}
          record={record?.value}
          known={known}
          onSaved={all.replace}
        />
      )}
    </main>
  )
}
