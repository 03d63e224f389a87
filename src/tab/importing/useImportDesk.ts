// The files that wait, the drafts read of them, and what could not be read; kept in the browser through a reload.
import { useCallback, useMemo, useState } from 'react'
import type { Services } from '../services.ts'
import type { Candidate } from './candidates.ts'
import type { FileRead } from './fileReader.ts'
import {
  EMPTY,
  type LeftOut,
  withAnotherTry,
  withChange,
  withDraftBack,
  withFiles,
  withoutDrafts,
  withoutFile,
  withRead,
} from './importDesk.ts'
import { useKeptDesk } from './useKeptDesk.ts'
import { useReading } from './useReading.ts'

export function useImportDesk(services: Services) {
  const { desk, become, isKept, keepNow } = useKeptDesk(services.person.id)
  // What was under way before a reload goes on when the person says so.
  const [isStopped, setStopped] = useState(true)
  const nextId = desk?.waiting[0]
  const next = desk?.files.find(({ id }) => id === nextId)
  const onRead = useCallback(
    (fileId: string, read: FileRead): void => become((now) => withRead(now, fileId, read)),
    [become],
  )
  useReading(services, isStopped ? undefined : next, keepNow, onRead)
  const deeds = useMemo(
    () => ({
      add: (files: readonly File[]): void => {
        become((now) => withFiles(now, files))
        setStopped(false)
      },
      change: (changed: Candidate): void => become((now) => withChange(now, changed)),
      leaveDraftsOut: (ids: readonly string[]): void => become((now) => withoutDrafts(now, ids)),
      putBack: (left: LeftOut): void => become((now) => withDraftBack(now, left)),
      leaveFileOut: (fileId: string): void => become((now) => withoutFile(now, fileId)),
      tryAgain: (fileId: string): void => {
        become((now) => withAnotherTry(now, fileId))
        setStopped(false)
      },
      forgetRefused: (): void => become((now) => ({ ...now, refused: [] })),
      stop: (): void => setStopped(true),
      goOn: (): void => setStopped(false),
    }),
    [become],
  )
  return { desk: desk ?? EMPTY, isFound: desk !== undefined, isKept, isStopped, ...deeds }
}
