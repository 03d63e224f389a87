import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { readSnapshot, type Snapshot } from '../register/snapshot.ts'
import type { Services } from '../services.ts'
import { deferServices } from './deferredServices.ts'
import { wordsOfSessionFault } from './SessionProblem.tsx'
import type { Session } from './startSession.ts'
import {
  followTheme,
  tellFailure,
  tellLoaded,
  type TeamsHost,
  type ThemeName,
} from './teamsHost.ts'

// Started while React is still being read, and read beside it: sign-in and Graph are as large as the first view. A page
// lives through one session.
let begin: (host: TeamsHost) => void
const joined = new Promise<TeamsHost>((resolve) => {
  begin = resolve
})
const started = import('./startSession.ts').then(({ startSession }) =>
  startSession((host) => begin(host)),
)
// Each use below handles its own failure; this one only says that somebody will.
started.catch(() => undefined)

/** What this person saw when they were last here, shown until they are signed in. */
export type Opening = { readonly services: Services; readonly rows: Snapshot['rows'] }

const snapshot = readSnapshot()

async function openingFor({ userId }: TeamsHost): Promise<Opening | undefined> {
  const kept = await snapshot
  if (!kept || kept.person.id !== userId) return undefined
  const services = started.then((session) => session.services)
  // As with `started`: each call that waits handles its own failure.
  services.catch(() => undefined)
  return { services: deferServices(kept.person, services), rows: kept.rows }
}

export function useSession() {
  const [theme, setTheme] = useState<ThemeName>('default')
  const [session, setSession] = useState<Session>()
  const [fault, setFault] = useState<unknown>()
  const [opening, setOpening] = useState<Opening>()
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const host = await joined
      setTheme(host.theme)
      followTheme(setTheme)
      tellLoaded()
      if (host.linkedAddress) navigate(host.linkedAddress)
      setOpening(await openingFor(host))
    }
    const enter = async (): Promise<void> => {
      try {
        setSession(await started)
      } catch (thrown) {
        setFault(thrown)
        tellFailure(wordsOfSessionFault(thrown).title)
      }
    }
    void follow()
    void enter()
  }, [])
  return { theme, session, opening, fault }
}
