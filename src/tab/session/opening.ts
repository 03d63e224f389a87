// How a page begins. What this person saw when they were last here is shown at once; sign-in and Graph, which are as
// large as the first view, follow when that is painted. Where nothing was kept they are read beside it. A page lives
// through one session.
import { afterPaint, UNSEEN_MS } from '../afterPaint.ts'
import { readSnapshot, type Snapshot } from '../register/snapshot.ts'
import type { Services } from '../services.ts'
import { deferServices } from './deferredServices.ts'
import { isShutOut } from './sessionFault.ts'
import { forgetSeen } from './kept.ts'
import type { Session } from './startSession.ts'
import type { TeamsHost } from './teamsHost.ts'
import { toldIn } from './told.ts'

/** Shown until the person is signed in. */
export type Opening = { readonly services: Services; readonly snapshot: Snapshot }

const snapshot = readSnapshot()
export const told = toldIn(location.search)

const onceTold = <T>() => {
  let tell: (value: T) => void = () => undefined
  const telling = new Promise<T>((resolve) => {
    tell = resolve
  })
  return [telling, tell] as const
}
const [joined, tellJoined] = onceTold<TeamsHost>()
/** Once Teams has said who is here, and where. */
export const whenJoined = (): Promise<TeamsHost> => joined
const [painted, tellPainted] = onceTold<void>()

/** To be called once what was kept is in the page. */
export const tellShown = (): void => void afterPaint(tellPainted)

async function begin(): Promise<Session> {
  if (await keptFor(told.userId))
    await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, UNSEEN_MS))])
  const { startSession } = await import('./startSession.ts')
  try {
    const session = await startSession(tellJoined)
    // Another person’s ends where this one’s begins.
    if (!(await keptFor(session.services.person.id))) await forgetSeen()
    return session
  } catch (thrown) {
    if (isShutOut(thrown)) await forgetSeen()
    throw thrown
  }
}

async function keptFor(userId: string | undefined): Promise<Snapshot | undefined> {
  const kept = await snapshot
  return kept && kept.person.id === userId ? kept : undefined
}

let attempt: Promise<Session> | undefined

/** The session; where it could not be begun, each asking tries anew. */
export function whenStarted(): Promise<Session> {
  attempt ??= begin().catch((thrown: unknown) => {
    attempt = undefined
    throw thrown
  })
  return attempt
}
// Each use handles its own failure; this one only says that somebody will.
whenStarted().catch(() => undefined)

export async function openingFor(userId: string | undefined): Promise<Opening | undefined> {
  const kept = await keptFor(userId)
  if (!kept) return undefined
  const services = async (): Promise<Services> => (await whenStarted()).services
  return { services: deferServices(kept.person, services), snapshot: kept }
}
