// What waits to be read, reviewed or written, kept in this browser until it is written. Files may be large, so they
// are kept where the browser keeps files (IndexedDB).
import type { Candidate } from './candidates.ts'

export type ImportDesk = {
  readonly waiting: readonly { readonly id: string; readonly file: File }[]
  readonly candidates: readonly Candidate[]
  /** Sentences about files that were not read. */
  readonly refused: readonly string[]
}

export const EMPTY: ImportDesk = { waiting: [], candidates: [], refused: [] }

const STORE = 'desks'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('Not kept.')))
  })

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('importing', 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
  return (await settled(opening)).transaction(STORE, mode).objectStore(STORE)
}

/** Nothing where the browser keeps nothing. */
export async function readDesk(personId: string): Promise<ImportDesk> {
  try {
    const kept: unknown = await settled<unknown>((await openStore('readonly')).get(personId))
    return (kept as ImportDesk | undefined) ?? EMPTY
  } catch {
    return EMPTY
  }
}

/** False when the browser would not keep it. */
export async function keepDesk(personId: string, desk: ImportDesk): Promise<boolean> {
  try {
    await settled((await openStore('readwrite')).put(desk, personId))
    return true
  } catch {
    return false
  }
}
