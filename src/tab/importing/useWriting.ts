// Writes the drafts to SharePoint, paced and once. What is written leaves the desk; the rest stays on it.
import { useEffect, useState } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { duplicateOf } from '#importing/duplicates.ts'
import { createMany, type Writing } from '#sharepoint/manyRecords.ts'
import type { Services } from '../services.ts'
import { useDeed } from '../useDeed.ts'
import type { Candidate } from './candidates.ts'

export type Written = { readonly title: string; readonly words: string; readonly recordId?: string }

const titleOf = ({ draft }: Candidate): string => draft.record.title || draft.record.key

function told(candidate: Candidate, writing: Writing): Written {
  const title = titleOf(candidate)
  switch (writing.state) {
    case 'written':
      return { title, words: 'Written.', recordId: writing.stored.record.id }
    case 'thereAlready':
      return { title, words: 'It is in the register already, and was left as it is.' }
    case 'failed':
      return { title, words: `Not written. ${writing.fault.message}` }
    default:
      return writing satisfies never
  }
}

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

export function useWriting(services: Services, drop: (ids: readonly string[]) => void) {
  const [written, setWritten] = useState<readonly Written[]>([])
  const [stopping, setStopping] = useState<AbortController>()
  // Whoever leaves the page stops the writing; what was begun is finished by the next one.
  useEffect(() => () => stopping?.abort(), [stopping])
  const { isBusy, fault, run } = useDeed(async (candidates: readonly Candidate[]) => {
    const stop = new AbortController()
    setStopping(stop)
    setWritten([])
    await createMany(
      services.manyRecords,
      candidates.map(({ draft }) => draft),
      {
        signal: stop.signal,
        onDone: (writing, place) => {
          const candidate = candidates[place]
          if (!candidate) return
          setWritten((now) => [...now, told(candidate, writing)])
          if (writing.state !== 'failed') drop([candidate.id])
        },
      },
    )
  })
  return { written, isBusy, fault, write: run, stop: () => stopping?.abort() }
}
