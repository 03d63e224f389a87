// A text in which words are found whatever white space, bullets and line ends part them.

export type Found = { readonly from: number; readonly to: number }

/** Not compared: white space, what says nothing, bullets, hyphens, tabs of a table. */
const PASSED_OVER = /[\s\p{Cc}\u00ad\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069•◦▪●·*–—-]/u

/** Letters. */
const LONG = 20

/** An `o` alone at the head of a line. */
const isTypedBullet = (text: string, index: number): boolean =>
  text.charAt(index) === 'o' &&
  /\s/.test(text.charAt(index + 1)) &&
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, index - LONG), index))

function packed(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = ''
  const places: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index)
    if (PASSED_OVER.test(letter) || isTypedBullet(text, index)) continue
    // A ligature stands in the record as its letters.
    for (const one of /[\ufb00-\ufb06]/.test(letter) ? letter.normalize('NFKC') : letter) {
      letters += one
      places.push(index)
    }
  }
  return { letters, places }
}

/** The first index whose number is no smaller; the numbers stand in their order. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}

export function searchable(text: string) {
  const { letters, places } = packed(text)
  const pageEnds = Array.from(text.matchAll(/\f/g), ({ index }) => index)
  const lower = letters.toLowerCase()

  const isWord = (at: number): boolean => /[\p{L}\d]/u.test(text.charAt(at))

  /** The next place of the packed words that no word goes beyond; long words stand in one place anyhow. */
  function nextAt(wanted: string, start: number): number {
    for (let at = lower.indexOf(wanted, start); at !== -1; at = lower.indexOf(wanted, at + 1)) {
      const [from = 0, to = 0] = [places[at], places[at + wanted.length - 1]]
      if (!isWord(from - 1) && !isWord(to + 1)) return at
    }
    return wanted.length > LONG ? lower.indexOf(wanted, start) : -1
  }

  function findWhole(words: string, after: number): Found | undefined {
    const wanted = packed(words).letters.toLowerCase()
    if (wanted === '') return undefined
    const at = nextAt(wanted, firstFrom(places, after))
    if (at === -1) return undefined
    return { from: places[at] ?? 0, to: (places[at + wanted.length - 1] ?? 0) + 1 }
  }

  return {
    /** The first place at or after a character. Words put together from several places are found by their beginning. */
    find: (words: string, after: number): Found | undefined =>
      findWhole(words, after) ??
      findWhole(words.split('\n')[0] ?? '', after) ??
      // A page may end in the midst of a paragraph, and a title be put together from two lines.
      findWhole(words.split(/(?<=[.?!])\s|: /)[0] ?? '', after),
    /** 1 is the first; a form feed ends a page. */
    pageAt: (place: number): number => firstFrom(pageEnds, place) + 1,
  }
}
