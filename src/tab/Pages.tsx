import { useFocusFinders } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AppNav } from './AppNav.tsx'
import { fetchAhead } from './fetchAhead.ts'
import { useFindings } from './followUp/useFindings.ts'
import { PageKeys } from './keys/PageKeys.tsx'
import { NewVersion } from './NewVersion.tsx'
import { Offline } from './Offline.tsx'
import type { Seen } from './lastLook/lastLook.ts'
import { useLastLook } from './lastLook/useLastLook.ts'
import { ListSkeleton } from './register/RegisterStates.tsx'
import { RegisterPage } from './register/RegisterPage.tsx'
import type { Snapshot } from './register/snapshot.ts'
import { useRegister } from './register/useRegister.ts'
import type { RegisterRow, Stored } from '#core/ports.ts'
import type { Services } from './services.ts'
import type { ThemeName } from './session/themeName.ts'
import { useFocusOnView } from './useFocusOnView.ts'
import { TodayPage } from './today/TodayPage.tsx'

const RecordPage = lazy(async () => ({
  default: (await import('./record/RecordPage.tsx')).RecordPage,
}))

const HistoryPage = lazy(async () => ({
  default: (await import('./record/history/HistoryPage.tsx')).HistoryPage,
}))
const FollowUpPage = lazy(async () => ({
  default: (await import('./followUp/FollowUpPage.tsx')).FollowUpPage,
}))
const AuditPage = lazy(async () => ({
  default: (await import('./followUp/AuditPage.tsx')).AuditPage,
}))
const FollowFindingPage = lazy(async () => ({
  default: (await import('./followUp/FollowFindingPage.tsx')).FollowFindingPage,
}))

const RetentionPage = lazy(async () => ({
  default: (await import('./retention/RetentionPage.tsx')).RetentionPage,
}))
const ImportPage = lazy(async () => ({
  default: (await import('./importing/ImportPage.tsx')).ImportPage,
}))

const SettingsPage = lazy(async () => ({
  default: (await import('./settings/SettingsPage.tsx')).SettingsPage,
}))
const AccessibilityPage = lazy(async () => ({
  default: (await import('./settings/AccessibilityPage.tsx')).AccessibilityPage,
}))

const NONE: readonly Stored<RegisterRow>[] = []

/** They need the router's own address, so they stand within it. */
function WithAddress(props: { readonly seen: Seen; readonly rows: unknown }): ReactNode {
  useFocusOnView()
  useLastLook(props.seen, props.rows)
  return null
}

const Opening = (): ReactNode => (
  <main className="page">
    <ListSkeleton label="Opening the page" />
  </main>
)

export function Pages(props: {
  readonly services: Services
  /** The register as it was last seen. */
  readonly kept: Snapshot | undefined
  readonly theme: ThemeName
}): ReactNode {
  const { services, theme } = props
  // Fluent takes its keeper of focus down when nothing on the page uses it. Were that while a question closes, the
  // page would stay hidden from screen readers for good. So it is used here, always.
  useFocusFinders()
  // Kept here, so that they are there at once on coming back from a record.
  const register = useRegister(services, props.kept)
  const all = useFindings(services)
  const { reload, isFresh } = all
  useEffect(() => {
    void reload()
  }, [reload])
  useEffect(() => (isFresh ? fetchAhead() : undefined), [isFresh])
  return (
    // oxlint-disable-next-line react/hooks -- wouter takes the hook that reads the address.
    <Router hook={useHashLocation}>
      <AppNav>
        <PageKeys rows={register.rows ?? NONE} />
      </AppNav>
      <WithAddress seen={{ userId: services.person.id, theme }} rows={register.rows} />
      <NewVersion />
      <Offline />
      <Suspense fallback={<Opening />}>
        <Switch>
          <Route path="/">
            <TodayPage services={services} register={register} all={all} />
          </Route>
          <Route path="/register">
            <RegisterPage services={services} register={register} findingWords={all.words} />
          </Route>
          <Route path="/records/:id">
            {({ id }) => <RecordPage key={id} services={services} id={id} />}
          </Route>
          <Route path="/records/:id/findings/:finding">
            {({ id, finding }) => (
              <RecordPage key={id} services={services} id={id} findingId={finding} />
            )}
          </Route>
          <Route path="/records/:id/copies">
            {({ id }) => <RecordPage key={id} services={services} id={id} isForCopies />}
          </Route>
          <Route path="/records/:id/history">
            {({ id }) => <HistoryPage key={id} services={services} id={id} />}
          </Route>
          <Route path="/follow-up">
            <FollowUpPage register={register} all={all} />
          </Route>
          <Route path="/follow-up/audit">
            <AuditPage services={services} register={register} all={all} />
          </Route>
          <Route path="/follow-up/:id">
            {({ id }) => (
              <FollowFindingPage
                key={id}
                services={services}
                register={register}
                all={all}
                id={id}
              />
            )}
          </Route>
          <Route path="/retention">
            <RetentionPage services={services} register={register} all={all} />
          </Route>
          <Route path="/import">
            <ImportPage services={services} register={register} findingWords={all.words} />
          </Route>
          <Route path="/settings">
            <SettingsPage services={services} />
          </Route>
          <Route path="/accessibility">
            <AccessibilityPage />
          </Route>
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  )
}
