// The files that wait, the drafts read of them, and what could not be read; kept in the browser through a reload.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { OfficeStore } from '#core/ports.ts'
import type { Services } from '../services.ts'
import type { Candidate } from './candidates.ts'
import { createFileReader } from './fileReader.ts'
import { EMPTY, type ImportDesk, withChange, withFiles, without, withRead } from './importDesk.ts'
import { keepDesk, readDesk } from './keepImport.ts'
import { createKeeper } from './keepSoon.ts'
import { startReader } from './startReader.ts'

const KEEP_AFTER_MS = 300

/** Asked once for all the files, and again where it could not be told. */
function forceOf(office: OfficeStore): () => Promise<string> {
  let asked: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    try {
      return (await office.settings()).forceName
    } catch {
      asked = undefined
      return ''
    }
  }
  return () => (asked ??= ask())
}

export function useImportDesk({ person, office }: Services) {
  const [desk, setDesk] = useState<ImportDesk>()
  const [isStopped, setStopped] = useState(false)
  const [isKept, setKept] = useState(true)
  const [reader] = useState(() => createFileReader(startReader))
  const ourForce = useMemo(() => forceOf(office), [office])
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
    return () => reader.close()
  }, [person.id, reader])

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
  useEffect(() => () => keeper.leave(), [keeper])

  useEffect(() => {
    if (!next || isStopped) return undefined
    let isLeft = false
    const read = async (): Promise<void> => {
      const outcome = await reader.read(next, await ourForce()).catch(() => ({
        refused: `“${next.file.name}” can’t be read any more. Choose it again.`,
      }))
      if (!isLeft) setDesk((now = EMPTY) => withRead(now, next.id, outcome))
    }
    void read()
    return () => {
      isLeft = true
    }
  }, [next, isStopped, ourForce, reader])

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
  const stop = useCallback(() => {
    setStopped(true)
    reader.close()
  }, [reader])
  const goOn = useCallback(() => setStopped(false), [])
  return { desk: desk ?? EMPTY, isKept, isStopped, add, change, drop, forgetRefused, stop, goOn }
}
