// What the register says when there is no row to show: loading, at fault, or empty.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const SKELETON_ROWS = [1, 2, 3, 4, 5, 6]

export const ListSkeleton = ({ label }: { readonly label: string }): ReactNode => (
  <Skeleton aria-label={label} className="register-skeleton">
    {SKELETON_ROWS.map((row) => (
      <SkeletonItem key={row} size={48} />
    ))}
  </Skeleton>
)

export const ReadFault = (props: {
  readonly text: string
  readonly onRetry: () => void
}): ReactNode => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>{props.text}</MessageBarBody>
    <MessageBarActions>
      <Button size="small" onClick={props.onRetry}>
        Try again
      </Button>
    </MessageBarActions>
  </MessageBar>
)

export const Unreadable = (props: { readonly sentences: readonly string[] }): ReactNode =>
  props.sentences.length === 0 ? null : (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {props.sentences.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  )

export function NoRecords(props: {
  readonly isEmpty: boolean
  readonly onNew: () => void
  readonly onAll: () => void
}): ReactNode {
  return (
    <div className="nothing">
      <p>
        {props.isEmpty
          ? 'No record yet. When an inspectorate publishes a report on your force, register it here: the last day to answer is counted at once.'
          : 'No record fits. Search for fewer words, or show every state.'}
      </p>
      {props.isEmpty ? (
        <Button appearance="primary" onClick={props.onNew}>
          Register a report
        </Button>
      ) : (
        <Button onClick={props.onAll}>Show all records</Button>
      )}
    </div>
  )
}
