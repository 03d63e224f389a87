// A figure of a benchmark. Every benchmark is a file here that exports `run(): Promise<readonly Row[]>`.
export type Row = {
  readonly what: string
  readonly figure: number
  /** `ms`, `MB`, `requests`, `%`. */
  readonly unit: string
  /** The most it should be; told where it is more, and never a failed test. */
  readonly limit?: number
  /** Others doing the same in the same run. */
  readonly peers?: readonly { readonly name: string; readonly figure: number }[]
}

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

const besides = ({ figure, unit, peers = [] }: Row): string =>
  peers
    .map((peer) => {
      const ratio =
        peer.figure === 0 ? '' : ` (ours is ${number.format(figure / peer.figure)} of it)`
      return `      ${peer.name}: ${number.format(peer.figure)} ${unit}${ratio}\n`
    })
    .join('')

/** The row as lines to read in a terminal. */
export function inWords(row: Row): string {
  const { what, figure, unit, limit } = row
  const most = limit === undefined ? '' : `, at most ${number.format(limit)}`
  const verdict = limit === undefined || figure <= limit ? '' : '  OVER'
  return `  ${what}: ${number.format(figure)} ${unit}${most}${verdict}\n${besides(row)}`
}

/** The value below which half of them lie. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
