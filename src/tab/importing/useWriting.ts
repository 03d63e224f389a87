// Writes the drafts to SharePoint, paced and once, each with the file it was read from. What is written leaves the desk;
// the rest stays on it.
import { useEffect, useState } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { duplicateOf } from '#importing/draft/duplicates.ts'
import { createMany } from '#sharepoint/manyRecords.ts'
import type { Services } from '../services.ts'
import { useDeed } from '../useDeed.ts'
import type { Candidate } from './candidates.ts'
import type { Progress } from './ProgressLine.tsx'
import { reviewedDraft } from './reviewedDraft.ts'
import { settle, type Written } from './settle.ts'

/** Of each candidate that seems to be a record already, or one before it on the desk: that one's title. */
export function twinsOf(
  candidates: readonly Candidate[],
  rows: readonly Stored<RegisterRow>[],
): ReadonlyMap<string, string> {
  const known = rows.map(({ value }) => value)
  return new Map(
    candidates.flatMap((candidate, index) => {
      const { record } = candidate.draft
      const before = candidates.slice(0, index).map(({ draft }) => draft.record)
      // One key is one record: writing it again writes nothing, or finishes what was cut short.
      const others = [...known, ...before].filter(({ key }) => key !== record.key)
      const twin = duplicateOf(record, others)
      return twin ? [[candidate.id, twin.title] as const] : []
    }),
  )
}

/** `fileOf` gives the file that a candidate was read from; `drop` takes what is settled off the desk. */
export function useWriting(
  services: Services,
  fileOf: (candidate: Candidate) => File | undefined,
  drop: (ids: readonly string[]) => void,
) {
  const [written, setWritten] = useState<readonly Written[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [notBegun, setNotBegun] = useState(0)
  const [isStopping, setStopping] = useState(false)
  const [stopper, setStopper] = useState<AbortController>()
  // Whoever leaves the page stops the writing; what was begun is finished by the next one.
  useEffect(() => () => stopper?.abort(), [stopper])
  const { isBusy, fault, run } = useDeed(async (candidates: readonly Candidate[]) => {
    const stop = new AbortController()
    setStopper(stop)
    setStopping(false)
    setWritten([])
    setNotBegun(0)
    setProgress({ done: 0, of: candidates.length })
    const writings = await createMany(services.manyRecords, candidates.map(reviewedDraft), {
      signal: stop.signal,
      onDone: async (writing, place) => {
        const candidate = candidates[place]
        if (!candidate) return
        const { told, isSettled } = await settle(services, candidate, fileOf(candidate), writing)
        setWritten((now) => [...now, told])
        setProgress((now) => now && { ...now, done: now.done + 1 })
        if (isSettled) drop([candidate.id])
      },
    }).finally(() => setProgress(undefined))
    setNotBegun(writings.filter(({ state }) => state === 'notBegun').length)
  })
  const stop = (): void => {
    setStopping(true)
    stopper?.abort()
  }
  return { written, notBegun, progress, isStopping, isBusy, fault, write: run, stop }
}
