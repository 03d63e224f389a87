// The words of the source with the place of one field marked. They are shown as text, whatever they were.
import { type ReactNode, useEffect, useRef } from 'react'

export function SourceView(props: {
  readonly text: string
  readonly place: { readonly from: number; readonly to: number } | undefined
}): ReactNode {
  const { text, place } = props
  const mark = useRef<HTMLElement>(null)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place && mark.current && box.current)
      box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3
  }, [place])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="import-source" aria-label="Source" tabIndex={0} ref={box}>
      {place ? (
        <>
          {text.slice(0, place.from)}
          <mark ref={mark}>{text.slice(place.from, place.to)}</mark>
          {text.slice(place.to)}
        </>
      ) : (
        text
      )}
    </section>
  )
}
