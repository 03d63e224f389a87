// Whether a draft is there already, in the register or before it on the desk, and as what.
import type { RegisterRow, Stored } from '#core/ports.ts'
import { duplicateOf } from '#importing/draft/duplicates.ts'
import type { Candidate } from './candidates.ts'

export type AlreadyThere =
  /** One key is one record: writing it again writes nothing, or finishes what was cut short. */
  | { readonly as: 'record' }
  /** That one’s file. */
  | { readonly as: 'draft'; readonly file: string }
  /** A record or draft of another key; that one’s title. */
  | { readonly as: 'seemsToBe'; readonly title: string }

/** By the ids of those that are; the others are new. */
export function alreadyThere(
  candidates: readonly Candidate[],
  rows: readonly Stored<RegisterRow>[],
): ReadonlyMap<string, AlreadyThere> {
  const inRegister = rows.map(({ value }) => value)
  const keys = new Set(inRegister.map(({ key }) => key))
  const whatIs = ({ draft: { record } }: Candidate, index: number): AlreadyThere | undefined => {
    if (keys.has(record.key)) return { as: 'record' }
    const before = candidates.slice(0, index)
    const others = before.map(({ draft }) => draft.record).filter(({ key }) => key !== record.key)
    const like = duplicateOf(record, [...inRegister, ...others])
    if (like) return { as: 'seemsToBe', title: like.title }
    const same = before.find(({ draft }) => draft.record.key === record.key)
    return same && { as: 'draft', file: same.file }
  }
  return new Map(
    candidates.flatMap((one, index) => {
      const there = whatIs(one, index)
      return there ? [[one.id, there] as const] : []
    }),
  )
}

/** It is not written until a person says so. */
export const isHeldBack = (
  { isWantedTwice }: Candidate,
  there: AlreadyThere | undefined,
): boolean => there?.as === 'seemsToBe' && !isWantedTwice
