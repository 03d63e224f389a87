// Saves what is on the desk; merges what others changed meanwhile, and asks only where both changed the same.
import { useCallback, useRef, useState } from 'react'
import { type Instant, toInstant } from '#core/day.ts'
import { isFault } from '#core/faults.ts'
import type { RecordStore } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'
import { saveWork, withOwnWords } from './saveWork.ts'
import type { WorkDesk } from './useWork.ts'
import { isChanged, rebase } from './work.ts'

export type SaveState =
  | { readonly state: 'idle' | 'saving' }
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'failed'; readonly text: string }

export type SaveOutcome = 'saved' | 'choices' | 'gone' | 'failed'

// Each time someone else was quicker the work is put upon theirs and tried again; never without end.
const TRIES = 4

type Desk = Pick<WorkDesk, 'latest' | 'setWork'>

async function saveUntilDone(records: RecordStore, desk: Desk): Promise<SaveOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const { base, draft, choices } = desk.latest()
    if (choices.length > 0) return 'choices'
    if (!isChanged({ base, draft })) return 'saved'
    const saved = await saveWork(records, base, draft)
    const fresh = await records.open(base.record.id)
    if (!fresh) return 'gone'
    desk.setWork((work) => rebase(work, withOwnWords(fresh, saved), saved.seen))
    if (saved.stoppedBy === undefined) return 'saved'
    const isOvertaken =
      isFault(saved.stoppedBy, 'changedSinceRead') || isFault(saved.stoppedBy, 'gone')
    if (!isOvertaken || attempt === TRIES) throw saved.stoppedBy
  }
}

export function useSave(records: RecordStore, desk: WorkDesk, gone: () => void) {
  const [state, setState] = useState<SaveState>({ state: 'idle' })
  const running = useRef<Promise<SaveOutcome>>(undefined)
  const { latest, setWork } = desk
  const save = useCallback((): Promise<SaveOutcome> => {
    const run = async (): Promise<SaveOutcome> => {
      const { choices, ...work } = latest()
      if (choices.length === 0 && !isChanged(work)) return 'saved'
      setState({ state: 'saving' })
      try {
        const outcome = await saveUntilDone(records, { latest, setWork })
        if (outcome === 'gone') gone()
        setState(
          outcome === 'saved' ? { state: 'saved', at: toInstant(new Date()) } : { state: 'idle' },
        )
        return outcome
      } catch (thrown) {
        setState({ state: 'failed', text: sentenceOf(thrown) })
        return 'failed'
      }
    }
    running.current ??= run().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [records, latest, setWork, gone])
  const isSaving = useCallback(() => running.current !== undefined, [])
  return { state, save, isSaving }
}
