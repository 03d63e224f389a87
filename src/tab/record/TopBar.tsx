// Stays in sight: the way back, what became of what was written, and the one thing to do next.
import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular, Save20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { instantInWords, type Instant } from '#core/day.ts'
import { useOnline } from '../useOnline.ts'
import type { SaveState } from './useSave.ts'

const clockTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const timeOf = (at: Instant): string => clockTime.format(new Date(at))

function saveWords(
  save: SaveState,
  { isDirty, isKept, isOnline }: { isDirty: boolean; isKept: boolean; isOnline: boolean },
): string {
  if (save.state === 'saving') return 'Saving'
  if (!isOnline) return isDirty ? 'Offline: kept in this browser' : 'Offline'
  if (isDirty && !isKept) return 'Unsaved, and this browser won’t keep it: save now'
  if (isDirty) return save.state === 'saved' ? `Changed since ${timeOf(save.at)}` : 'Not saved yet'
  return save.state === 'saved' ? `Saved at ${timeOf(save.at)}` : ''
}

export const TopBar = (props: {
  readonly save: SaveState
  readonly isDirty: boolean
  readonly isKept: boolean
  readonly onSave: (() => void) | undefined
  readonly children?: ReactNode
}): ReactNode => {
  const isOnline = useOnline()
  return (
    <div className="top-bar">
      <Link href="/register" className="back">
        <ArrowLeft20Regular /> All records
      </Link>
      <div className="deeds">
        <output className="quiet">{saveWords(props.save, { ...props, isOnline })}</output>
        {props.onSave && (
          <Button
            icon={<Save20Regular />}
            disabledFocusable={!props.isDirty || props.save.state === 'saving'}
            aria-keyshortcuts="Control+S"
            onClick={props.onSave}
          >
            Save
          </Button>
        )}
        {props.children}
      </div>
    </div>
  )
}

export const BroughtBack = (props: {
  readonly at: Instant
  readonly onDiscard: () => void
}): ReactNode => (
  <div className="brought-back">
    <output>Your unsaved changes of {instantInWords(props.at)} are back.</output>
    <Button size="small" onClick={props.onDiscard}>
      Discard them
    </Button>
  </div>
)
