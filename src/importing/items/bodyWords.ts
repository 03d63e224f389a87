// Where the words of the body go: to whose part, to which items, as wording or as answer.
import { addressedBy } from '../words/bodies.ts'
import { closesAnswer, speaksAsBody, splitAnswer } from '../words/answerInWords.ts'
import { isTopic, readsAsCause, readsAsFinding, saysWhatIsWrong } from '../words/findingWords.ts'
import type { ItemsHeading } from '../marks/itemsHeadings.ts'
import type { ImportedKind } from '../imported.ts'
import { type AnsweredItem, listedKey, openUnnumbered, type Walk } from './walk.ts'
import { saysNothing } from '../words/nothingSaid.ts'
import { withheldWords } from '../words/withheld.ts'
import { isLike, unquoted } from '../words/wording.ts'

const isTopicOf = (topic: string | undefined, text: string): boolean =>
  topic !== undefined && isTopic(topic) && readsAsFinding(text)

/** Whether words under an item's heading are its wording still, and not yet the answer. */
function isWording(walk: Walk, text: string, isPoints: boolean): boolean {
  if (walk.place.in !== 'items') return false
  const [item] = walk.place.items
  if (!item || item.answer.length > 0 || item.force.length > 0) return false
  if (isPoints) return (item.text ?? '').endsWith(':')
  const wording = walk.listed.get(listedKey(item.kind, item.ref ?? ''))
  if (walk.place.isHeaded && walk.place.awaitsText) return true
  if (isTopicOf(item.text, text)) return true
  if (!walk.place.awaitsText) return false
  // The body opens it again, and may say its wording again.
  if (item.text !== undefined) return isLike(item.text, text)
  if (withheldWords(text) !== undefined) return true
  if (item.kind === 'cause-of-concern' && !wording) return !speaksAsBody(text)
  return wording ? isLike(wording, text) : readsAsFinding(text)
}

/** Whether a paragraph under `Areas for improvement` is one: it lays a duty, and speaks of no report. */
const opensItem = (kind: ImportedKind, text: string): boolean =>
  kind === 'cause-of-concern'
    ? readsAsCause(text)
    : readsAsFinding(text) && !/\b(?:reports?|recommend(?:ations?|ed|s)|following)\b/i.test(text)

/** `Cause of concern: risk` has its wording in the first words below it. */
const isOnly = (heading: ItemsHeading, text: string): boolean =>
  heading.part === 'group' && heading.isOne === true && saysWhatIsWrong(text)

/** The topic that stood before the wording is the name of the item's group. */
function addWording(item: AnsweredItem, words: string, isForce: boolean): void {
  const { text, answer } = splitAnswer(words)
  if (answer !== undefined) (isForce ? item.force : item.answer).push(answer)
  const topic = item.text
  if (topic !== undefined && isTopicOf(topic, text)) {
    const addressee = addressedBy(topic, text)
    if (addressee === undefined) item.group ??= topic
    else item.addressee ??= addressee
    item.text = text
  } else if (item.text === undefined) item.text = text
  else if (!isLike(item.text, text)) item.text = `${item.text}\n${text}`
}

