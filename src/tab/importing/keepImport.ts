// What waits to be read, reviewed or written, kept in this browser until it is written. Files may be large, so they are
// kept where the browser keeps files (IndexedDB), each once: the desk itself is kept again after every few keys.
import { createStore, delMany, get, getMany, keys, set, setMany } from 'idb-keyval'
import type { HeldFile } from './fileReader.ts'
import { EMPTY, type ImportDesk } from './importDesk.ts'

const DESKS = createStore('import-desks', 'desks')
const FILES = createStore('import-files', 'files')

/** Of what stands on a desk. Of another version’s only the files are taken, to be read again. */
const SHAPE = 1

type KeptDesk = Omit<ImportDesk, 'files'> & {
  readonly shape: typeof SHAPE
  readonly fileIds: readonly string[]
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** One after the other: an older desk never comes over a newer one, and what was left a moment ago is there to be read. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = lastTurn.then(work)
  lastTurn = mine
  return mine
}

const ofPerson = (personId: string): string => `${personId}/`

/** Nothing where the browser keeps nothing. */
export const readDesk = (personId: string): Promise<ImportDesk> => inTurn(() => readKept(personId))

/** False when the browser would not keep it. */
export const keepDesk = (personId: string, desk: ImportDesk): Promise<boolean> =>
  inTurn(() => keep(personId, desk))

async function readKept(personId: string): Promise<ImportDesk> {
  try {
    const kept = await get<KeptDesk>(personId, DESKS)
    if (!kept) return EMPTY
    const { fileIds, shape, ...asKept } = kept
    const desk = shape === SHAPE ? asKept : { ...EMPTY, waiting: fileIds }
    const places = fileIds.map((id) => ofPerson(personId) + id)
    const found = await getMany<File | undefined>(places, FILES)
    const files = found.flatMap((file, index): readonly HeldFile[] => {
      const id = fileIds[index]
      return file && id !== undefined ? [{ id, file }] : []
    })
    const there = new Set(files.map(({ id }) => id))
    return { ...desk, files, waiting: desk.waiting.filter((id) => there.has(id)) }
  } catch {
    return EMPTY
  }
}

async function keep(personId: string, { files, ...desk }: ImportDesk): Promise<boolean> {
  try {
    const all = await keys<string>(FILES)
    const before = new Set(all.filter((place) => place.startsWith(ofPerson(personId))))
    const now = new Map(files.map(({ id, file }) => [ofPerson(personId) + id, file]))
    const added = [...now].filter(([place]) => !before.has(place))
    if (added.length > 0) await setMany(added, FILES)
    const kept: KeptDesk = { ...desk, shape: SHAPE, fileIds: files.map(({ id }) => id) }
    await set(personId, kept, DESKS)
    const gone = [...before].filter((place) => !now.has(place))
    if (gone.length > 0) await delMany(gone, FILES)
    return true
  } catch {
    return false
  }
}
