// Write, read as a document, or both side by side.
import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useNarrow } from '../useNarrow.ts'

export type DeskView = 'form' | 'both' | 'document'

const isView = (value: unknown): value is DeskView =>
  value === 'form' || value === 'both' || value === 'document'

export function DeskViews(props: {
  readonly view: DeskView
  readonly onView: (view: DeskView) => void
}): ReactNode {
  const isNarrow = useNarrow()
  return (
    <TabList
      selectedValue={props.view}
      onTabSelect={(_, { value }) => isView(value) && props.onView(value)}
    >
      <Tab value="form">Write</Tab>
      {!isNarrow && <Tab value="both">Side by side</Tab>}
      <Tab value="document">Read as a document</Tab>
    </TabList>
  )
}
