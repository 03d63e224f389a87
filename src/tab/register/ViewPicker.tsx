// Named views: chosen from a list, and kept under a name.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Bookmark20Regular, BookmarkOff20Regular } from '@fluentui/react-icons'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { dropView, keepView, type NamedView, ownViews, viewsFor } from './namedViews.ts'
import { type RegisterView, writeView } from './view.ts'
import type { Person } from '#core/record.ts'
import { SelectBox } from '../SelectBox.tsx'
import { UndoButton } from '../UndoButton.tsx'

const KeepViewDialog = lazy(async () => ({
  default: (await import('./KeepViewDialog.tsx')).KeepViewDialog,
}))

export function ViewPicker(props: {
  readonly person: Person
  readonly view: RegisterView
  readonly onView: (view: RegisterView) => void
}): ReactNode {
  const { person, view, onView } = props
  const [own, setOwn] = useState(() => ownViews(person.id))
  const [isNaming, setNaming] = useState(false)
  const [dropped, setDropped] = useState<NamedView>()
  const comeBack = useRestoreFocusTarget()
  const views = [...viewsFor(person.name), ...own]
  const current = views.find((named) => writeView(named.view) === writeView(view))
  const change = (act: () => void): void => {
    act()
    setOwn(ownViews(person.id))
  }
  return (
    <div className="deeds view-picker">
      <label className="small-choice">
        <span className="quiet">View</span>
        <SelectBox
          isSmall
          value={current?.name ?? ''}
          onChange={(value) => {
            const chosen = views.find(({ name }) => name === value)
            if (chosen) onView(chosen.view)
          }}
        >
          {!current && <option value="">Not kept yet</option>}
          {views.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </SelectBox>
      </label>
      {!current && (
        <Button
          {...comeBack}
          size="small"
          icon={<Bookmark20Regular />}
          onClick={() => setNaming(true)}
        >
          Keep this view
        </Button>
      )}
      {current?.isOwn && (
        <Button
          size="small"
          icon={<BookmarkOff20Regular />}
          onClick={() => {
            setDropped(current)
            change(() => dropView(person.id, current.name))
          }}
        >
          Forget this view
        </Button>
      )}
      {dropped && !current && writeView(dropped.view) === writeView(view) && (
        <UndoButton onClick={() => change(() => keepView(person.id, dropped.name, view))}>
          Undo: keep “{dropped.name}”
        </UndoButton>
      )}
      {isNaming && (
        <Suspense>
          <KeepViewDialog
            taken={viewsFor(person.name).map(({ name }) => name)}
            onKeep={(name) => {
              setNaming(false)
              change(() => keepView(person.id, name, view))
            }}
            onClose={() => setNaming(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
