import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Pages } from './Pages.tsx'
import { SessionProblem } from './session/SessionProblem.tsx'
import { useSession } from './session/useSession.ts'
import { THEMES } from './session/themes.ts'

export function App(): ReactNode {
  const { theme, session, fault } = useSession()
  return (
    <FluentProvider theme={THEMES[theme]}>
      <AriaLiveAnnouncer>
        <div className="app">
          {fault !== undefined && <SessionProblem fault={fault} />}
          {!session && fault === undefined && <p className="opening">Opening the register</p>}
          {session && <Pages services={session.services} />}
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  )
}
