import { DiamondDismiss12Filled, Warning12Filled } from '@fluentui/react-icons'
import { type ReactNode, useId } from 'react'

/** What ties the control itself to its label and to what is said of it. */
export type LabelledControl = {
  readonly id: string
  readonly 'aria-labelledby': string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/**
 * A field with its label. A `problem` stops a save; `advice` helps; an `echo` says back what was understood. Plain
 * elements as Fluent draws its own: a record has more than a hundred of them, and is painted as soon as that.
 */
export function Labelled(props: {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly advice?: string | undefined
  readonly echo?: string | undefined
  readonly children: (control: LabelledControl) => ReactNode
}): ReactNode {
  const { label, hint, problem, advice, echo, children } = props
  const id = useId()
  const [labelId, saidId, hintId] = [`${id}label`, `${id}said`, `${id}hint`]
  const said = problem ?? advice ?? echo
  const describedBy = [said !== undefined && saidId, hint !== undefined && hintId].filter(Boolean)
  return (
    <div className="field">
      <label id={labelId} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-labelledby': labelId,
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {said !== undefined && (
        <div id={saidId} className="field-said" role={problem === undefined ? undefined : 'alert'}>
          {problem !== undefined && <DiamondDismiss12Filled className="problem" />}
          {problem === undefined && advice !== undefined && <Warning12Filled className="warning" />}
          {said}
        </div>
      )}
      {hint !== undefined && (
        <div id={hintId} className="field-said">
          {hint}
        </div>
      )}
    </div>
  )
}
