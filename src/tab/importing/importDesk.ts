// What stands on the desk of an import, and what becomes of it.
import type { Candidate } from './candidates.ts'
import type { FileRead, HeldFile } from './fileReader.ts'

export type ImportDesk = {
  /** Those that wait to be read, and those that are to be kept with what was read of them. */
  readonly files: readonly HeldFile[]
  /** The ids of files to be read, in their order. */
  readonly waiting: readonly string[]
  /** The ids of files in whose reading the page ended: they may have ended it, and are read only when a person says so. */
  readonly interrupted: readonly string[]
  /** How many were read since there was last nothing to read. */
  readonly readCount: number
  /** Kept by an older version of the page: what waits was read by it, and what was mended in that is lost. */
  readonly isOutdated: boolean
  readonly candidates: readonly Candidate[]
  /** Sentences about files that were not read. */
  readonly refused: readonly string[]
}

export const EMPTY: ImportDesk = {
  files: [],
  waiting: [],
  interrupted: [],
  readCount: 0,
  isOutdated: false,
  candidates: [],
  refused: [],
}

const withoutUnused = (desk: ImportDesk): ImportDesk => {
  const read = desk.candidates.map(({ fileId }) => fileId)
  const used = new Set([...desk.waiting, ...desk.interrupted, ...read])
  return { ...desk, files: desk.files.filter(({ id }) => used.has(id)) }
}

export const fileOn = ({ files }: ImportDesk, fileId: string): File | undefined =>
  files.find(({ id }) => id === fileId)?.file

const withWaiting = (desk: ImportDesk, ids: readonly string[]): ImportDesk => ({
  ...desk,
  ...(desk.waiting.length === 0 && { readCount: 0, isOutdated: false }),
  waiting: [...desk.waiting, ...ids],
})

export function withFiles(desk: ImportDesk, added: readonly File[]): ImportDesk {
  const held = added.map((file): HeldFile => ({ id: crypto.randomUUID(), file }))
  const ids = held.map(({ id }) => id)
  return withWaiting({ ...desk, files: [...desk.files, ...held] }, ids)
}

/** As found when the page had ended in the middle of reading `fileId`. */
export const withInterrupted = (desk: ImportDesk, fileId: string): ImportDesk =>
  desk.waiting.includes(fileId)
    ? {
        ...desk,
        waiting: desk.waiting.filter((id) => id !== fileId),
        interrupted: [...desk.interrupted, fileId],
      }
    : desk

const notInterrupted = (desk: ImportDesk, fileId: string): ImportDesk => ({
  ...desk,
  interrupted: desk.interrupted.filter((id) => id !== fileId),
})

/** It waits behind the others: what it may end is then as little as can be. */
export const withAnotherTry = (desk: ImportDesk, fileId: string): ImportDesk =>
  withWaiting(notInterrupted(desk, fileId), [fileId])

export const withoutFile = (desk: ImportDesk, fileId: string): ImportDesk =>
  withoutUnused(notInterrupted(desk, fileId))

export const withRead = (desk: ImportDesk, fileId: string, read: FileRead): ImportDesk =>
  withoutUnused({
    ...desk,
    waiting: desk.waiting.filter((id) => id !== fileId),
    readCount: desk.readCount + 1,
    candidates: [...desk.candidates, ...('candidates' in read ? read.candidates : [])],
    refused: [...new Set([...desk.refused, ...('refused' in read ? [read.refused] : [])])],
  })

export const withChange = (desk: ImportDesk, changed: Candidate): ImportDesk => ({
  ...desk,
  candidates: desk.candidates.map((one) => (one.id === changed.id ? changed : one)),
})

/** A draft that was left out, with its file and the place it had. */
export type LeftOut = {
  readonly candidate: Candidate
  readonly place: number
  readonly held: HeldFile | undefined
}

export const asLeftOut = (desk: ImportDesk, candidate: Candidate): LeftOut => ({
  candidate,
  place: desk.candidates.indexOf(candidate),
  held: desk.files.find(({ id }) => id === candidate.fileId),
})

export const withDraftBack = (
  desk: ImportDesk,
  { candidate, place, held }: LeftOut,
): ImportDesk => ({
  ...desk,
  files: held && !desk.files.includes(held) ? [...desk.files, held] : desk.files,
  candidates: desk.candidates.toSpliced(place, 0, candidate),
})

export const withoutDrafts = (desk: ImportDesk, ids: readonly string[]): ImportDesk =>
  withoutUnused({ ...desk, candidates: desk.candidates.filter(({ id }) => !ids.includes(id)) })
