// The desk's state: every change made here, kept in the browser until SharePoint has it.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '#core/day.ts'
import type { Finding } from '#core/finding.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { changed, type Changes } from './changed.ts'
import { replaceFinding } from './mergeWhole.ts'
import { isSame } from './parts.ts'
import { dropUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts'
import { isChanged, openWork, rebase, type Work } from './work.ts'

const KEEP_AFTER_MS = 400

type Begun = { readonly work: Work; readonly broughtBack?: Instant }

function begin(stored: StoredRecord, personId: string): Begun {
  const work = openWork(stored)
  const kept = readUnsaved(personId, stored.record.id)
  if (!kept || isSame(kept.base, kept.draft)) return { work }
  return { work: rebase({ ...work, draft: kept.draft }, stored, kept.base), broughtBack: kept.at }
}

export type WorkDesk = {
  readonly work: Work
  readonly isDirty: boolean
  /** When the unsaved changes that were brought back had been written. */
  readonly broughtBack: Instant | undefined
  /** False when the browser would not keep what is unsaved. */
  readonly isKept: boolean
  /** Keeps what is unsaved at once, without waiting for a pause in typing. */
  readonly keepNow: () => void
  readonly setWork: (next: (work: Work) => Work) => void
  readonly latest: () => Work
  readonly changeRecord: (changes: Changes<AcknowledgementRecord>) => void
  readonly changeFinding: (key: string, changes: Changes<Finding>) => void
  readonly changeFindings: (next: (findings: readonly Finding[]) => readonly Finding[]) => void
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
    const timer = setTimeout(() => keep(work), KEEP_AFTER_MS)
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

export function useWork(stored: StoredRecord, personId: string): WorkDesk {
  const [begun, setBegun] = useState(() => begin(stored, personId))
  const latest = useRef(begun.work)
  const { work } = begun
  const isDirty = isChanged(work)
  const read = useCallback(() => latest.current, [])
  const { isKept, keepNow } = useKeeping(read, work, isDirty, personId)
  const setWork = useCallback((next: (work: Work) => Work): void => {
    latest.current = next(latest.current)
    const now = latest.current
    setBegun((before) => ({ ...before, work: now }))
  }, [])
  const changeRecord = useCallback<WorkDesk['changeRecord']>(
    (changes) =>
      setWork(redraft((draft) => ({ ...draft, record: changed(draft.record, changes) }))),
    [setWork],
  )
  const changeFindings = useCallback<WorkDesk['changeFindings']>(
    (next) => setWork(redraft((draft) => ({ ...draft, findings: next(draft.findings) }))),
    [setWork],
  )
  const changeFinding = useCallback<WorkDesk['changeFinding']>(
    (key, changes) =>
      setWork(
        redraft((draft) => {
          const finding = draft.findings.find((other) => other.key === key)
          return finding ? replaceFinding(draft, changed(finding, changes)) : draft
        }),
      ),
    [setWork],
  )
  const discard = useCallback(() => {
    latest.current = openWork(latest.current.base)
    setBegun({ work: latest.current })
  }, [])
  return {
    work,
    isDirty,
    isKept,
    keepNow,
    broughtBack: isDirty ? begun.broughtBack : undefined,
    setWork,
    latest: read,
    changeRecord,
    changeFinding,
    changeFindings,
    discard,
  }
}
