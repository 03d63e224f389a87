// What waits to be read, reviewed or written, kept in this browser until it is written. Files may be large, so they
// are kept where the browser keeps files (IndexedDB).
import { createStore, get, set } from 'idb-keyval'
import type { Candidate } from './candidates.ts'

export type ImportDesk = {
  readonly waiting: readonly { readonly id: string; readonly file: File }[]
  readonly candidates: readonly Candidate[]
  /** Sentences about files that were not read. */
  readonly refused: readonly string[]
}

export const EMPTY: ImportDesk = { waiting: [], candidates: [], refused: [] }

const DESKS = createStore('importing', 'desks')

/** Nothing where the browser keeps nothing. */
export async function readDesk(personId: string): Promise<ImportDesk> {
  try {
    return (await get<ImportDesk>(personId, DESKS)) ?? EMPTY
  } catch {
    return EMPTY
  }
}

/** False when the browser would not keep it. */
export async function keepDesk(personId: string, desk: ImportDesk): Promise<boolean> {
  try {
    await set(personId, desk, DESKS)
    return true
  } catch {
    return false
  }
}
