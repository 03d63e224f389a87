// What was done just now, and the way back. It stays until the next deed: nobody has to be quick.
import { type ReactNode, useRef } from 'react'
import { UndoButton } from '../UndoButton.tsx'
import type { Undo } from './useUndo.ts'

export function UndoBar({ undo }: { readonly undo: Undo }): ReactNode {
  const { done, takeBack } = undo
  const place = useRef<HTMLDivElement>(null)
  const isOpen = done !== undefined && !done.isTakenBack
  return (
    <div ref={place} tabIndex={-1} className={isOpen ? 'undo-bar' : 'undo-bar done'}>
      <output>{done && (done.isTakenBack ? 'Taken back.' : done.words)}</output>
      {isOpen && (
        <UndoButton
          aria-keyshortcuts="Control+Z"
          title="Undo (Ctrl+Z)"
          onClick={() => {
            // The button goes; focus stays where it was.
            place.current?.focus()
            takeBack()
          }}
        />
      )}
    </div>
  )
}
