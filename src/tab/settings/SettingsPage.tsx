// Who holds which office, what the office has set for itself, and the law's rules as they are counted here.
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { decidersOn } from '#core/authority.ts'
import { type Day, dayInWords } from '#core/day.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import { useToday } from '../days/useToday.ts'
import { ListSkeleton, ReadFault } from '../register/RegisterStates.tsx'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { LAW_RULES } from './law.ts'

type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly text: string }
  | {
      readonly state: 'read'
      readonly holders: readonly OfficeHolder[]
      readonly settings: OfficeSettings
    }

async function readOffice({ office }: Services): Promise<Reading> {
  try {
    const [holders, settings] = await Promise.all([office.holders(), office.settings()])
    return { state: 'read', holders, settings }
  } catch (thrown) {
    return { state: 'fault', text: sentenceOf(thrown) }
  }
}

function Holders(props: {
  readonly holders: readonly OfficeHolder[]
  readonly today: Day
}): ReactNode {
  const [first] = decidersOn(props.holders, props.today)
  const isOver = ({ to }: OfficeHolder): boolean => to !== undefined && to < props.today
  const holders = props.holders.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
  return (
    <section className="panel audit" aria-labelledby="holders-heading">
      <h2 id="holders-heading">Office holders</h2>
      <p>
        {first
          ? `Records are put to ${first.person.name} today.`
          : 'Nobody holds authority to decide today. Name a holder in SharePoint.'}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Office</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">By what</th>
          </tr>
        </thead>
        <tbody>
          {holders.map((holder) => (
            <tr key={`${holder.person.name} ${holder.role} ${holder.from}`}>
              <th scope="row">{holder.person.name}</th>
              <td>
                {holder.officeTitle || holder.role}
                <div className="quiet">{holder.role}</div>
              </td>
              <td>{dayInWords(holder.from)}</td>
              <td>{holder.to ? dayInWords(holder.to) : 'Until further notice'}</td>
              <td>{holder.authority}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        The office manager keeps them in SharePoint, in the list “Office holders”.
      </p>
    </section>
  )
}

const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`

const factsOf = (settings: OfficeSettings): readonly (readonly [string, string])[] => [
  ['Body', settings.bodyName],
  ['Force', settings.forceName],
  ['Inspectors’ address', settings.inspectorsAddress],
  ['Home Secretary’s address', settings.homeSecretaryAddress],
  ['Reminders', `${settings.reminderDays.join(', ')} days before the last day`],
  [
    'Kept',
    `${years(settings.retentionYears)} from the end of the financial year of publication; drafts never published, ${years(settings.retentionYearsUnpublished)}`,
  ],
  ['Marking of new records', settings.marking],
]

const Facts = ({ settings }: { readonly settings: OfficeSettings }): ReactNode => (
  <section className="panel" aria-labelledby="settings-heading">
    <h2 id="settings-heading">What the office has set</h2>
    <dl className="facts">
      {factsOf(settings).map(([label, words]) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{words === '' ? 'Not set' : words}</dd>
        </div>
      ))}
    </dl>
    <p className="quiet">
      The office manager keeps these in SharePoint, in the list “Office settings”.
    </p>
  </section>
)

const Law = (): ReactNode => (
  <section className="panel audit" aria-labelledby="law-heading">
    <h2 id="law-heading">What the law asks</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Where it stands</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {LAW_RULES.map(({ rule, section, address, since }) => (
          <tr key={section}>
            <th scope="row">{rule}</th>
            <td>
              <a href={address} target="_blank" rel="noopener noreferrer">
                {section}
              </a>
            </td>
            <td>{since ? dayInWords(since) : 'Throughout this register'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export function SettingsPage({ services }: { readonly services: Services }): ReactNode {
  const today = useToday()
  const [reading, setReading] = useState<Reading>({ state: 'loading' })
  useEffect(() => {
    let isCurrent = true
    void readOffice(services).then((answer) => isCurrent && setReading(answer))
    return () => {
      isCurrent = false
    }
  }, [services])
  return (
    <main className="page">
      <h1>Settings</h1>
      {reading.state === 'loading' && <ListSkeleton label="Loading the settings" />}
      {reading.state === 'fault' && (
        <ReadFault text={reading.text} onRetry={() => void readOffice(services).then(setReading)} />
      )}
      {reading.state === 'read' && (
        <>
          <Holders holders={reading.holders} today={today} />
          <Facts settings={reading.settings} />
        </>
      )}
      <Law />
      <p>
        <Link href="/accessibility">Accessibility statement</Link>
      </p>
    </main>
  )
}
