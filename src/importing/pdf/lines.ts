// The pieces of an untagged page as lines: what lies on one baseline, with a tab where a column begins.
import type { Piece } from './pdfPage.ts'

export type PageLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

/** Shares of the size of the letters. */
const SAME_BASELINE = 0.4
const WORD_GAP = 0.18
const COLUMN_GAP = 1.6

function joinPieces(pieces: readonly Piece[]): PageLine | undefined {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  let text = ''
  let right = sorted[0]?.x ?? 0
  for (const piece of sorted) {
    const gap = (piece.x - right) / (piece.size || 1)
    if (text !== '' && gap > COLUMN_GAP) text = `${text.trimEnd()}\t`
    else if (text !== '' && gap > WORD_GAP && !/\s$/.test(text)) text += ' '
    text += piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  if (text.trim() === '') return undefined
  const [first] = sorted
  const size = Math.max(...sorted.map((piece) => piece.size))
  return { text: text.trim(), x: first?.x ?? 0, y: first?.y ?? 0, right, size }
}

/** From the top of the page down. */
export function linesOf(pieces: readonly Piece[]): readonly PageLine[] {
  const shown = pieces.filter(({ text, isArtifact }) => text.trim() !== '' && !isArtifact)
  const rows: Piece[][] = []
  for (const piece of shown.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const near = row && Math.abs((row[0]?.y ?? 0) - piece.y) <= SAME_BASELINE * piece.size
    if (row && near) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => joinPieces(row) ?? [])
}

/** Of the width of the lines: a line that breaks off is seldom shorter. */
const FULL = 0.85

/** Whether the last line reaches so near to the right edge of those that begin below one another that it may go on. */
export function endsFull(lines: readonly PageLine[]): boolean {
  const last = lines.at(-1)
  if (!last) return false
  const rights = lines.flatMap(({ x, right }) => (Math.abs(x - last.x) < last.size ? [right] : []))
  return last.right - last.x >= FULL * (Math.max(...rights) - last.x)
}
