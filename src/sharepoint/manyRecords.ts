// Many records written in one go, as an import does: a few side by side, each of them once, and begun again at any time.
import { type Fault, isFault } from '#core/faults.ts'
import type { RecordStore, StoredRecord } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'

/** What became of one of them. */
export type Writing =
  | { readonly state: 'written'; readonly stored: StoredRecord }
  /** Its key is taken, and what is there was left as it is. */
  | { readonly state: 'thereAlready'; readonly fault: Fault }
  | { readonly state: 'failed'; readonly fault: Fault }

/** Or it was stopped before its turn came. */
export type WritingOrNot = Writing | { readonly state: 'notBegun' }

type WritingOptions = {
  /** After each, with its place among those given. What belongs to it may be done then: the next one waits for it. */
  readonly onDone?: (writing: Writing, place: number) => unknown
  /** Those that were begun are finished, and no others are begun. */
  readonly signal?: AbortSignal
}

// Enough to spend a large tenant’s throttle over a slow line; SharePoint still writes them without a clash.
const LANES = 4

/** What stands in the way of one stands in the way of all. */
const isOfAll = ({ code }: Fault): boolean =>
  ['signedOut', 'notAllowed', 'tooBusy', 'unreachable'].includes(code)

/**
 * What became of each, in their order; a fault of one is told there and nothing is thrown for it. After one that stands
 * in the way of all no more are begun. Given the same records again, it finishes what was cut short and writes nothing
 * twice. The store's client should be a job's (`isJob`), which waits a throttle out and keeps within it.
 */
export async function createMany(
  records: Pick<RecordStore, 'create'>,
  wholes: readonly WholeRecord[],
  { onDone, signal }: WritingOptions = {},
): Promise<readonly WritingOrNot[]> {
  const writings: WritingOrNot[] = wholes.map(() => ({ state: 'notBegun' }))
  const waiting = wholes.entries()
  let isHalted = false
  const lane = async (): Promise<void> => {
    for (const [place, whole] of waiting) {
      if (isHalted || signal?.aborted === true) return
      // oxlint-disable-next-line no-await-in-loop -- a lane writes one at a time
      const writing = await records
        .create(whole)
        .then((stored): Writing => ({ state: 'written', stored }), failed)
      writings[place] = writing
      isHalted ||= writing.state === 'failed' && isOfAll(writing.fault)
      // oxlint-disable-next-line no-await-in-loop -- the same
      await onDone?.(writing, place)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return writings
}

function failed(thrown: unknown): Writing {
  if (!isFault(thrown)) throw thrown
  return { state: thrown.code === 'alreadyExists' ? 'thereAlready' : 'failed', fault: thrown }
}
