// The difference of two texts, word by word: what is the same, what one has and the other has not.

export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

// Beyond, the table of the comparison would hold too much: then the whole text counts as changed.
const MOST_CELLS = 4_000_000

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Longest common run of words, by the classic table; texts of an office are short. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      const below = lengths[i + 1]
      if (row && below)
        row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return lengths
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    if (last?.kind === piece.kind)
      kept[kept.length - 1] = { ...piece, text: last.text + piece.text }
    else kept.push(piece)
  }
  return kept
}

export function wordDiff(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length * b.length > MOST_CELLS)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  const lengths = commonLengths(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [wordA, wordB] = [a[i], b[j]]
    if (wordA !== undefined && wordA === wordB) {
      pieces.push({ kind: 'same', text: wordA })
      ;[i, j] = [i + 1, j + 1]
    } else if (
      wordA !== undefined &&
      (wordB === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: 'removed', text: wordA })
      i += 1
    } else if (wordB !== undefined) {
      pieces.push({ kind: 'added', text: wordB })
      j += 1
    }
  }
  return joined(pieces)
}
