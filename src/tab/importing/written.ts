// What became of the drafts that were to be written.
import { counted } from '#core/counted.ts'
import type { Writing } from '#sharepoint/manyRecords.ts'

export type Written = {
  readonly title: string
  readonly words: string
  readonly state: Writing['state']
  readonly recordId?: string
}

/** For whoever hears it instead of seeing the list. */
export function toldInAll(written: readonly Written[], notBegun: number): string {
  const count = (of: Writing['state']): number => written.filter(({ state }) => state === of).length
  const [there, failed] = [count('thereAlready'), count('failed')]
  const others = [
    ...(there > 0 ? [`${there} there already`] : []),
    ...(failed > 0 ? [`${failed} not: see below`] : []),
    ...(notBegun > 0
      ? [`${notBegun} not begun: ${notBegun === 1 ? 'it waits' : 'they wait'} below`]
      : []),
  ]
  return `${[`${counted(count('written'), 'record')} written`, ...others].join(', ')}.`
}
