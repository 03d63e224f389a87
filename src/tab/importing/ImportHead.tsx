// The head of an import: how it stands, for whoever hears it instead of seeing the lists.
import { type ReactNode, useState } from 'react'
import { counted } from '#core/counted.ts'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'
import { countToCheck } from './checks.ts'
import type { ImportDesk } from './importDesk.ts'
import type { useWriting } from './useWriting.ts'
import { toldInAll } from './written.ts'

/** How often there were fewer than before: what comes to a list takes focus from nobody. */
function useLosses(count: number): number {
  const [known, setKnown] = useState({ count, losses: 0 })
  if (known.count === count) return known.losses
  const losses = known.losses + (count < known.count ? 1 : 0)
  setKnown({ count, losses })
  return losses
}

export function ImportHead(props: {
  readonly desk: ImportDesk
  readonly writing: ReturnType<typeof useWriting>
}): ReactNode {
  const { refused, interrupted, candidates } = props.desk
  const { progress, written, notBegun } = props.writing
  const toCheck = candidates.filter((one) => countToCheck(one) > 0).length
  const listed = candidates.length + interrupted.length + refused.length + written.length
  // What leaves a list takes its buttons with it, and the end of writing the one that stops it.
  const place = useFocusWhenLost(`${useLosses(listed)} ${progress === undefined}`)
  return (
    <div ref={place} tabIndex={-1} className="page-head">
      <h1>Import</h1>
      <output className="quiet">
        {refused.length > 0 && `${counted(refused.length, 'file')} could not be read. `}
        {interrupted.length > 0 &&
          `${counted(interrupted.length, 'file')} to leave out or try again. `}
        {/* While it writes its own line says how far it is. */}
        {!progress && written.length > 0 && `${toldInAll(written, notBegun)} `}
        {candidates.length > 0 && `${counted(candidates.length, 'draft')} to review. `}
        {toCheck > 0 && `${toCheck} of them with something to check.`}
      </output>
    </div>
  )
}
