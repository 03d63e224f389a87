import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { step, stepOfKey } from './steps.ts'

/** After the last field of a draft, to what comes then: keys come to it as to a field, and go back from it. */
export const GoOn = (props: {
  /** `Next draft: Horses on parade` */
  readonly to: string
  readonly onGo: () => void
}): ReactNode => (
  <div className="deeds">
    <Button
      data-review
      onClick={props.onGo}
      onKeyDown={(event) => {
        const by = stepOfKey(event)
        if (by === undefined) return
        event.preventDefault()
        step(event.currentTarget, by)
      }}
    >
      {props.to}
    </Button>
  </div>
)
