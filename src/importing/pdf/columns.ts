// Whether a page is set in two columns of text, which are read one after the other. A form's labels beside their
// values are two columns too, but hold few of the characters: those rows stay whole.
import type { Piece } from './pdfPage.ts'

const FEWEST_PIECES = 20
/** Shares of the characters. */
const LEAST_IN_COLUMN = 0.3
const MOST_ACROSS = 0.06
const STEPS = 24

const charactersOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.trim().length, 0)

type Split = {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  readonly across: readonly Piece[]
}

function splitAt(pieces: readonly Piece[], gutter: number): Split {
  return {
    left: pieces.filter(({ x, width }) => x + width <= gutter),
    right: pieces.filter(({ x }) => x >= gutter),
    across: pieces.filter(({ x, width }) => x < gutter && x + width > gutter),
  }
}

function isTwoColumns({ left, right, across }: Split, all: number): boolean {
  const share = (pieces: readonly Piece[]): number => charactersOf(pieces) / all
  return (
    share(left) >= LEAST_IN_COLUMN &&
    share(right) >= LEAST_IN_COLUMN &&
    share(across) <= MOST_ACROSS &&
    rows(left) >= FEWEST_PIECES / 2 &&
    rows(right) >= FEWEST_PIECES / 2
  )
}

const rows = (pieces: readonly Piece[]): number =>
  new Set(pieces.map(({ y }) => Math.round(y / 4))).size

/** The page's columns in reading order: what stands above both, the left, the right, what stands below both. */
export function columnsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const shown = pieces.filter(({ text, isArtifact }) => text.trim() !== '' && !isArtifact)
  if (shown.length < FEWEST_PIECES) return [shown]
  const [start, end] = [
    Math.min(...shown.map(({ x }) => x)),
    Math.max(...shown.map(({ x, width }) => x + width)),
  ]
  const all = charactersOf(shown)
  const middle = (start + end) / 2
  const span = (end - start) / 5
  for (let step = 0; step <= STEPS; step += 1) {
    const gutter = middle - span / 2 + (span * step) / STEPS
    const split = splitAt(shown, gutter)
    if (!isTwoColumns(split, all)) continue
    const top = Math.max(...split.left.map(({ y }) => y), ...split.right.map(({ y }) => y))
    const above = split.across.filter(({ y }) => y >= top)
    const below = split.across.filter(({ y }) => y < top)
    return [above, split.left, split.right, below].filter((part) => part.length > 0)
  }
  return [shown]
}
