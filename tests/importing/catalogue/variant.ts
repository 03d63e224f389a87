// What a variant of the catalogue is, and how a layout shows it.

/**
 * `source` must match the layout's words, `wanted` what they are to be read as: an entry whose layout was changed or
 * lost fails.
 */
export type Showing = {
  /** A folder of layouts and a name, such as `layouts/bilingual-form`. */
  readonly in: string
  readonly source: RegExp
  readonly wanted?: RegExp
}

/** By its code: the words of the catalogue, and where it is shown. A carrier that is no text has a test of its own. */
export type Variants = {
  readonly [code: `V${number}`]: readonly [what: string, ...shown: readonly Showing[]]
}

export const shown = (layout: string, source: RegExp, wanted?: RegExp): Showing => ({
  in: layout,
  source,
  ...(wanted && { wanted }),
})
