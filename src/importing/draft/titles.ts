// Whether two titles of one day are those of one report. An office leaves out a prefix or a subtitle, or writes a word
// in the plural; it does not put another subject in its place. So what one title has beyond the other is drift, and
// what each has of its own tells them apart: `PEEL: Police legitimacy 2016` and `PEEL: Police leadership 2016`.
import { likeness } from '../words/wording.ts'

/** Said of most reports, or left out at will. */
const SAYS_LITTLE = new Set(
  `a about across among an and are at by constabularies constabulary do does england for force forces from fire had has have
  hm hmic hmicfrs how in inspectorate inspection inspections into is it its joint majesty national of on or our over
  people individuals police policing published report reports rescue response review s service services summary that the
  their they thematic this to under unannounced visit wales well what when which who with`.split(
    /\s+/,
  ),
)

type Words = { readonly subjects: readonly string[]; readonly numbers: readonly string[] }

function wordsOf(title: string, place: ReadonlySet<string>): Words {
  const words = title
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .match(/[\p{L}]+|\d+/gu)
  const telling = [...new Set(words)].filter((word) => !SAYS_LITTLE.has(word) && !place.has(word))
  return {
    subjects: telling.filter((word) => !/^\d/.test(word)),
    numbers: telling.filter((word) => /^\d/.test(word)),
  }
}

const FEWEST_LETTERS = 5
const MOST_LETTERS = 0.6

/** `child` and `children`, `organised` and `organized`, a word and its misspelling. */
function isSameWord(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || `${other}s` === one) return true
  const longest = Math.max(one.length, other.length)
  let same = 0
  while (same < longest && one[same] === other[same]) same += 1
  return same >= FEWEST_LETTERS && same >= MOST_LETTERS * longest
}

const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((word) => !others.some((other) => isSameWord(word, other)))

/** So many shared words for each that is put in another's place. */
const SHARED_FOR_EACH = 3
const LIKE = 0.55

/** `place`: the words of the force's name, which every report on it bears. */
export function isSameTitle(one: string, other: string, place: string): boolean {
  const placeWords = new Set(place.split(' '))
  const [mine, theirs] = [wordsOf(one, placeWords), wordsOf(other, placeWords)]
  const areNumbered = mine.numbers.length > 0 && theirs.numbers.length > 0
  if (areNumbered && !mine.numbers.some((number) => theirs.numbers.includes(number))) return false
  if (mine.subjects.length === 0 || theirs.subjects.length === 0)
    return likeness(one, other) >= LIKE
  const [own, others] = [
    without(mine.subjects, theirs.subjects),
    without(theirs.subjects, mine.subjects),
  ]
  const shared = mine.subjects.length - own.length
  return shared > 0 && shared >= SHARED_FOR_EACH * Math.min(own.length, others.length)
}
