import type { ReactNode } from 'react'
import { dayInWords } from '#core/day.ts'
import { LAW_RULES } from '../law.ts'

export const LawPanel = (): ReactNode => (
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
