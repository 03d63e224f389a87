import { useFocusFinders } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { EVERYTHING } from './register/registerRows.ts'
import { RegisterPage } from './register/RegisterPage.tsx'
import { useRegister } from './register/useRegister.ts'
import type { Services } from './services.ts'

const RecordPage = lazy(async () => ({
  default: (await import('./record/RecordPage.tsx')).RecordPage,
}))

export function Pages({ services }: { readonly services: Services }): ReactNode {
  // Fluent takes its keeper of focus down when nothing on the page uses it. Were that while a question closes, the
  // page would stay hidden from screen readers for good. So it is used here, always.
  useFocusFinders()
  // Kept here, so that search and filter are as they were on coming back from a record.
  const register = useRegister(services.records)
  const [view, setView] = useState(EVERYTHING)
  return (
    // oxlint-disable-next-line react/hooks -- wouter takes the hook that reads the address.
    <Router hook={useHashLocation}>
      <Suspense>
        <Switch>
          <Route path="/">
            <RegisterPage services={services} register={register} view={view} onView={setView} />
          </Route>
          <Route path="/records/:id">
            {({ id }) => <RecordPage key={id} services={services} id={id} />}
          </Route>
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  )
}
