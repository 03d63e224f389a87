import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { stepByKey } from './steps.ts'

/** After the last field of a draft, to what comes then: keys come to it as to a field, and go back from it. */
export const GoOn = (props: {
  /** `Next draft: Horses on parade` */
  readonly to: string
  readonly onGo: () => void
}): ReactNode => (
  <div className="deeds">
    <Button data-review onClick={props.onGo} onKeyDown={stepByKey}>
      {props.to}
    </Button>
  </div>
)
