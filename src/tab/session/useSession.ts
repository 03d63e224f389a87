import { useEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Opening, openingFor, tellShown, told, whenJoined, whenStarted } from './opening.ts'
import { wordsOfSessionFault } from './SessionProblem.tsx'
import { isPassing } from './sessionFault.ts'
import type { Session } from './startSession.ts'
import { followTheme, tellFailure, tellLoaded } from './teamsHost.ts'

/** `begun` is what was kept for whom Teams named in the address. */
export function useSession(begun: Opening | undefined) {
  const [theme, setTheme] = useState(told.theme)
  const [session, setSession] = useState<Session>()
  const [fault, setFault] = useState<unknown>()
  const [opening, setOpening] = useState(begun)
  const shown = useRef(begun)
  useEffect(tellShown, [])
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const host = await whenJoined()
      setTheme(host.theme)
      followTheme(setTheme)
      tellLoaded()
      if (host.linkedAddress) navigate(host.linkedAddress)
      // Teams itself is believed over the address.
      if (!begun || host.userId !== begun.services.person.id)
        setOpening((shown.current = await openingFor(host.userId)))
    }
    const enter = async (): Promise<void> => {
      try {
        setSession(await whenStarted())
      } catch (thrown) {
        setFault(thrown)
        // Teams would cover what was kept and is in sight.
        if (!(shown.current && isPassing(thrown))) tellFailure(wordsOfSessionFault(thrown).title)
      }
    }
    void follow()
    void enter()
  }, [begun])
  return { theme, session, opening, fault }
}
