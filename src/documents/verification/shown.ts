// What the reader of each format gives back.

/**
 * `shown`: the words in the order of reading, and a mark in angle brackets for whatever changes what a reader sees or
 * where a link leads. Only for comparing two prints of one format.
 */
export type ReadPrint = {
  /** JSON, not yet checked; undefined where the document carries none. */
  readonly embedded: string | undefined
  readonly shown: readonly string[]
}

export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '')
