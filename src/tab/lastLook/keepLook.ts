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
  if (!isPlain || !element) return
  const kept: Kept = { ...asNow(seen), style: styleOf(element), look: lookOf(element) }
  await set(placeOf(kept.address), kept).catch(() => undefined)
}
