// What a paragraph is by what stands round it: a topic above an item, a heading above prose, headings by turns.
import { addressedBy } from '../words/bodies.ts'
import { speaksAsBody } from '../words/answerInWords.ts'
import { isTopic, readsAsFinding } from '../words/findingWords.ts'
import type { Marked } from '../marks/marks.ts'
import type { Walk } from './walk.ts'
import { repeatedIn } from './turns.ts'

const LONGEST_TOPIC = 60
const LONGEST_HEADING = 90

/** `Violence reduction units`, alone above an item or what the inspectors said: what the items below are about. */
export const isTopicAbove = (marked: Marked, next: Marked | undefined): boolean =>
  marked.is === 'prose' &&
  marked.text.length <= LONGEST_TOPIC &&
  isTopic(marked.text) &&
  (next?.is === 'item' ||
    (next?.is === 'numbered' && readsAsFinding(next.mark.rest)) ||
    (next?.is === 'heading' && next.heading.part === 'wording'))

/** `Chief constables`, alone above points of a list of items. */
export const headsPoints = ({ place }: Walk, marked: Marked, next: Marked | undefined): boolean =>
  place.in === 'list' &&
  marked.is === 'prose' &&
  next?.is === 'points' &&
  addressedBy(marked.text, next.points[0] ?? '') !== undefined

/** `Reporting progress`, `Financial implications`: a short line above prose, after words that came to their end. */
export function isHeadingAbove(
  { place, body }: Walk,
  marked: Marked,
  next: Marked | undefined,
): boolean {
  if (marked.is !== 'prose') return false
  const isAbove =
    next?.is === 'numbered' || (next?.is === 'prose' && /[.?!:]["”’']?$/.test(next.text))
  if (!isAbove) return false
  // A title names what the words below it are about, with a colon, a year or brackets.
  if (
    marked.text.length > LONGEST_HEADING ||
    !/^[\p{L}’' -]+$/u.test(marked.text) ||
    !isTopic(marked.text)
  )
    return false
  const before =
    place.in === 'items' ? place.items[0]?.answer : place.in === 'general' ? body.general : []
  // Nothing is called by two words, so they are no title.
  const isFirst = place.in === 'general' && body.general.length === 0
  if (isFirst && marked.text.split(' ').length <= 2) return true
  return /[.?!]["”’']?$/.test(before?.at(-1) ?? '')
}

/** `Progress` under one item and the next: it parts their answers, and ends none. */
export function headsUnderItems(marks: readonly Marked[]): (marked: Marked) => boolean {
  const texts = marks.flatMap((marked) =>
    marked.is === 'heading' && marked.heading.part === 'other' ? [marked.text] : [],
  )
  const repeated = repeatedIn(texts)
  return (marked) => marked.is === 'heading' && repeated.has(marked.text)
}

/** Words under an item's mark, above those of a speaker who is named, are the wording of the item. */
export function wordingAbove(
  { place }: Walk,
  marked: Marked,
  next: Marked | undefined,
): string | undefined {
  if (place.in !== 'items' || !place.awaitsText || marked.is !== 'prose') return undefined
  const isAnswered =
    (next?.is === 'speech' && next.of !== 'wording') ||
    (next?.is === 'heading' && /^(?:body|chiefOfficer)$/.test(next.heading.part))
  return isAnswered && !speaksAsBody(marked.text) ? marked.text : undefined
}
