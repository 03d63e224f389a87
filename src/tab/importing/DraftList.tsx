// The drafts to review: one stop for Tab, with arrows through it, however many there are.
import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type AlreadyThere, isHeldBack } from './alreadyThere.ts'
import { type Candidate, namesOf } from './candidates.ts'
import { checksInWords, nextToCheck } from './checks.ts'

/** Which of so many an arrow or Home or End leads to; undefined for any other key. */
function placeByKey(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, count - 1)
    case 'ArrowUp':
      return Math.max(here - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

function moveFocus(event: KeyboardEvent): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((one) => one === event.target)
  const place = placeByKey(event.key, here, buttons.length)
  if (place === undefined) return
  event.preventDefault()
  buttons[place]?.focus()
}

/** The box scrolls to the one at `place` where that is out of its sight; the page stays. */
function useInSight(place: number) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const one = box.current?.children[place]
    if (!box.current || !(one instanceof HTMLElement)) return
    const { scrollTop, clientHeight } = box.current
    const isInSight =
      one.offsetTop >= scrollTop && one.offsetTop + one.offsetHeight <= scrollTop + clientHeight
    if (!isInSight) box.current.scrollTop = one.offsetTop - clientHeight / 3
  }, [place])
  return box
}

export function DraftList(props: {
  readonly candidates: readonly Candidate[]
  readonly shown: Candidate | undefined
  /** By id, as what it is there already. */
  readonly there: ReadonlyMap<string, AlreadyThere>
  readonly onChoose: (id: string) => void
}): ReactNode {
  const { candidates, shown, there } = props
  const names = namesOf(candidates)
  const next = nextToCheck(candidates, shown)
  const box = useInSight(candidates.findIndex((one) => one === shown))
  return (
    <nav className="fields" aria-label="Drafts">
      {next && (
        <div className="deeds">
          <Button
            size="small"
            onClick={({ currentTarget }) => {
              // The draft takes it: the way there would lead through the list.
              currentTarget.blur()
              props.onChoose(next.id)
            }}
          >
            Go to the next with something to check
          </Button>
        </div>
      )}
      <div
        ref={box}
        role="toolbar"
        tabIndex={-1}
        aria-orientation="vertical"
        aria-label="Drafts to review"
        className="import-list"
        onKeyDown={moveFocus}
      >
        {candidates.map((one) => (
          <Button
            key={one.id}
            size="small"
            tabIndex={one === shown ? 0 : -1}
            aria-current={one === shown}
            appearance={one === shown ? 'primary' : 'subtle'}
            onClick={() => props.onChoose(one.id)}
          >
            {`${names.get(one.id)}${isHeldBack(one, there.get(one.id)) ? ', held back' : ''}, ${checksInWords(one)}`}
          </Button>
        ))}
      </div>
    </nav>
  )
}
