// What a plan is made of. Whoever compares the definition with the site says what is to be done, and how.

export type Part = 'lists' | 'columns' | 'indexes' | 'views' | 'versions' | 'rights' | 'labels'

export type Step = {
  readonly part: Part
  /** In the imperative, without a full stop: `Make the list Findings`. */
  readonly sentence: string
  /** May be done again: a step that was cut short is finished by the next run. Throws a Fault. */
  perform(): Promise<unknown>
}

export type Plan = {
  readonly steps: readonly Step[]
  /** Differences that only a person can judge, each with what to do. */
  readonly remarks: readonly string[]
}

export const inOrder = (plans: readonly Plan[]): Plan => ({
  steps: plans.flatMap(({ steps }) => steps),
  remarks: plans.flatMap(({ remarks }) => remarks),
})

export const quoted = (words: readonly string[]): string =>
  words.map((word) => `“${word}”`).join(', ')
