// The desk's state: every change made here, kept in the browser until SharePoint has it.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Instant } from '#core/day.ts'
import type { Finding } from '#core/finding.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { changed, type Changes } from './changed.ts'
import { replaceFinding } from './mergeWhole.ts'
import { isSame } from './parts.ts'
import { dropUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts'
import { isChanged, openWork, rebase, type Work } from './work.ts'
import { createWorkStore, type WorkStore } from './workStore.ts'

type Begun = { readonly work: Work; readonly broughtBack?: Instant }

function begin(stored: StoredRecord, personId: string): Begun {
  const work = openWork(stored)
  const kept = readUnsaved(personId, stored.record.id)
  if (!kept || isSame(kept.base, kept.draft)) return { work }
  return { work: rebase({ ...work, draft: kept.draft }, stored, kept.base), broughtBack: kept.at }
}

/** New values, or how they follow from what stands there now. */
export type ChangesTo<T> = Changes<T> | ((now: T) => Changes<T>)

type RecordChange = (changes: ChangesTo<AcknowledgementRecord>) => void
export type FindingChange = (key: string, changes: ChangesTo<Finding>) => void

export type WorkDesk = {
  readonly work: Work
  readonly isDirty: boolean
  /** When the unsaved changes that were brought back had been written. */
  readonly broughtBack: Instant | undefined
  /** False when the browser would not keep what is unsaved. */
  readonly isKept: boolean
  /** Keeps what is unsaved at once. */
  readonly keepNow: () => void
  readonly setWork: WorkStore['change']
  readonly latest: () => Work
  /** Draws what was typed, without waiting for a pause. */
  readonly draw: () => void
  readonly changeRecord: RecordChange
  readonly changeFinding: FindingChange
  readonly changeFindings: (next: (findings: readonly Finding[]) => readonly Finding[]) => void
  /** As above, of what is typed: drawn once the writer pauses. */
  readonly writeRecord: RecordChange
  readonly writeFinding: FindingChange
  readonly discard: () => void
}

const redraft =
  (next: (draft: WholeRecord) => WholeRecord) =>
  (work: Work): Work => ({ ...work, draft: next(work.draft) })

function useKeeping(latest: () => Work, work: Work, isDirty: boolean, personId: string) {
  const [isKept, setKept] = useState(true)
  const keep = useCallback(
    ({ base, draft }: Work): void => {
      if (isChanged({ base, draft }))
        setKept(keepUnsaved(personId, base.record.id, { base: wholeOf(base), draft }))
    },
    [personId],
  )
  const keepNow = useCallback(() => keep(latest()), [keep, latest])
  useEffect(() => {
    if (!isDirty) dropUnsaved(personId, work.base.record.id)
    // After the frame that draws it.
    const timer = setTimeout(() => keep(work))
    return () => clearTimeout(timer)
  }, [work, isDirty, keep, personId])
  useEffect(() => {
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [keepNow])
  return { isKept, keepNow }
}

const changedBy = <T extends object>(now: T, changes: ChangesTo<T>): T =>
  changed(now, typeof changes === 'function' ? changes(now) : changes)

const inRecord = (changes: ChangesTo<AcknowledgementRecord>) =>
  redraft((draft) => ({ ...draft, record: changedBy(draft.record, changes) }))

const inFinding = (key: string, changes: ChangesTo<Finding>) =>
  redraft((draft) => {
    const finding = draft.findings.find((other) => other.key === key)
    return finding ? replaceFinding(draft, changedBy(finding, changes)) : draft
  })

const changesOf = ({ latest, change, write, draw }: WorkStore) => ({
  latest,
  draw,
  setWork: change,
  changeRecord: (changes: ChangesTo<AcknowledgementRecord>) => change(inRecord(changes)),
  writeRecord: (changes: ChangesTo<AcknowledgementRecord>) => write(inRecord(changes)),
  changeFinding: (key: string, changes: ChangesTo<Finding>) => change(inFinding(key, changes)),
  writeFinding: (key: string, changes: ChangesTo<Finding>) => write(inFinding(key, changes)),
  changeFindings: (next: (findings: readonly Finding[]) => readonly Finding[]) =>
    change(redraft((draft) => ({ ...draft, findings: next(draft.findings) }))),
})

export function useWork(stored: StoredRecord, personId: string): WorkDesk {
  const [begun] = useState(() => begin(stored, personId))
  const [broughtBack, setBroughtBack] = useState(begun.broughtBack)
  const [store] = useState(() => createWorkStore(begun.work))
  const work = useSyncExternalStore(store.subscribe, store.drawn)
  const isDirty = isChanged(work)
  const { isKept, keepNow } = useKeeping(store.latest, work, isDirty, personId)
  const changes = useMemo(() => changesOf(store), [store])
  const discard = useCallback(() => {
    setBroughtBack(undefined)
    store.change(({ base }) => openWork(base))
  }, [store])
  return {
    ...changes,
    work,
    isDirty,
    isKept,
    keepNow,
    broughtBack: isDirty ? broughtBack : undefined,
    discard,
  }
}
