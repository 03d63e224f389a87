// Writes the drafts to SharePoint, paced and once, each with the file it was read from. What is written leaves the desk;
// the rest stays on it.
import { useEffect, useState } from 'react'
import { createMany } from '#sharepoint/manyRecords.ts'
import type { Services } from '../services.ts'
import { useDeed } from '../useDeed.ts'
import type { Candidate } from './candidates.ts'
import type { Progress } from './ProgressLine.tsx'
import { reviewedDraft } from './reviewedDraft.ts'
import { settle } from './settle.ts'
import type { Written } from './written.ts'

/** `fileOf` gives the file that a candidate was read from; `leaveDraftsOut` takes what is settled off the desk. */
export function useWriting(
  services: Services,
  fileOf: (candidate: Candidate) => File | undefined,
  leaveDraftsOut: (ids: readonly string[]) => void,
) {
  const [written, setWritten] = useState<readonly Written[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [notBegun, setNotBegun] = useState(0)
  const [isStopping, setStopping] = useState(false)
  const [stopper, setStopper] = useState<AbortController>()
  // Whoever leaves the page stops the writing; what was begun is finished by the next one.
  useEffect(() => () => stopper?.abort(), [stopper])
  const forget = (): void => {
    setWritten([])
    setNotBegun(0)
  }
  const { isBusy, fault, run } = useDeed(async (candidates: readonly Candidate[]) => {
    const stop = new AbortController()
    setStopper(stop)
    setStopping(false)
    forget()
    setProgress({ done: 0, of: candidates.length })
    const writings = await createMany(services.manyRecords, candidates.map(reviewedDraft), {
      signal: stop.signal,
      onDone: async (writing, place) => {
        const candidate = candidates[place]
        if (!candidate) return
        const { told, isSettled } = await settle(services, candidate, fileOf(candidate), writing)
        setWritten((now) => [...now, told])
        setProgress((now) => now && { ...now, done: now.done + 1 })
        if (isSettled) leaveDraftsOut([candidate.id])
      },
    }).finally(() => setProgress(undefined))
    setNotBegun(writings.filter(({ state }) => state === 'notBegun').length)
  })
  const stop = (): void => {
    setStopping(true)
    stopper?.abort()
  }
  return { written, notBegun, progress, isStopping, isBusy, fault, write: run, stop, forget }
}
