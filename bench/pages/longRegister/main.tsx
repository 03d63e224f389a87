// The register as the tab draws it, with far more records than any office has.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { addDays, toDay } from '#core/day.ts'
import { RegisterPage } from '../../../src/tab/register/RegisterPage.tsx'
import { deferServices } from '../../../src/tab/session/deferredServices.ts'
import { aRecord, GRACE } from '../../../tests/builders.ts'
import '../../../src/tab/app.css'
import '../../../src/tab/lists.css'

const RECORDS = 20_000
const TOPICS = [
  'custody',
  'vetting',
  'serious violence',
  'neighbourhood policing',
  'child protection',
]
const FINDING = 'The force should make sure that it records what it does and why. '.repeat(8)

const rows = Array.from({ length: RECORDS }, (_, index) => ({
  id: String(index + 1),
  version: '1',
  value: aRecord({
    title: `Inspection ${index + 1} of ${TOPICS[index % TOPICS.length]}`,
    reportPublishedOn: addDays(toDay('2018-01-01'), index % 2_900),
  }),
}))
const words = new Map(rows.map(({ id }) => [id, FINDING]))

const register = { rows, unreadable: [], fault: undefined, reload: async () => undefined }
// Nobody is asked for anything here.
const services = deferServices(GRACE, () => new Promise(() => undefined))

const place = document.getElementById('app')
if (place)
  createRoot(place).render(
    <FluentProvider theme={teamsLightTheme}>
      {/* oxlint-disable-next-line react/hooks -- wouter takes the hook that reads the address. */}
      <Router hook={useHashLocation}>
        <div className="app">
          <RegisterPage services={services} register={register} findingWords={words} />
        </div>
      </Router>
    </FluentProvider>,
  )
