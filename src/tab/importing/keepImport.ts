// What waits to be read, reviewed or written, kept in this browser until it is written. Files may be large, so they are
// kept where the browser keeps files (IndexedDB), each once. A draft has the words of its source with it, and is kept
// again only when it was changed: the desk itself is, after every few keys.
import { createStore, del, delMany, get, getMany, keys, set, setMany } from 'idb-keyval'
import type { Candidate } from './candidates.ts'
import { EMPTY, type ImportDesk, withInterrupted } from './importDesk.ts'

/** A person's desk under their id, their drafts under ids of their own below it, and beside it what is being read. */
const DESKS = createStore('import-desks', 'desks')
const FILES = createStore('import-files', 'files')

/** Of what stands on a desk, down to the imported record. Of another version’s only the files are taken, to be read again. */
const SHAPE = 3

type KeptDesk = Omit<ImportDesk, 'files' | 'candidates'> & {
  readonly shape: typeof SHAPE
  readonly fileIds: readonly string[]
  readonly draftIds: readonly string[]
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** One after the other: an older desk never comes over a newer one, and what was left a moment ago is there to be read. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = lastTurn.then(work)
  lastTurn = mine
  return mine
}

type Store = typeof DESKS

// What is changed becomes another object.
const isKept = new WeakSet<object>()

const ofPerson = (personId: string): string => `${personId}/`

const readingOf = (personId: string): string => `reading of ${personId}`

const placed = <T>(personId: string, things: readonly (readonly [id: string, T])[]) =>
  new Map(things.map(([id, thing]) => [ofPerson(personId) + id, thing]))

/** Those that are still there, in the order of their ids. */
async function readEach<T extends object>(
  personId: string,
  ids: readonly string[],
  store: Store,
): Promise<readonly (readonly [id: string, T])[]> {
  const places = ids.map((id) => ofPerson(personId) + id)
  const found = await getMany<T | undefined>(places, store)
  return ids.flatMap((id, index) => {
    const thing = found[index]
    if (!thing) return []
    isKept.add(thing)
    return [[id, thing] as const]
  })
}

/** What of these is to be kept, and what is there in vain. */
async function compare<T extends object>(
  personId: string,
  now: ReadonlyMap<string, T>,
  store: Store,
): Promise<{ readonly toKeep: [string, T][]; readonly gone: string[] }> {
  const all = await keys<string>(store)
  const before = new Set(all.filter((place) => place.startsWith(ofPerson(personId))))
  return {
    toKeep: [...now].filter(([place, thing]) => !isKept.has(thing) || !before.has(place)),
    gone: [...before].filter((place) => !now.has(place)),
  }
}

/** Nothing where the browser keeps nothing. A file that was being read when the page ended does not wait any more. */
export const readDesk = (personId: string): Promise<ImportDesk> =>
  inTurn(async () => {
    const desk = await readKept(personId)
    const fileId = await get<string>(readingOf(personId), DESKS).catch(() => undefined)
    if (fileId === undefined) return desk
    const found = withInterrupted(desk, fileId)
    if (found === desk || (await keep(personId, found))) await noteReading(personId, undefined)
    return found
  })

/** Before a file is read, its id; when it is read or its reading stopped, nothing. */
export const keepReading = (personId: string, fileId: string | undefined): Promise<void> =>
  inTurn(() => noteReading(personId, fileId))

/** False when the browser would not keep it. */
export const keepDesk = (personId: string, desk: ImportDesk): Promise<boolean> =>
  inTurn(() => keep(personId, desk))

async function noteReading(personId: string, fileId: string | undefined): Promise<void> {
  const place = readingOf(personId)
  // Where the browser keeps nothing, there is nothing to come back to either.
  await (fileId === undefined ? del(place, DESKS) : set(place, fileId, DESKS)).catch(
    () => undefined,
  )
}

async function readKept(personId: string): Promise<ImportDesk> {
  try {
    const kept = await get<KeptDesk>(personId, DESKS)
    if (!kept) return EMPTY
    const { fileIds, draftIds, shape, ...asKept } = kept
    const files = await readEach<File>(personId, fileIds, FILES)
    const drafts = shape === SHAPE ? await readEach<Candidate>(personId, draftIds, DESKS) : []
    const desk = {
      ...EMPTY,
      ...(shape === SHAPE ? asKept : { waiting: fileIds, isOutdated: true }),
    }
    const there = new Set(files.map(([id]) => id))
    return {
      ...desk,
      files: files.map(([id, file]) => ({ id, file })),
      candidates: drafts.map(([, draft]) => draft),
      waiting: desk.waiting.filter((id) => there.has(id)),
      interrupted: desk.interrupted.filter((id) => there.has(id)),
    }
  } catch {
    return EMPTY
  }
}

async function keep(
  personId: string,
  { files, candidates, ...desk }: ImportDesk,
): Promise<boolean> {
  try {
    const filesNow = placed(
      personId,
      files.map(({ id, file }) => [id, file]),
    )
    const draftsNow = placed(
      personId,
      candidates.map((one) => [one.id, one]),
    )
    const [ofFiles, ofDrafts] = await Promise.all([
      compare(personId, filesNow, FILES),
      compare(personId, draftsNow, DESKS),
    ])
    if (ofFiles.toKeep.length > 0) await setMany(ofFiles.toKeep, FILES)
    const kept: KeptDesk = {
      ...desk,
      shape: SHAPE,
      fileIds: files.map(({ id }) => id),
      draftIds: candidates.map(({ id }) => id),
    }
    await setMany([...ofDrafts.toKeep, [personId, kept]], DESKS)
    for (const [, thing] of [...ofFiles.toKeep, ...ofDrafts.toKeep]) isKept.add(thing)
    if (ofDrafts.gone.length > 0) await delMany(ofDrafts.gone, DESKS)
    if (ofFiles.gone.length > 0) await delMany(ofFiles.gone, FILES)
    return true
  } catch {
    return false
  }
}
