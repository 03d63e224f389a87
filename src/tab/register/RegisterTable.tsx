// Rows on a wide page, cards on a phone: one grid, laid out by the style sheet. One stop for Tab; arrows move within.
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNarrow } from '../useNarrow.ts'
import type { RegisterItem } from './groups.ts'
import { GroupLine, RegisterLine } from './RegisterLine.tsx'
import { MOST_WHOLE, rowAfter } from './rowWindow.ts'
import { useRowWindow } from './useRowWindow.ts'
import type { Sort } from './view.ts'

const ROW_HEIGHT = 68
const CARD_HEIGHT = 196
const PAGE_ROWS = 10

const COLUMNS: readonly { readonly sort: Sort; readonly label: string }[] = [
  { sort: 'title', label: 'Inspection' },
  { sort: 'state', label: 'State' },
  { sort: 'lastDay', label: 'Last day to publish' },
  { sort: 'urgency', label: 'Days left' },
  { sort: 'officer', label: 'Lead officer' },
]

export type TableProps = {
  readonly items: readonly RegisterItem[]
  readonly sort: Sort
  readonly isReversed: boolean
  readonly onSort: (sort: Sort) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (id: string) => void
  readonly onSelectAll: () => void
  readonly isAllSelected: boolean
}

const Heading = (props: TableProps): ReactNode => {
  const SortSign = props.isReversed ? ArrowSortDown16Regular : ArrowSortUp16Regular
  return (
    <thead>
      <tr className="register-row" aria-rowindex={1}>
        <th scope="col" className="register-pick">
          <input
            type="checkbox"
            aria-label="Select all that are shown"
            checked={props.isAllSelected}
            onChange={props.onSelectAll}
          />
        </th>
        {COLUMNS.map(({ sort, label }) => {
          const isSorted = props.sort === sort
          const direction = props.isReversed ? 'descending' : 'ascending'
          return (
            <th key={sort} scope="col" aria-sort={isSorted ? direction : 'none'}>
              <button type="button" className="sort" onClick={() => props.onSort(sort)}>
                {label} {isSorted && <SortSign />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

export function RegisterTable(props: TableProps): ReactNode {
  const { items, selected, onSelect } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [moved, setActive] = useState(0)
  const active = Math.min(moved, items.length - 1)
  const rowHeight = useNarrow() ? CARD_HEIGHT : ROW_HEIGHT
  const { first, end } = useRowWindow(body, items.length, rowHeight)
  const isWindowed = items.length > MOST_WHOLE
  const move = (event: KeyboardEvent): void => {
    const row = event.target instanceof Element && event.target.closest('[data-row]')
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return
    const to = rowAfter(event.key, Number(row.getAttribute('data-row')), items.length, PAGE_ROWS)
    if (to === undefined) return
    event.preventDefault()
    // Drawn first, so that there is something to take the focus.
    flushSync(() => setActive(to))
    const target = body.current?.querySelector<HTMLElement>(`[data-row="${to}"] [data-focus]`)
    target?.focus()
    target?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }
  const line = (place: number): ReactNode => {
    const item = items[place]
    if (!item) return null
    const style = isWindowed ? { top: place * rowHeight, height: rowHeight } : undefined
    const common = { place, style, isActive: place === active }
    return item.kind === 'group' ? (
      <GroupLine key={`group ${item.label}`} {...common} label={item.label} count={item.count} />
    ) : (
      <RegisterLine
        key={item.entry.id}
        {...common}
        entry={item.entry}
        isSelected={selected.has(item.entry.id)}
        onSelect={onSelect}
      />
    )
  }
  const places = Array.from({ length: end - first }, (_, index) => first + index)
  // The focused row stays in the page however far it is scrolled away.
  if (active >= 0 && (active < first || active >= end)) places.push(active)
  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table one moves in is a grid
      role="grid"
      className={isWindowed ? 'register windowed' : 'register'}
      aria-rowcount={items.length + 1}
      aria-label="Acknowledgement records"
      onKeyDown={move}
    >
      <Heading {...props} />
      <tbody ref={body} style={isWindowed ? { height: items.length * rowHeight } : undefined}>
        {places.map(line)}
      </tbody>
    </table>
  )
}
