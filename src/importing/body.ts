// The body of a record, walked mark by mark: whose words each paragraph is, and which items it answers.
import { readsAsFinding } from './findingWords.ts'
import type { Heading } from './headings.ts'
import type { Marked } from './marks.ts'
import { type AnsweredItem, type Body, itemsOf, listedKey, openItems, type Walk } from './walk.ts'
import { isLike } from './wording.ts'

function openHeading(walk: Walk, heading: Heading): void {
  walk.body.headed.add(heading.part)
  if (heading.part === 'items' || heading.part === 'group') {
    walk.kind = heading.kind
    walk.place = { in: 'list', heading, items: [] }
    if (heading.part === 'group' && heading.count !== undefined)
      walk.body.counts.push({ group: heading.name, count: heading.count })
    return
  }
  const isSpeaker = heading.part === 'chiefOfficer' || heading.part === 'reply'
  walk.place = { in: isSpeaker ? heading.part : 'general' }
  walk.parent = undefined
}

/** Whether words under an item's heading are its wording still, and not yet the answer. */
function isWording(walk: Walk, text: string, isPoints: boolean): boolean {
  if (walk.place.in !== 'items') return false
  const [item] = walk.place.items
  if (!item || item.answer.length > 0) return false
  if (isPoints) return (item.text ?? '').endsWith(':')
  const wording = walk.listed.get(listedKey(item.kind, item.ref ?? ''))
  return walk.place.awaitsText && (wording ? isLike(wording, text) : readsAsFinding(text))
}

function addWords(walk: Walk, text: string, isPoints = false): void {
  const { place, body } = walk
  switch (place.in) {
    case 'general':
    case 'reply':
      body[place.in].push(text)
      return
    case 'chiefOfficer':
    case 'afterLeadIn':
    case 'quotation':
      addChiefOfficerWords(walk, text)
      return
    case 'items': {
      const isText = isWording(walk, text, isPoints)
      place.awaitsText = false
      for (const item of place.items)
        if (isText) item.text = item.text === undefined ? text : `${item.text}\n${text}`
        else item.answer.push(text)
      return
    }
    case 'list':
      if (place.items.length === 0) body.general.push(text)
      for (const item of place.items) item.answer.push(text)
      return
    default:
      place satisfies never
  }
}

/** After a lead-in, words in quotation marks end with the closing mark: what follows is the body's again. */
function addChiefOfficerWords(walk: Walk, text: string): void {
  const { place, body } = walk
  const isQuoted = place.in === 'quotation' || (place.in === 'afterLeadIn' && /^["“]/.test(text))
  body.chiefOfficer.push(isQuoted ? text.replace(/^["“]/, '').replace(/["”]$/, '') : text)
  if (isQuoted) walk.place = { in: /["”]$/.test(text) ? 'general' : 'quotation' }
  else if (place.in === 'afterLeadIn') walk.place = { in: 'chiefOfficer' }
}

function addPoints(walk: Walk, points: readonly string[]): void {
  const { place, body } = walk
  const text = points.map((point) => `- ${point}`).join('\n')
  if (place.in !== 'list' || place.items.some(({ answer }) => answer.length > 0))
    return addWords(walk, text, true)
  const { heading } = place
  const group = heading.part === 'group' ? heading.name : undefined
  for (const point of points) {
    const item: AnsweredItem = {
      kind: heading.kind,
      isKindAssumed: false,
      text: point,
      answer: [],
      times: 1,
      ...(group !== undefined && { group }),
    }
    body.items.push(item)
    place.items.push(item)
  }
  if (group !== undefined && place.items.length > 1)
    for (const item of place.items) item.shared = group
}

/** A bare number opens an item in a list of items, where the form lists it, or where its words lay a duty. */
function addNumbered(walk: Walk, ref: string, rest: string, text: string): void {
  const kind = walk.kind ?? 'recommendation'
  const wording = walk.listed.get(listedKey(kind, ref))
  const isItem = wording ? isLike(wording, rest) : walk.listed.size === 0 && readsAsFinding(rest)
  if (isItem) openItems(walk, { kind, refs: [ref], rest }, walk.kind === undefined && !wording)
  else addWords(walk, text)
}

function take(walk: Walk, marked: Marked): void {
  const { body } = walk
  switch (marked.is) {
    case 'heading':
      return openHeading(walk, marked.heading)
    case 'item':
      return openItems(walk, marked.mark)
    case 'numbered':
      return addNumbered(walk, marked.ref, marked.rest, marked.text)
    case 'sentence':
      for (const item of itemsOf(walk, marked.mark, false)) item.answer.push(marked.mark.rest)
      return
    case 'leadIn':
      if (marked.name !== undefined)
        body.signatures.push({ of: 'chiefOfficer', name: marked.name, office: 'Chief Constable' })
      walk.place = { in: 'afterLeadIn' }
      return
    case 'signature':
      body.signatures.push(marked.signature)
      walk.place = { in: 'general' }
      return
    case 'date':
      body.recordDate ??= marked.on
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
  const walk: Walk = { body, listed, place: { in: 'general' } }
  for (const marked of marks) take(walk, marked)
  return body
}
