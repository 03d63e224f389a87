import {
  AlertUrgent16Regular,
  CalendarClock16Regular,
  Hourglass16Regular,
  Warning16Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { Urgency } from './deadlineWords.ts'

const SIGNS: { readonly [urgency in Urgency]: ReactElement } = {
  late: <AlertUrgent16Regular />,
  urgent: <Warning16Regular />,
  soon: <Hourglass16Regular />,
  calm: <CalendarClock16Regular />,
}

export const DaysLeft = (props: {
  readonly urgency: Urgency
  readonly words: string
}): ReactNode => (
  <span className={`days-left ${props.urgency}`}>
    {SIGNS[props.urgency]}
    {props.words}
  </span>
)
