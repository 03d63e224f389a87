// The body of a record, walked mark by mark: whose words each paragraph is, and which items it answers.
import type { Day } from '#core/day.ts'
import { splitAnswer } from '../words/answerInWords.ts'
import { addInspectorsWords, addPoints, addSpeech, addWords } from './bodyWords.ts'
import { dateLine } from '../words/dates.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import type { Heading } from '../marks/headings.ts'
import type { ImportedKind } from '../imported.ts'
import type { Marked } from '../marks/marks.ts'
import type { BareMark } from '../marks/bareMarks.ts'
import {
  headsUnderItems,
  isHeadingAbove,
  isTopicAbove,
  takesTurns,
  wordingAbove,
} from './surroundings.ts'
import { type Body, itemsOf, listedKey, openItems, openUnnumbered, type Walk } from './walk.ts'
import { isLike } from '../words/wording.ts'

/** Who speaks from here on, and when, where the heading says so. */
function takeSpeaker({ body }: Walk, heading: Heading): void {
  if ('by' in heading && heading.by && (heading.part === 'body' || heading.part === 'chiefOfficer'))
    body.signatures.push({ of: heading.part, ...heading.by })
  if ('on' in heading && heading.on) takeDate(body, { on: heading.on, isOfPost: false })
}

function openHeading(walk: Walk, heading: Heading): void {
  walk.body.headed.add(heading.part)
  takeSpeaker(walk, heading)
  if (heading.part === 'items' || heading.part === 'group') {
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
      ? { in: 'items', items: walk.last, awaitsText, isHeaded: true }
      : { in: 'general' }
    return
  }
  if (
    walk.turns &&
    walk.last.length > 0 &&
    (heading.part === 'chiefOfficer' || heading.part === 'body') &&
    !heading.isOfAll
  ) {
    const isForce = heading.part === 'chiefOfficer'
    walk.place = { in: 'items', items: walk.last, awaitsText: false, isForce }
    return
  }
  walk.topic = undefined
  if (heading.part !== 'other') walk.isForcePart = heading.part === 'chiefOfficer'
  const isSpeaker = heading.part === 'chiefOfficer' || heading.part === 'reply'
  walk.place = { in: isSpeaker ? heading.part : 'general' }
  walk.parent = undefined
}

/** The kind of the form's list that has this number with such words. */
const kindListed = ({ listed }: Walk, ref: string, rest: string): ImportedKind | undefined =>
  (['recommendation', 'afi', 'cause-of-concern'] as const).find((kind) => {
    const wording = listed.get(listedKey(kind, ref))
    return wording !== undefined && isLike(wording, rest)
  })

/** A bare number opens an item in a list of items, where the form lists it, or where its words lay a duty. */
function addNumbered(walk: Walk, { ref, raw, rest }: BareMark, text: string): void {
  const kind = walk.kind ?? kindListed(walk, ref, rest) ?? 'recommendation'
  const wording = walk.listed.get(listedKey(kind, ref))
  const isItem = wording
    ? isLike(wording, rest)
    : walk.listed.size === 0 && readsAsFinding(splitAnswer(rest).text)
  const mark = { kind, refs: [ref], rest, ...(raw !== undefined && { raw }) }
  if (isItem) openItems(walk, mark, walk.kind === undefined && !wording)
  else addWords(walk, text)
}

type DateFound = { readonly on: Day; readonly isOfPost: boolean }

/** `…, Police and Crime Commissioner for Thornbury, 2 July 2021` */
const dateOfSignature = (office: string): DateFound | undefined => {
  const date = dateLine((office.split(/[,\n] ?/).at(-1) ?? '').trim())
  return date?.precision === 'day' ? date : undefined
}

/** The first date is the record's. */
function takeDate(body: Body, date: DateFound | undefined): void {
  if (!date || body.recordDate !== undefined) return
  body.recordDate = date.on
  body.isDateOfPost = date.isOfPost
}

const isUnderItem = ({ place }: Walk): boolean =>
  place.in === 'items' || (place.in === 'list' && place.items.length > 0)

function take(walk: Walk, marked: Marked): void {
  const { body } = walk
  switch (marked.is) {
    case 'heading':
      return openHeading(walk, marked.heading)
    case 'item':
      return openItems(walk, marked.mark)
    case 'unnumbered':
      if (walk.place.in === 'items' && walk.place.awaitsText) return addWords(walk, marked.text)
      return openUnnumbered(walk, marked.kind, marked.text)
    case 'speech':
      if (marked.isBare && !isUnderItem(walk)) return addWords(walk, marked.whole)
      if (marked.of === 'wording') return addInspectorsWords(walk, marked)
      return addSpeech(walk, marked.of, marked.text)
    case 'fact':
      if (walk.place.in === 'items')
        for (const item of walk.place.items) Object.assign(item, marked.fact)
      else addWords(walk, marked.text)
      return
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
      if (marked.closes) body.closings += 1
      body.signatures.push(marked.signature)
      takeDate(body, dateOfSignature(marked.signature.office))
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
    turns: takesTurns(marks),
  }
  const underItems = headsUnderItems(marks)
  for (const [index, marked] of marks.entries()) {
    const next = marks[index + 1]
    const wording = wordingAbove(walk, marked, next)
    if (walk.place.in === 'items' && underItems(marked)) continue
    if (wording !== undefined) addInspectorsWords(walk, { text: wording, whole: wording })
    else if (isTopicAbove(marked, next)) walk.topic = marked.text
    else if (isHeadingAbove(walk, marked, next)) openHeading(walk, { part: 'other' })
    else take(walk, marked)
  }
  return body
}
