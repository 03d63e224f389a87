// The way between the views, on every page.
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'

const VIEWS = [
  { name: 'Today', address: '/', beginsWith: undefined },
  { name: 'Register', address: '/register', beginsWith: '/records/' },
  { name: 'Follow-up', address: '/follow-up', beginsWith: '/follow-up/' },
  { name: 'Retention', address: '/retention', beginsWith: undefined },
  { name: 'Import', address: '/import', beginsWith: undefined },
  { name: 'Settings', address: '/settings', beginsWith: '/accessibility' },
] as const

export function AppNav({ children }: { readonly children?: ReactNode }): ReactNode {
  const [location] = useLocation()
  return (
    <nav className="app-nav" aria-label="Views">
      {VIEWS.map(({ name, address, beginsWith }) => {
        const isHere =
          location === address || (beginsWith !== undefined && location.startsWith(beginsWith))
        return (
          <Link key={name} href={address} aria-current={isHere ? 'page' : undefined}>
            {name}
          </Link>
        )
      })}
      {children}
    </nav>
  )
}
