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

/** What one should know of the words on the desk before going on. */
export const DeskNotices = (props: {
  readonly broughtBack: Instant | undefined
  readonly isDirty: boolean
  readonly isWritable: boolean
  /** Who else has saved here since one came. */
  readonly changedBy: string | undefined
  readonly onDiscard: () => void
}): ReactNode => (
  <>
    {props.broughtBack && props.isWritable && (
      <div className="brought-back">
        <output>Your unsaved changes of {instantInWords(props.broughtBack)} are back.</output>
        <Button size="small" onClick={props.onDiscard}>
          Discard them
        </Button>
      </div>
    )}
    {props.isDirty && !props.isWritable && (
      <p className="quiet">Your unsaved changes are kept, and come back when it can be edited.</p>
    )}
    <output className="quiet">
      {props.changedBy && `${props.changedBy} has saved here since you came.`}
    </output>
  </>
)
