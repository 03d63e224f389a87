// Where a record stands: words and a sign of their own, colour only besides.
import {
  Archive16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  Edit16Regular,
  Globe16Regular,
  History16Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { Status } from '#core/record.ts'

type Look = {
  readonly tint: 'grey' | 'amber' | 'green' | 'brand' | 'plain'
  readonly icon: ReactElement
}

const LOOKS: { readonly [status in Status]: Look } = {
  Draft: { tint: 'grey', icon: <Edit16Regular /> },
  'Awaiting approval': { tint: 'amber', icon: <Clock16Regular /> },
  Approved: { tint: 'green', icon: <CheckmarkCircle16Regular /> },
  Published: { tint: 'brand', icon: <Globe16Regular /> },
  Closed: { tint: 'plain', icon: <Archive16Regular /> },
  'Published (legacy)': { tint: 'plain', icon: <History16Regular /> },
}

export const StatusBadge = ({ status }: { readonly status: Status }): ReactNode => (
  <span className={`status ${LOOKS[status].tint}`}>
    {LOOKS[status].icon}
    {status}
  </span>
)
