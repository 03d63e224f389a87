import { AriaLiveAnnouncer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useLayoutEffect } from 'react'
import { renderer } from './lastLook/styles.ts'
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
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  const isShut = fault !== undefined && !(begun && isPassing(fault))
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={THEMES[theme]}>
        <AriaLiveAnnouncer>
          <div className="app">
            {isShut && <SessionProblem fault={fault} />}
            {!services && !isShut && <p className="opening">Opening the register</p>}
            {services && !isShut && (
              <Pages
                key={services.person.id}
                services={services}
                kept={begun?.snapshot}
                theme={theme}
              />
            )}
          </div>
        </AriaLiveAnnouncer>
      </FluentProvider>
    </RendererProvider>
  )
}
