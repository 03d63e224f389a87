// Items of which somebody may have spoilt one by hand: that hides none of the others.
import { type Fault, isFault } from '#core/faults.ts'
import type { Item } from './items.ts'

/** A fault as what was read; anything else is thrown on. */
export function asFault(thrown: unknown): Fault {
  if (isFault(thrown)) return thrown
  throw thrown
}

/** What is read of an item, or the fault in it. */
export function readOrFault<T>(read: (item: Item) => T, item: Item): T | Fault {
  try {
    return read(item)
  } catch (thrown) {
    return asFault(thrown)
  }
}

/** Those that could be read, and a fault for each that could not. */
export const parted = <T extends object>(read: readonly (T | Fault)[]) => ({
  items: read.flatMap((one) => (isFault(one) ? [] : [one])),
  unreadable: read.flatMap((one) => (isFault(one) ? [one] : [])),
})
