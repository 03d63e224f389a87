import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Pages } from './Pages.tsx'
import { SessionProblem } from './session/SessionProblem.tsx'
import { isPassing } from './session/sessionFault.ts'
import type { Opening } from './session/opening.ts'
import { useSession } from './session/useSession.ts'
import { THEMES } from './session/themes.ts'

export function App(props: { readonly begun: Opening | undefined }): ReactNode {
  const { theme, session, opening, fault } = useSession(props.begun)
  // Begun with what was kept, it goes on with that: its calls have waited for this session.
  const isSame = !session || opening?.services.person.id === session.services.person.id
  const begun = isSame ? opening : undefined
  const services = begun?.services ?? session?.services
  const isShut = fault !== undefined && !(begun && isPassing(fault))
  return (
    <FluentProvider theme={THEMES[theme]}>
      <AriaLiveAnnouncer>
        <div className="app">
          {isShut && <SessionProblem fault={fault} />}
          {!services && !isShut && <p className="opening">Opening the register</p>}
          {services && !isShut && (
            <Pages key={services.person.id} services={services} kept={begun?.snapshot} />
          )}
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  )
}
