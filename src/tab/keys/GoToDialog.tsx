// Ctrl+K: go to a view or a record by a few letters of its name.
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list of suggestions that can be styled has no tag of its own */
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { RegisterRow, Stored } from '#core/ports.ts'

type Place = { readonly address: string; readonly name: string; readonly kind: string }

const VIEWS: readonly Place[] = [
  { address: '/', name: 'Today', kind: 'View' },
  { address: '/register', name: 'Register', kind: 'View' },
  { address: '/follow-up', name: 'Follow-up', kind: 'View' },
  { address: '/follow-up/audit', name: 'Follow-up for the audit committee', kind: 'View' },
  { address: '/import', name: 'Import old records and reports', kind: 'View' },
  { address: '/retention', name: 'Retention: reviews, holds and disposals', kind: 'View' },
  { address: '/settings', name: 'Settings', kind: 'View' },
  { address: '/accessibility', name: 'Accessibility statement', kind: 'View' },
]

const MOST_SHOWN = 10

function placesFound(rows: readonly Stored<RegisterRow>[], search: string): readonly Place[] {
  const records = rows.map(({ id, value }) => ({
    address: `/records/${id}`,
    name: value.title || 'Without a title',
    kind: value.status,
  }))
  const words = search.toLowerCase().split(/\s+/)
  return [...VIEWS, ...records]
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .slice(0, MOST_SHOWN)
}

export function GoToDialog(props: {
  readonly rows: readonly Stored<RegisterRow>[]
  readonly onClose: () => void
}): ReactNode {
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const [, navigate] = useLocation()
  const places = placesFound(props.rows, search)
  const go = (place: Place | undefined): void => {
    if (!place) return
    props.onClose()
    navigate(place.address)
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') go(places[active])
    if (step === undefined || places.length === 0) return
    event.preventDefault()
    setActive((active + step + places.length) % places.length)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Go to</DialogTitle>
          <DialogContent className="fields">
            <Input
              role="combobox"
              aria-label="View or record"
              aria-expanded
              aria-controls="go-to-places"
              aria-activedescendant={places[active] ? `go-to-${active}` : undefined}
              value={search}
              onChange={(_, { value }) => {
                setSearch(value)
                setActive(0)
              }}
              onKeyDown={press}
            />
            <div id="go-to-places" role="listbox" aria-label="Places" className="places">
              {places.map((place, index) => (
                // The keyboard stays in the field: it moves within the list and presses Enter there.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
                <div
                  key={place.address}
                  id={`go-to-${index}`}
                  role="option"
                  aria-selected={index === active}
                  onClick={() => go(place)}
                >
                  {place.name} <span className="quiet">{place.kind}</span>
                </div>
              ))}
            </div>
            <output className="quiet">{places.length === 0 && 'Nothing has this name.'}</output>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
