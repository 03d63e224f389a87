// A number without a word for what it counts: an item or not, by what is round it.
import { splitAnswer } from '../words/answerInWords.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import type { ImportedKind } from '../imported.ts'
import type { BareMark } from '../marks/bareMarks.ts'
import { addWords } from './bodyWords.ts'
import { listedKey, openItems, type Walk } from './walk.ts'
import { isLike } from '../words/wording.ts'

/** The kind of the form's list that has this number with such words. */
const kindListed = ({ listed }: Walk, ref: string, rest: string): ImportedKind | undefined =>
  (['recommendation', 'afi', 'cause-of-concern'] as const).find((kind) => {
    const wording = listed.get(listedKey(kind, ref))
    return wording !== undefined && isLike(wording, rest)
  })

/** `2. Forces should …` below `Recommendations 2 and 3`: the wording of one of them, above the answer to both. */
function givesWording({ place }: Walk, ref: string, rest: string): boolean {
  if (place.in !== 'items' || place.items.length < 2) return false
  const item = place.items.find((one) => one.ref === ref)
  if (!item || item.text !== undefined || place.items.some(({ answer }) => answer.length > 0))
    return false
  item.text = rest
  return true
}

/** A bare number opens an item in a list of items, where the form lists it, or where its words lay a duty. */
export function addNumbered(walk: Walk, { ref, raw, rest }: BareMark, text: string): void {
  if (givesWording(walk, ref, rest)) return
  const kind = walk.kind ?? kindListed(walk, ref, rest) ?? 'recommendation'
  const wording = walk.listed.get(listedKey(kind, ref))
  const isItem = wording
    ? isLike(wording, rest)
    : walk.listed.size === 0 && readsAsFinding(splitAnswer(rest).text)
  const mark = { kind, refs: [ref], rest, ...(raw !== undefined && { raw }) }
  if (isItem) openItems(walk, mark, walk.kind === undefined && !wording)
  else addWords(walk, text)
}
