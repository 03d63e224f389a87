// What stands in the way of a save, in one list that takes focus; each line leads to its field.
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { type ReactNode, useEffect, useId, useRef } from 'react'

export type FieldFault = {
  readonly label: string
  readonly words: string
  readonly go: () => void
}

const textOf = (ids: string | null): string =>
  document.getElementById(ids?.split(' ')[0] ?? '')?.textContent ?? ''

function labelOf(field: HTMLElement): string {
  const label = 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : null
  return (
    label?.[0]?.textContent ??
    field.getAttribute('aria-label') ??
    textOf(field.getAttribute('aria-labelledby'))
  )
}

/** The fields that are marked as faulty, in the order of the page. */
export const faultsIn = (form: Element | null): readonly FieldFault[] =>
  [...(form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [])].map((field) => ({
    label: labelOf(field),
    // A field's message is the first of what describes it; its hint follows.
    words: textOf(field.getAttribute('aria-describedby')),
    go: () => {
      field.focus()
      field.scrollIntoView({ block: 'center' })
    },
  }))

export function ErrorSummary(props: {
  readonly title: string
  /** A new list takes focus. */
  readonly faults: readonly FieldFault[]
}): ReactNode {
  const { faults } = props
  const place = useRef<HTMLElement>(null)
  const heading = useId()
  useEffect(() => {
    if (faults.length > 0) place.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={heading} className="error-summary">
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle id={heading}>{props.title}</MessageBarTitle>
          <ul>
            {faults.map(({ label, words, go }) => (
              <li key={label}>
                <Link as="button" type="button" inline onClick={go}>
                  {label}
                </Link>
                : {words}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </section>
  )
}
