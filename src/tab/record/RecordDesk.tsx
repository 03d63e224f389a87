// One record on the desk: written while it is a draft, read while it waits and afterwards.
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { authorityOf } from '#core/authority.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { StoredRecord } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { readinessOf } from '#core/readiness.ts'
import { pointsReturned } from '#core/returning.ts'
import { standingRound } from '#core/round.ts'
import { useToday } from '../days/useToday.ts'
import type { Services } from '../services.ts'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { usePainted } from '../usePainted.ts'
import { ConflictQuestion } from './ConflictQuestion.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { type DeskView, DeskViews } from './DeskViews.tsx'
import { DocumentView } from './DocumentView.tsx'
import { wordsByPlace } from './points.ts'
import { FaultBar } from '../Question.tsx'
import { RecordAside } from './RecordAside.tsx'
import { RecordForm } from './RecordForm.tsx'
import { RecordHead } from './RecordHead.tsx'
import { shownDocument } from './shownDocument.ts'
import { DeadlinePanel } from './SidePanels.tsx'
import { isOpenToWrite, isSettling } from '#core/standing.ts'
import { StandingNotice } from './StandingNotice.tsx'
import { NextStep } from './NextStep.tsx'
import { DeskNotices, TopBar } from './TopBar.tsx'
import { useApproval } from './useApproval.ts'
import { useAutosave } from './useAutosave.ts'
import { useOthers } from './useOthers.ts'
import { useRefresh, useWatch } from './useRefresh.ts'
import { useSaving } from './useSaving.ts'
import { UndoBar } from './UndoBar.tsx'
import { useStanding } from './useStanding.ts'
import { useUndo } from './useUndo.ts'
import { useWork } from './useWork.ts'

export function RecordDesk(props: {
  readonly services: Services
  readonly stored: StoredRecord
  readonly holders: readonly OfficeHolder[]
  readonly onGone: () => void
}): ReactNode {
  const { services, holders, onGone } = props
  const desk = useWork(props.stored, services.person.id)
  const { base, draft } = desk.work
  const standing = useStanding(services, base)
  const rounds = base.rounds.map(({ value }) => value)
  const { keepNow } = desk
  const leave = useCallback(() => {
    keepNow()
    onGone()
  }, [keepNow, onGone])
  const refresh = useRefresh(services, desk, leave)
  const saving = useSaving(services.records, desk, leave)
  const approval = useApproval(services, desk, saving.save, refresh)
  const isAwaited =
    standing.kind === 'waiting' || standing.kind === 'toBeSent' || isSettling(rounds)
  useWatch(services, desk, isAwaited, refresh)
  const changedBy = useOthers(services, desk, saving.isSaving)
  const undo = useUndo(desk)
  const lead = (leadOfficer: Person): void =>
    undo.act(`${leadOfficer.name} is the lead officer.`, () => desk.changeRecord({ leadOfficer }))

  const [isChanging, setChanging] = useState(false)
  const [view, setView] = useState<DeskView>('form')
  const isWritable =
    isOpenToWrite(standing, rounds) && (standing.kind === 'draft' || isChanging || desk.isDirty)
  // The first save after an approval starts the next version: that one is asked for.
  useAutosave(desk, saving.state, isWritable && standing.kind === 'draft', saving.save)
  const later = useDeferredValue(draft)
  // What one reads is painted first; what one may do, and what lies further down, after it.
  const isPainted = usePainted()
  const readiness = useMemo(() => readinessOf(later), [later])
  const returned = useMemo(
    () => pointsReturned(standingRound(base.rounds.map(({ value }) => value))),
    [base.rounds],
  )
  const advice = useMemo(() => wordsByPlace(readiness, returned), [readiness, returned])
  const office = authorityOf(services.person.id, holders, useToday())
  const isForm = isWritable && view !== 'document'
  return (
    <main className="page">
      <TopBar
        save={saving.state}
        isDirty={desk.isDirty}
        isKept={desk.isKept}
        onSave={isWritable && isPainted ? () => void saving.saveChecked() : undefined}
      >
        {isPainted && (
          <NextStep
            standing={standing}
            isWritable={isWritable}
            // Weighed after a pause: typing goes first.
            whole={later}
            stored={base}
            holders={holders}
            isDirty={desk.isDirty}
            approval={approval}
            checkFields={saving.checkFields}
            onChange={() => {
              setChanging(true)
              setView('form')
            }}
          />
        )}
      </TopBar>
      <RecordHead
        services={services}
        id={base.record.id}
        onLead={isWritable ? lead : undefined}
        hasDeeds={isPainted}
        record={
          isWritable ? { ...draft.record, status: base.record.value.status } : base.record.value
        }
      />
      <FaultBar
        text={saving.state.state === 'failed' ? saving.state.text : approval.takeBack.fault}
      />
      <ErrorSummary title="This was not saved. Mend what is marked:" faults={saving.faults} />
      <DeskNotices
        broughtBack={desk.broughtBack}
        isDirty={desk.isDirty}
        isWritable={isWritable}
        changedBy={changedBy}
        onDiscard={() => undo.act('Your unsaved changes are discarded.', desk.discard)}
      />
      <StandingNotice standing={standing} />
      {standing.kind === 'waiting' && office && (
        <DecisionPanel
          personId={services.person.id}
          later={approval.later}
          note={approval.note}
          round={standing.round}
          isBusy={approval.decide.isBusy}
          fault={approval.decide.fault}
          onDecide={(wanted) => approval.decide.run(standing.round, wanted)}
        />
      )}
      <div className="desk">
        <div className="desk-deadline">
          <DeadlinePanel record={isWritable ? draft.record : base.record.value} />
        </div>
        <div className="desk-main">
          {isWritable && (
            <div className="desk-views">
              {isPainted && <DeskViews view={view} onView={setView} />}
            </div>
          )}
          <div className={isForm && view === 'both' ? 'both' : undefined}>
            {isForm && (
              <RecordForm
                services={services}
                holders={holders}
                desk={desk}
                undo={undo}
                advice={advice}
                isPainted={isPainted}
              />
            )}
            {(!isForm || view === 'both') && (
              <DocumentView description={shownDocument(standing, isWritable, later, base)} />
            )}
          </div>
        </div>
        {isPainted && (
          <RecordAside
            services={services}
            standing={standing}
            stored={base}
            readiness={isForm ? readiness : undefined}
            isDirty={desk.isDirty}
            refresh={refresh}
          />
        )}
      </div>
      {isWritable && <UndoBar undo={undo} />}
      {saving.isAsking && (
        <ConflictQuestion
          choices={desk.work.choices}
          lastChange={base.lastChange}
          onChosen={saving.choose}
          onClose={saving.decideLater}
        />
      )}
    </main>
  )
}
