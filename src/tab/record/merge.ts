// Three-way merge, part by part. What only one side changed is taken from that side; what both changed differently
// is a clash, and a person chooses.

/** One part of a thing that can be merged by itself. */
export type Part<T> = {
  readonly label: string
  isSame(a: T, b: T): boolean
  /** `onto` with this part as it is in `from`. */
  copy(from: T, onto: T): T
  inWords(from: T): string
}

export type Clash<T> = { readonly part: Part<T>; readonly mine: T; readonly theirs: T }

/** `merged` holds mine wherever there is a clash, until a person chooses. */
export type Merge<T> = { readonly merged: T; readonly clashes: readonly Clash<T>[] }

/** What no part covers is as theirs has it. */
export function mergeParts<T>(parts: readonly Part<T>[], base: T, mine: T, theirs: T): Merge<T> {
  const changedByMe = parts.filter((part) => !part.isSame(base, mine))
  return {
    merged: changedByMe.reduce((merged, part) => part.copy(mine, merged), theirs),
    clashes: changedByMe
      .filter((part) => !part.isSame(base, theirs) && !part.isSame(mine, theirs))
      .map((part) => ({ part, mine, theirs })),
  }
}
