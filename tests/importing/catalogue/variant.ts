// What a variant of the catalogue is, and how a layout shows it.

// Layouts that show several.
const EXAMPLES = '../records/worked-examples'
export const JOINT = `${EXAMPLES}/01-form-joint-inspection-recommendations-run-togeth`
export const LETTER = `${EXAMPLES}/04-letter-to-the-home-secretary-on-a-web-page`
export const PDF = 'layouts/pdf-text-of-a-form'
export const GROUPED = `${EXAMPLES}/09-grouped-answers-pairs-and-ranges-recommendation`
export const LETTERED = 'layouts/letter-with-lettered-items-answered-twice'
export const PRINT = 'layouts/print-with-wordings-in-the-chief-constables-part'
export const QUOTED = 'layouts/letter-quoting-the-recommendations'

/**
 * `source` must match the layout's words, `wanted` what they are to be read as: an entry whose layout was changed or
 * lost fails.
 */
export type Showing = {
  /** A folder of layouts and a name, such as `layouts/bilingual-form`. */
  readonly in: string
  readonly source: RegExp
  readonly wanted: RegExp
}

/** By its code: the words of the catalogue, and where it is shown. A carrier that is no text has a test of its own. */
export type Variants = {
  readonly [code: `V${number}`]: readonly [what: string, ...shown: readonly Showing[]]
}

export const shown = (layout: string, source: RegExp, wanted: RegExp): Showing => ({
  in: layout,
  source,
  wanted,
})
