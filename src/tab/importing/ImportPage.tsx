// Old records and inspection reports: read, reviewed beside their source, and written to SharePoint.
import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { counted } from '#core/counted.ts'
import { FaultBar } from '../Question.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'
import { type Candidate, isReport, titleOf } from './candidates.ts'
import { countToCheck } from './checks.ts'
import { EarlierAnswers } from './EarlierAnswers.tsx'
import { FileDrop } from './FileDrop.tsx'
import { GoOn } from './GoOn.tsx'
import { fileOn } from './importDesk.ts'
import { Interrupted } from './Interrupted.tsx'
import { Drafts, Outcomes, Refused } from './ImportLists.tsx'
import { LikeIt } from './LikeIt.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { toldInAll } from './settle.ts'
import { useImportDesk } from './useImportDesk.ts'
import { twinsOf, useWriting } from './useWriting.ts'
import { WriteDrafts } from './WriteDrafts.tsx'
import './importing.css'

const OUTDATED =
  'An older version of this page kept the drafts. Their files are to be read again, and what was mended in them to be mended again. '

function Reading(props: ReturnType<typeof useImportDesk>): ReactNode {
  const { waiting, readCount, isOutdated } = props.desk
  if (waiting.length === 0) return null
  const of = readCount + waiting.length
  const words = props.isStopped
    ? `${isOutdated ? OUTDATED : ''}Stopped after ${readCount} of ${counted(of, 'file')}.`
    : `Reading file ${readCount + 1} of ${of}.`
  return (
    <ProgressLine label="Files read" words={words} progress={{ done: readCount, of }}>
      {props.isStopped ? (
        <Button size="small" onClick={props.goOn}>
          Go on reading
        </Button>
      ) : (
        <Button size="small" onClick={props.stop}>
          Stop reading
        </Button>
      )}
    </ProgressLine>
  )
}

export function ImportPage(props: {
  readonly services: Services
  readonly register: Register
  readonly findingWords: ReadonlyMap<string, string>
}): ReactNode {
  const { services, register } = props
  const importing = useImportDesk(services)
  const { desk, change, drop } = importing
  const { candidates } = desk
  const { rows, fault, reload } = register
  useEffect(() => {
    void reload()
  }, [reload])
  const writing = useWriting(services, ({ fileId }) => fileOn(desk, fileId), drop)
  const [chosen, setChosen] = useState<string>()
  const shown = candidates.find(({ id }) => id === chosen) ?? candidates[0]
  const next = shown && candidates[candidates.indexOf(shown) + 1]
  const twins = useMemo(() => twinsOf(candidates, rows ?? []), [candidates, rows])
  const isHeldBack = ({ id, isWantedTwice }: Candidate): boolean => !isWantedTwice && twins.has(id)
  const wanted = candidates.filter((one) => !isHeldBack(one))
  const toCheck = candidates.filter((one) => countToCheck(one) > 0).length
  const writePlace = useRef<HTMLDivElement>(null)
  // A draft or file that is written, left out or tried again takes its buttons with it, and the end of writing the one that stops it.
  const place = useFocusWhenLost(
    `${candidates.length} ${desk.interrupted.length} ${writing.progress === undefined}`,
  )
  // So does the button that goes on from one draft to the next.
  const draftPlace = useFocusWhenLost(shown?.id)
  return (
    <main className="page">
      <div ref={place} tabIndex={-1} className="page-head">
        <h1>Import</h1>
        <output className="quiet">
          {desk.refused.length > 0 && `${counted(desk.refused.length, 'file')} could not be read. `}
          {desk.interrupted.length > 0 &&
            `${counted(desk.interrupted.length, 'file')} to leave out or try again. `}
          {/* While it writes its own line says how far it is. */}
          {!writing.progress &&
            writing.written.length > 0 &&
            `${toldInAll(writing.written, writing.notBegun)} `}
          {candidates.length > 0 && `${counted(candidates.length, 'draft')} to review. `}
          {toCheck > 0 && `${toCheck} of them with something to check.`}
        </output>
      </div>
      <FileDrop onFiles={importing.add} />
      <Reading {...importing} />
      <Interrupted {...importing} />
      {!importing.isKept && (
        <FaultBar text="This browser can’t keep the drafts through a reload. Write them before you leave." />
      )}
      <FaultBar text={fault ?? writing.fault} />
      <Refused sentences={desk.refused} onClear={importing.forgetRefused} />
      <Outcomes written={writing.written} />
      {candidates.length > 0 && (
        <Drafts {...{ candidates, shown, isHeldBack }} onChoose={setChosen} />
      )}
      {(writing.progress || candidates.length > 0) && (
        <div ref={writePlace}>
          <WriteDrafts
            writing={writing}
            isReady={rows !== undefined}
            wantedCount={wanted.length}
            heldBackCount={candidates.length - wanted.length}
            onWrite={() => void writing.write(wanted).then(() => reload())}
          />
        </div>
      )}
      {shown && (
        <ReviewPanel
          key={shown.id}
          candidate={shown}
          onChange={change}
          next={
            next ? (
              <GoOn to={`Next draft: ${titleOf(next)}`} onGo={() => setChosen(next.id)} />
            ) : (
              <GoOn
                to="Go on to Write"
                onGo={() => writePlace.current?.querySelector('button')?.focus()}
              />
            )
          }
          earlier={
            isReport(shown) && (
              <EarlierAnswers
                draft={shown.draft}
                rows={rows ?? []}
                findingWords={props.findingWords}
              />
            )
          }
        >
          <div ref={draftPlace} tabIndex={-1} className="deeds">
            <h2>{titleOf(shown)}</h2>
            <Button size="small" onClick={() => drop([shown.id])}>
              Leave this draft out
            </Button>
          </div>
          <p className="quiet">Read from “{shown.file}”.</p>
          <LikeIt {...{ candidates, shown, change }} rows={rows ?? []} twin={twins.get(shown.id)} />
        </ReviewPanel>
      )}
    </main>
  )
}
