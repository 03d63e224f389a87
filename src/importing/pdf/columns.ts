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

/** Characters: no label is as long, nor are labels together. */
const [LONG_LINE, MEAN_LINE] = [34, 20]
const MOST_BELOW = 20
const MOST_HEADS = 3

/**
 * The last page of a text in two columns may leave the right one nearly empty: it begins at the height and on the edge
 * of a column, and the lines of the left are too long for labels.
 */
function endsInSecond({ left, right, across }: Split, all: number): boolean {
  const top = Math.max(...right.map(({ y }) => y))
  const above = left.filter(({ y }) => y > top + MOST_BELOW)
  const edge = Math.min(...right.map(({ x }) => x))
  return (
    right.length > 0 &&
    rows(left) >= FEWEST_PIECES / 2 &&
    charactersOf(left) / rows(left) >= MEAN_LINE &&
    left.some(({ text }) => text.length >= LONG_LINE) &&
    charactersOf(across) / all <= MOST_ACROSS &&
    rows(above) <= MOST_HEADS &&
    left.some(({ y }) => Math.abs(y - top) <= MOST_BELOW) &&
    right.every(({ x }) => x - edge < 2)
  )
}

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
  const splits = Array.from({ length: STEPS + 1 }, (_, step) =>
    splitAt(shown, middle - span / 2 + (span * step) / STEPS),
  ).filter((split) => isTwoColumns(split, all) || endsInSecond(split, all))
  // The gutter is where the least lies across it.
  const [split] = splits.toSorted((a, b) => charactersOf(a.across) - charactersOf(b.across))
  if (!split) return [shown]
  const top = Math.max(...split.left.map(({ y }) => y), ...split.right.map(({ y }) => y))
  const above = split.across.filter(({ y }) => y >= top)
  const below = split.across.filter(({ y }) => y < top)
  return [above, split.left, split.right, below].filter((part) => part.length > 0)
}
