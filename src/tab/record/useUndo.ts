// A deed that changes much at once can be taken back: what it did, and nothing of what was written since.
import { useCallback, useEffect, useState } from 'react'
import type { WholeRecord } from '#core/record.ts'
import { isTypedIn } from '../keys/keys.ts'
import type { WorkDesk } from './useWork.ts'
import { takenBack } from './work.ts'

type Done = {
  readonly words: string
  readonly before: WholeRecord
  readonly after: WholeRecord
  readonly isTakenBack: boolean
}

export type Undo = {
  readonly done: Done | undefined
  /** Does the deed, and says it in these words. */
  readonly act: (words: string, deed: () => void) => void
  readonly takeBack: () => void
}

export function useUndo({ latest, setWork }: Pick<WorkDesk, 'latest' | 'setWork'>): Undo {
  const [done, setDone] = useState<Done>()
  const act = useCallback(
    (words: string, deed: () => void): void => {
      const before = latest().draft
      deed()
      setDone({ words, before, after: latest().draft, isTakenBack: false })
    },
    [latest],
  )
  const takeBack = useCallback((): void => {
    if (!done || done.isTakenBack) return
    setWork((work) => takenBack(work, done))
    setDone({ ...done, isTakenBack: true })
  }, [done, setWork])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      // Within a field the key takes back what was typed there.
      if (!isUndo || event.shiftKey || isTypedIn(event.target)) return
      event.preventDefault()
      takeBack()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [takeBack])
  return { done, act, takeBack }
}
