// Whose answers stand below a speaker's heading: the chief officer's own to each item, or the office's that goes on
// without a heading; words of the item above, or of that speaker on the whole.
import { speaksAsBody } from '../words/answerInWords.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import type { Marked } from '../marks/marks.ts'
import { itemsOpened } from './turns.ts'
import type { Walk } from './walk.ts'

const SPEAKERS = new Set(['body', 'chiefOfficer', 'reply'])

/** Where the chief officer's part ends: at the next speaker, at a signature, at a heading of answers. */
const endsPart = (marked: Marked): boolean =>
  marked.is === 'signature' ||
  (marked.is === 'heading' &&
    (SPEAKERS.has(marked.heading.part) ||
      (marked.heading.part === 'items' && marked.heading.areAnswered)))

const wordsOf = (marked: Marked): string => {
  if (marked.is === 'points') return marked.points.join('\n')
  return marked.is === 'item' ? marked.mark.rest : 'text' in marked ? marked.text : ''
}

/** Items with words below them that are no wording. */
function answeredIn(marks: readonly Marked[]): ReadonlySet<string> {
  return new Set(
    marks.flatMap((marked, at) => {
      const next = marks[at + 1]
      const isAnswer = next?.is === 'speech' || (next?.is === 'prose' && !readsAsFinding(next.text))
      return isAnswer ? itemsOpened(marked) : []
    }),
  )
}

/** `at`: the chief officer's heading. An office that answers no item anywhere else, and speaks here, answers here. */
export function forceAnswersBelow(marks: readonly Marked[], at: number): boolean {
  const below = marks.slice(at + 1)
  const length = below.findIndex(endsPart)
  const part = length === -1 ? below : below.slice(0, length)
  const first = part.findIndex((marked) => itemsOpened(marked).length > 0)
  if (first === -1) return true
  const elsewhere = answeredIn([...marks.slice(0, at), ...below.slice(part.length)])
  const isRepeated = part.flatMap(itemsOpened).some((item) => elsewhere.has(item))
  return isRepeated || !part.slice(first).some((marked) => speaksAsBody(wordsOf(marked)))
}

const OFFICER = /\bchief (?:constable|officer)/i

/** No item is opened any more. */
export const isBelowItems = ({ turns, at }: Walk): boolean => turns.lastItems < at

/** `Comments from the Chief Constable` after `Force response` under each item: words on the whole. */
export function speaksOfAll(walk: Walk, part: 'body' | 'chiefOfficer', text: string): boolean {
  const { turns, last } = walk
  const repeated = turns[part]
  if (repeated.has(text)) return false
  const hasSpoken = last.every(({ answer, force }) => (part === 'body' ? answer : force).length > 0)
  // `PCC response` under each item, and one `Chief Constable's comments` below them all: of items the force speaks.
  const isOfficer = part === 'chiefOfficer' && OFFICER.test(text) && turns.body.size > 0
  return hasSpoken || (isBelowItems(walk) && (repeated.size > 0 || isOfficer))
}
