import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { DaysLeft } from '../days/DaysLeft.tsx'
import { type Need, NEED_KINDS, NEED_TITLES } from './needs.ts'

const NeedLine = ({ need }: { readonly need: Need }): ReactNode => (
  <li className="need">
    <Link href={need.address} className="row-link">
      {need.title}
    </Link>
    {need.badge && <DaysLeft urgency={need.badge.urgency} words={need.badge.words} />}
    <span className="need-words quiet">{need.words}</span>
  </li>
)

export const NeedsList = ({ needs }: { readonly needs: readonly Need[] }): ReactNode =>
  NEED_KINDS.map((kind) => {
    const ofKind = needs.filter((need) => need.kind === kind)
    return ofKind.length === 0 ? null : (
      <section key={kind} className="panel needs" aria-labelledby={`needs-${kind}`}>
        <h2 id={`needs-${kind}`}>
          {NEED_TITLES[kind]} <span className="count">{ofKind.length}</span>
        </h2>
        <ul>
          {ofKind.map((need) => (
            <NeedLine key={need.key} need={need} />
          ))}
        </ul>
      </section>
    )
  })
