// The body of a record, walked mark by mark: whose words each paragraph is, and which items it answers.
import { addInspectorsWords, addPoints, addSpeech, addWords } from './bodyWords.ts'
import { composedField } from '../words/composedLabels.ts'
import type { Heading } from '../marks/headings.ts'
import type { Marked } from '../marks/marks.ts'
import {
  headsPoints,
  headsUnderItems,
  isHeadingAbove,
  isTopicAbove,
  wordingAbove,
} from './surroundings.ts'
import { type Body, itemsOf, openItems, openUnnumbered, type Walk } from './walk.ts'
import { addNumbered } from './numberedItems.ts'
import { dateOfSignature, takeDate } from './recordDate.ts'
import { turnsIn } from './turns.ts'
import { forceAnswersBelow, isBelowItems, speaksOfAll } from './whoAnswers.ts'

/** Who speaks from here on, and when, where the heading says so. */
function takeSpeaker({ body }: Walk, heading: Heading): void {
  if (heading.part !== 'body' && heading.part !== 'chiefOfficer') return
  const { part, by, on } = heading
  if (by) body.signatures.push({ of: part, ...by })
  if (on) takeDate(body, { on, isOfPost: false })
}

/** `Summary of the inspection`, and not of what the office says. */
const headsSummary = (text: string): boolean =>
  /^(?:\d[\d.]* )?(?:executive )?summary\b/i.test(text) && composedField(text) === 'summary'

/** Whom the items above are answered by, where the source has each speaker's heading under each item. */
function turnOf(walk: Walk, heading: Heading, text: string): 'body' | 'chiefOfficer' | undefined {
  if (heading.part !== 'body' && heading.part !== 'chiefOfficer') return undefined
  const { part, isOfAll } = heading
  const isTurn = walk.turns.areHeaded && walk.last.length > 0 && !isOfAll
  return isTurn && !speaksOfAll(walk, part, text) ? part : undefined
}

function openHeading(walk: Walk, heading: Heading, text: string): void {
  walk.body.headed.add(heading.part)
  takeSpeaker(walk, heading)
  if (heading.part === 'items' || heading.part === 'group') {
    if (heading.part === 'items' && heading.areAnswered) walk.isForcePart = false
    walk.kind = heading.kind
    walk.group = heading.part === 'group' ? heading.name : undefined
    walk.place = { in: 'list', heading, items: [] }
    if (heading.part === 'group' && heading.count !== undefined)
      walk.body.counts.push({ group: heading.name, count: heading.count })
    return
  }
  if (heading.part === 'wording') {
    const awaitsText = walk.last.some(({ text }) => text === undefined)
    walk.place = awaitsText
      ? { in: 'items', items: walk.last, awaitsText, isHeaded: true, isForce: walk.isForcePart }
      : { in: 'general' }
    return
  }
  const turn = turnOf(walk, heading, text)
  if (turn !== undefined) {
    const isForce = turn === 'chiefOfficer'
    walk.place = { in: 'items', items: walk.last, awaitsText: false, isForce }
    return
  }
  walk.topic = undefined
  if (heading.part !== 'other')
    walk.isForcePart = heading.part === 'chiefOfficer' && forceAnswersBelow(walk.marks, walk.at)
  const isApart = heading.part === 'chiefOfficer' || heading.part === 'reply'
  const isSummary = heading.part === 'other' && walk.body.items.length === 0 && headsSummary(text)
  walk.place = { in: isApart ? heading.part : isSummary ? 'summary' : 'general' }
  walk.parent = undefined
}

const isUnderItem = ({ place }: Walk): boolean =>
  place.in === 'items' || (place.in === 'list' && place.items.length > 0)

function take(walk: Walk, marked: Marked): void {
  const { body } = walk
  switch (marked.is) {
    case 'heading':
      return openHeading(walk, marked.heading, marked.text)
    case 'item':
      return openItems(walk, marked.mark)
    case 'unnumbered':
      if (walk.place.in === 'items' && walk.place.awaitsText) return addWords(walk, marked.text)
      return openUnnumbered(walk, marked.kind, marked.text)
    case 'speech':
      if (marked.isBare && !isUnderItem(walk)) return addWords(walk, marked.whole)
      if (marked.of === 'wording') return addInspectorsWords(walk, marked)
      if (isBelowItems(walk) && speaksOfAll(walk, marked.of, marked.label)) walk.last = []
      return addSpeech(walk, marked.of, marked.text)
    case 'fact':
      if (walk.place.in === 'items')
        for (const item of walk.place.items) Object.assign(item, marked.fact)
      else addWords(walk, marked.text)
      return
    case 'deed':
      if (!isUnderItem(walk)) return addWords(walk, marked.whole)
      if (walk.place.in === 'items') walk.place.awaitsText = false
      return addWords(walk, marked.text)
    case 'numbered':
      return addNumbered(walk, marked.mark, marked.text)
    case 'sentence':
      for (const item of itemsOf(walk, marked.mark, false)) item.answer.push(marked.mark.rest)
      return
    case 'leadIn':
      if (marked.name !== undefined)
        body.signatures.push({ of: 'chiefOfficer', name: marked.name, office: 'Chief Constable' })
      walk.place = { in: 'afterLeadIn' }
      return
    case 'quoted':
      if (marked.name !== undefined)
        body.signatures.push({ of: 'chiefOfficer', name: marked.name, office: 'Chief Constable' })
      body.chiefOfficer.push(marked.text)
      walk.place = { in: marked.isOpen ? 'quotation' : 'afterQuotation' }
      return
    case 'signature':
      // A letter of the chief constable's, in the office's answer, makes it none.
      if (marked.closes && marked.signature.of !== 'chiefOfficer') body.closings += 1
      body.signatures.push(marked.signature)
      takeDate(body, dateOfSignature(marked.signature.office))
      if (marked.signature.of === 'chiefOfficer') walk.isForcePart = false
      walk.place = { in: 'general' }
      return
    case 'date':
      takeDate(body, marked)
      return
    case 'closing':
      body.closings += 1
      walk.place = { in: 'general' }
      return
    case 'nothing':
      return
    case 'points':
      return addPoints(walk, marked.points)
    case 'prose':
      return addWords(walk, marked.text)
    default:
      marked satisfies never
  }
}

export function readBody(marks: readonly Marked[], listed: ReadonlyMap<string, string>): Body {
  const body: Body = {
    items: [],
    general: [],
    summary: [],
    chiefOfficer: [],
    reply: [],
    signatures: [],
    counts: [],
    headed: new Set(),
    closings: 0,
  }
  const walk: Walk = {
    body,
    listed,
    place: { in: 'general' },
    last: [],
    isForcePart: false,
    turns: turnsIn(marks),
    marks,
    at: 0,
  }
  const underItems = headsUnderItems(marks)
  for (const [index, marked] of marks.entries()) {
    walk.at = index
    const next = marks[index + 1]
    const text = marked.is === 'prose' ? marked.text : ''
    const wording = wordingAbove(walk, marked, next)
    if (walk.place.in === 'items' && underItems(marked)) continue
    if (wording !== undefined) addInspectorsWords(walk, { text: wording, whole: wording })
    else if (isTopicAbove(marked, next) || headsPoints(walk, marked, next)) walk.topic = text
    else if (isHeadingAbove(walk, marked, next)) openHeading(walk, { part: 'other' }, text)
    else take(walk, marked)
  }
  return body
}
