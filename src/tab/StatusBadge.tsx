// Where a record stands: words and a sign of their own, colour only besides.
import { Badge, type BadgeProps } from '@fluentui/react-components'
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

type Look = { readonly color: NonNullable<BadgeProps['color']>; readonly icon: ReactElement }

const LOOKS: { readonly [status in Status]: Look } = {
  Draft: { color: 'informative', icon: <Edit16Regular /> },
  'Awaiting approval': { color: 'warning', icon: <Clock16Regular /> },
  Approved: { color: 'success', icon: <CheckmarkCircle16Regular /> },
  Published: { color: 'brand', icon: <Globe16Regular /> },
  Closed: { color: 'subtle', icon: <Archive16Regular /> },
  'Published (legacy)': { color: 'subtle', icon: <History16Regular /> },
}

export const StatusBadge = ({ status }: { readonly status: Status }): ReactNode => (
  <Badge
    className="status"
    appearance="tint"
    size="large"
    color={LOOKS[status].color}
    icon={LOOKS[status].icon}
  >
    {status}
  </Badge>
)
