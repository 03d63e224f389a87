// The files that wait, the drafts read of them, and what could not be read; kept in the browser through a reload.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Services } from '../services.ts'
import type { Candidate } from './candidates.ts'
import type { FileRead } from './fileReader.ts'
import {
  EMPTY,
  type ImportDesk,
  withAnotherTry,
  withChange,
  withFiles,
  without,
  withoutFile,
  withRead,
} from './importDesk.ts'
import { keepDesk, readDesk } from './keepImport.ts'
import { createKeeper } from './keepSoon.ts'
import { useReading } from './useReading.ts'

const KEEP_AFTER_MS = 300

export function useImportDesk(services: Services) {
  const { person } = services
  const [desk, setDesk] = useState<ImportDesk>()
  const [isStopped, setStopped] = useState(false)
  const [isKept, setKept] = useState(true)
  const nextId = desk?.waiting[0]
  const next = desk?.files.find(({ id }) => id === nextId)

  useEffect(() => {
    const readKept = async (): Promise<void> => {
      const kept = await readDesk(person.id)
      setDesk((now) => now ?? kept)
      // What was under way before a reload goes on when the person says so.
      setStopped(kept.waiting.length > 0)
    }
    void readKept()
  }, [person.id])

  const keeper = useMemo(
    () =>
      createKeeper<ImportDesk>(
        async (newest) => setKept(await keepDesk(person.id, newest)),
        KEEP_AFTER_MS,
      ),
    [person.id],
  )
  useEffect(() => {
    if (desk) keeper.changed(desk)
  }, [desk, keeper])
  // Whoever leaves the page before that moment loses nothing.
  useEffect(() => () => void keeper.keepNow(), [keeper])

  const onRead = useCallback(
    (fileId: string, read: FileRead): void => setDesk((now = EMPTY) => withRead(now, fileId, read)),
    [],
  )
  useReading(services, isStopped ? undefined : next, keeper.keepNow, onRead)

  const add = useCallback((files: readonly File[]): void => {
    setDesk((now = EMPTY) => withFiles(now, files))
    setStopped(false)
  }, [])
  const change = useCallback(
    (changed: Candidate): void => setDesk((now = EMPTY) => withChange(now, changed)),
    [],
  )
  const drop = useCallback(
    (ids: readonly string[]): void => setDesk((now = EMPTY) => without(now, ids)),
    [],
  )
  const forgetRefused = useCallback(() => setDesk((now = EMPTY) => ({ ...now, refused: [] })), [])
  const leaveOut = useCallback(
    (fileId: string): void => setDesk((now = EMPTY) => withoutFile(now, fileId)),
    [],
  )
  const tryAgain = useCallback((fileId: string): void => {
    setDesk((now = EMPTY) => withAnotherTry(now, fileId))
    setStopped(false)
  }, [])
  const stop = useCallback(() => setStopped(true), [])
  const goOn = useCallback(() => setStopped(false), [])
  const deeds = { add, change, drop, forgetRefused, leaveOut, tryAgain, stop, goOn }
  return { desk: desk ?? EMPTY, isKept, isStopped, ...deeds }
}
