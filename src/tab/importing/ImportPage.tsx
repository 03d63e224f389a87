// Old records and inspection reports: read, reviewed beside their source, and written to SharePoint.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { FaultBar } from '../Question.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import { alreadyThere, isHeldBack } from './alreadyThere.ts'
import { DraftList } from './DraftList.tsx'
import { FileDrop } from './FileDrop.tsx'
import { asLeftOut, fileOn, type LeftOut } from './importDesk.ts'
import { ImportHead } from './ImportHead.tsx'
import { LeftOutNote, Outcomes, Refused } from './ImportLists.tsx'
import { Interrupted } from './Interrupted.tsx'
import { ReadingProgress } from './ReadingProgress.tsx'
import { ShownDraft } from './ShownDraft.tsx'
import { useImportDesk } from './useImportDesk.ts'
import { useWriting } from './useWriting.ts'
import { WriteDrafts } from './WriteDrafts.tsx'
import './importing.css'

const NONE_YET: NonNullable<Register['rows']> = []

const NOT_KEPT = 'This browser can’t keep the drafts through a reload. Write them before you leave.'

export function ImportPage(props: {
  readonly services: Services
  readonly register: Register
  readonly findingWords: ReadonlyMap<string, string>
}): ReactNode {
  const { services, findingWords } = props
  const { fault, reload } = props.register
  const rows = props.register.rows ?? NONE_YET
  useEffect(() => {
    void reload()
  }, [reload])
  const importing = useImportDesk(services)
  const { desk, leaveDraftsOut } = importing
  const { candidates } = desk
  const writing = useWriting(services, ({ fileId }) => fileOn(desk, fileId), leaveDraftsOut)
  const [chosen, setChosen] = useState<string>()
  const [leftOut, setLeftOut] = useState<LeftOut>()
  const shown = candidates.find(({ id }) => id === chosen) ?? candidates[0]
  const there = useMemo(() => alreadyThere(candidates, rows), [candidates, rows])
  const wanted = candidates.filter((one) => !isHeldBack(one, there.get(one.id)))
  const writePlace = useRef<HTMLDivElement>(null)
  return (
    <main className="page">
      <ImportHead {...{ desk, writing }} />
      {importing.isFound && <FileDrop onFiles={importing.add} />}
      <ReadingProgress {...importing} />
      <Interrupted {...importing} />
      <FaultBar text={importing.isKept ? undefined : NOT_KEPT} />
      <FaultBar text={fault ?? writing.fault} />
      <Refused sentences={desk.refused} onClear={importing.forgetRefused} />
      <LeftOutNote
        leftOut={leftOut}
        onPutBack={(left) => {
          importing.putBack(left)
          setChosen(left.candidate.id)
          setLeftOut(undefined)
        }}
      />
      <Outcomes written={writing.written} onClear={writing.forget} />
      {candidates.length > 0 && (
        <DraftList {...{ candidates, shown, there }} onChoose={setChosen} />
      )}
      {(writing.progress || candidates.length > 0) && (
        <div ref={writePlace}>
          <WriteDrafts
            writing={writing}
            isReady={props.register.rows !== undefined}
            wantedCount={wanted.length}
            heldBackCount={candidates.length - wanted.length}
            onWrite={() => void writing.write(wanted).then(() => reload())}
          />
        </div>
      )}
      {shown && (
        <ShownDraft
          {...{ shown, rows, findingWords }}
          next={candidates[candidates.indexOf(shown) + 1]}
          there={there.get(shown.id)}
          onChange={importing.change}
          onLeaveOut={() => {
            setLeftOut(asLeftOut(desk, shown))
            leaveDraftsOut([shown.id])
          }}
          onChoose={setChosen}
          onGoToWrite={() => writePlace.current?.querySelector('button')?.focus()}
        />
      )}
    </main>
  )
}
