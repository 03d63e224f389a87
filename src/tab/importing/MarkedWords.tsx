// The words of the source that a field was read from, at the field itself: seen only where the page is too low for the
// source to stay in sight.
import { type ReactNode, useEffect, useRef } from 'react'

const MOST = 160

export function MarkedWords({ words }: { readonly words: string }): ReactNode {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Within braces: newer browsers give a promise back, which React would take for its way to undo the effect.
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p ref={place} className="import-words quiet">
      {`In the source: “${words.length > MOST ? `${words.slice(0, MOST)}…` : words}”`}
    </p>
  )
}
