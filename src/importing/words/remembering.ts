// A line is asked what it is by several readers in turn: the answer is kept for as many lines as a long record has.

const MOST = 2000

/** `read` must depend on its text alone. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (text) => {
    const kept = known.get(text)
    if (kept) return kept.answer
    if (known.size >= MOST) known.clear()
    const answer = read(text)
    known.set(text, { answer })
    return answer
  }
}
