import { set } from 'idb-keyval'
import { asNow, type Kept, placeOf, type Seen } from './lastLook.ts'
import { lookOf } from './look.ts'
import { styleOf } from './styles.ts'

/** Keeps the list that is in sight, where it is seen from its top with nothing open over it. */
export async function keepLook(seen: Seen): Promise<void> {
  const [element] = document.querySelector('#app')?.children ?? []
  const isPlain =
    document.scrollingElement?.scrollTop === 0 &&
    document.querySelector('[role=dialog], [role=menu]') === null
  const now = asNow(seen)
  const place = placeOf(now.address)
  if (!isPlain || !element || place === undefined) return
  const drawn = { style: styleOf(element), look: lookOf(element) }
  await set(place, { ...now, ...drawn, keptAt: Date.now() } satisfies Kept).catch(() => undefined)
}
