// Where this browser keeps what a person saw, so that the next opening shows it before anybody is asked. It goes with whom it
// was kept for, and when it was long not used.
import { delMany, get, set } from 'idb-keyval'
import type { Person } from '#core/record.ts'

const DAY_MS = 86_400_000
const UNUSED_DAYS = 30

/** In which shape each is kept: another version of the app passes over one of another shape. */
const SHAPES = { register: 4, findings: 1 } as const
type Place = keyof typeof SHAPES

/** How the lists looked, by their addresses in the app. */
export const LOOKS: ReadonlyMap<string, string> = new Map([
  ['/', 'look /'],
  ['/register', 'look /register'],
])

type Kept = {
  readonly shape: number
  /** In milliseconds. */
  readonly keptAt: number
  readonly person: Person
  readonly value: unknown
}

/** Both in milliseconds. */
export const isRecent = (keptAt: number, now: number): boolean =>
  now - keptAt < UNUSED_DAYS * DAY_MS

const isOfShape = (place: Place, value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPES[place]

export const isStillKept = (place: Place, value: unknown, now: number): value is Kept =>
  isOfShape(place, value) && isRecent(value.keptAt, now)

export async function readKept(place: Place): Promise<Pick<Kept, 'person' | 'value'> | undefined> {
  try {
    const kept: unknown = await get(place)
    if (kept === undefined) return undefined
    if (isStillKept(place, kept, Date.now())) return kept
    await forgetSeen()
    return undefined
  } catch {
    // A browser that keeps nothing opens as it does the first time.
    return undefined
  }
}

export async function keep(place: Place, person: Person, value: unknown): Promise<void> {
  const kept: Kept = { shape: SHAPES[place], keptAt: Date.now(), person, value }
  await set(place, kept).catch(() => undefined)
}

export const forgetSeen = (): Promise<void> =>
  delMany([...Object.keys(SHAPES), ...LOOKS.values()]).catch(() => undefined)
