import type { ReactNode } from 'react'
import { instantInWords } from '#core/day.ts'
import type { Disposal } from '#core/disposal.ts'
import type { Stored } from '#core/ports.ts'

const STATE_WORDS: { readonly [state in Disposal['state']]: string } = {
  'Signed off': 'Signed off; the deleting goes on by itself',
  Done: 'Done',
  Stopped: 'Stopped: it was changed or put on hold after the sign-off, and kept',
}

/** The newest first. */
export const DisposalLogTable = (props: {
  readonly log: readonly Stored<Disposal>[]
}): ReactNode => (
  <table>
    <thead>
      <tr>
        <th scope="col">Record</th>
        <th scope="col">Signed off by</th>
        <th scope="col">When</th>
        <th scope="col">Why</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      {props.log
        .toSorted((a, b) => (a.value.at < b.value.at ? 1 : -1))
        .map(({ id, value }) => (
          <tr key={id}>
            <th scope="row">
              {value.title}
              <div className="quiet">{value.retentionClass}</div>
            </th>
            <td data-label="Signed off by">
              {value.signedOffBy.name}
              <div className="quiet">{value.signedOffAs}</div>
            </td>
            <td data-label="When">{instantInWords(value.at)}</td>
            <td data-label="Why">{value.reason}</td>
            <td data-label="State">{STATE_WORDS[value.state]}</td>
          </tr>
        ))}
    </tbody>
  </table>
)