export function addWords(walk: Walk, text: string, isPoints = false): void {
  const { place, body } = walk
  switch (place.in) {
    case 'general':
    case 'summary':
    case 'reply':
      if (!saysNothing(text)) body[place.in].push(text)
      return
    // A second quotation below the first goes on with it.
    case 'afterQuotation':
      if (/^["“]/.test(text)) return addChiefOfficerWords(walk, text)
      walk.place = { in: 'general' }
      return addWords(walk, text, isPoints)
    case 'chiefOfficer':
    case 'afterLeadIn':
    case 'quotation':
      addChiefOfficerWords(walk, text)
      return
    case 'items': {
      const [last] = place.items
      if (last && last.ref === undefined && last.kind === walk.kind && opensItem(last.kind, text))
        return openUnnumbered(walk, last.kind, text)
      if (saysNothing(text)) return
      if (last && last.answer.length > 0 && closesAnswer(text)) {
        walk.place = { in: 'general' }
        return addWords(walk, text)
      }
      const isText = isWording(walk, text, isPoints)
      const { isForce } = place
      place.awaitsText = false
      for (const item of place.items)
        if (isText) addWording(item, text, isForce)
        // The force's words, told in quotation marks.
        else if (isForce) item.force.push(unquoted(text))
        else item.answer.push(text)
      return
    }
    case 'list':
      if (
        place.items.length === 0 &&
        (opensItem(place.heading.kind, text) || isOnly(place.heading, text))
      )
        return openUnnumbered(walk, place.heading.kind, text)
      if (place.items.length === 0) body.general.push(text)
      for (const item of place.items) item.answer.push(text)
      return
    default:
      place satisfies never
  }
}

/** `Attached as Annex A` says where the comments are, and is none. */
const saysElsewhere = (text: string): boolean =>
  text.length < 100 &&
  /^(?:please )?(?:(?:are |is )?(?:attached|enclosed|appended)|see (?:the )?(?:annexe?|appendix|attach|enclos|separate|over))\b/i.test(
    text,
  )

/** After a lead-in, words in quotation marks end with the closing mark: what follows is the body's again. */
function addChiefOfficerWords(walk: Walk, text: string): void {
  const { place, body } = walk
  if (saysElsewhere(text) || saysNothing(text)) return
  const isQuoted = place.in === 'quotation' || (place.in !== 'chiefOfficer' && /^["“]/.test(text))
  body.chiefOfficer.push(isQuoted ? text.replace(/^["“]/, '').replace(/["”]$/, '') : text)
  if (isQuoted) walk.place = { in: /["”]$/.test(text) ? 'afterQuotation' : 'quotation' }
  else if (place.in === 'afterLeadIn') walk.place = { in: 'chiefOfficer' }
}

/** `Recommendation wording: …` under an item's mark; elsewhere the words are prose with a label. */
export function addInspectorsWords(
  walk: Walk,
  { text, whole }: { readonly text: string; readonly whole: string },
): void {
  const { place } = walk
  if (place.in !== 'items' || !place.awaitsText) return addWords(walk, whole)
  walk.place = { ...place, isHeaded: true }
  addWords(walk, text)
}

/** `Force response: …` under an item is of that item; elsewhere it opens that speaker's part. */
export function addSpeech(walk: Walk, of: 'chiefOfficer' | 'body', text: string): void {
  const isForce = of === 'chiefOfficer'
  if (walk.last.length > 0 && walk.place.in !== 'general')
    walk.place = { in: 'items', items: walk.last, awaitsText: false, isForce }
  else {
    walk.body.headed.add(of)
    walk.place = { in: isForce ? 'chiefOfficer' : 'general' }
  }
  addWords(walk, text)
}

/** What a group of items without a name of its own is called by the answer that serves them all. */
const SECTIONS = {
  recommendation: 'Recommendations',
  afi: 'Areas for improvement',
  'cause-of-concern': 'Causes of concern',
} as const

export function addPoints(walk: Walk, points: readonly string[]): void {
  const { place, body } = walk
  const text = points.map((point) => `- ${point}`).join('\n')
  const [last] = place.in === 'items' ? place.items : []
  if (
    last &&
    last.ref === undefined &&
    last.answer.length > 0 &&
    last.kind === walk.kind &&
    points.every((point) => opensItem(last.kind, point))
  ) {
    for (const point of points) openUnnumbered(walk, last.kind, point)
    return
  }
  if (place.in !== 'list' || place.items.some(({ answer }) => answer.length > 0))
    return addWords(walk, text, true)
  const { heading } = place
  const group = heading.part === 'group' ? heading.name : undefined
  for (const point of points) {
    const addressee = addressedBy(walk.topic, point)
    const item: AnsweredItem = {
      kind: heading.kind,
      isKindAssumed: false,
      text: point,
      answer: [],
      force: [],
      times: 1,
      ...(group !== undefined && { group }),
      ...(addressee !== undefined && { addressee }),
    }
    body.items.push(item)
    place.items.push(item)
  }
  walk.last = place.items.slice(-1)
  const shared = group ?? SECTIONS[heading.kind]
  if (place.items.length > 1) for (const item of place.items) item.shared = shared
}
