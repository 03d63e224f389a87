// Where a walk through the body stands, and the items it has opened so far.
import type { Day } from '#core/day.ts'
import { orders, readsAsAnswer, readsAsFinding, saysWhatIsWrong } from '../words/findingWords.ts'
import type { Heading } from '../marks/headings.ts'
import type { ItemsHeading } from '../marks/itemsHeadings.ts'
import type {
  ImportedDeadline,
  ImportedKind,
  ImportedOutcome,
  ImportedStatus,
} from '../imported.ts'
import type { Signature } from '../words/names.ts'
import type { Marked } from '../marks/marks.ts'
import type { Mark } from '../marks/references.ts'
import { addressedBy } from '../words/bodies.ts'
import { splitAnswer } from '../words/answerInWords.ts'
import { readMarkNote } from '../marks/markNotes.ts'
import { takeStatus } from '../words/status.ts'
import type { Turns } from './turns.ts'
import { isLike } from '../words/wording.ts'

/** An item as the body speaks of it: the wording of its heading, and its answer. */
export type AnsweredItem = {
  readonly kind: ImportedKind
  readonly isKindAssumed: boolean
  readonly ref?: string
  readonly raw?: string
  parent?: string
  group?: string
  addressee?: string
  deadline?: ImportedDeadline
  status?: ImportedStatus
  outcome?: ImportedOutcome
  text?: string
  readonly answer: string[]
  /** What the force says of this item. */
  readonly force: string[]
  shared?: readonly string[] | string
  /** How often the body opens it. */
  times: number
}

type Place =
  | {
      readonly in:
        | 'general'
        | 'summary'
        | 'chiefOfficer'
        | 'afterLeadIn'
        | 'quotation'
        | 'afterQuotation'
        | 'reply'
    }
  | {
      readonly in: 'items'
      readonly items: readonly AnsweredItem[]
      awaitsText: boolean
      /** Whether a heading says that the next words are the inspectors'. */
      readonly isHeaded?: boolean
      /** Whether the force speaks. */
      readonly isForce: boolean
    }
  | { readonly in: 'list'; readonly heading: ItemsHeading; readonly items: AnsweredItem[] }

export type Body = {
  readonly items: AnsweredItem[]
  readonly general: string[]
  /** What a heading says is the inspectors' summary. */
  readonly summary: string[]
  readonly chiefOfficer: string[]
  readonly reply: string[]
  readonly signatures: Signature[]
  readonly counts: { readonly group: string; readonly count: number }[]
  readonly headed: Set<Heading['part']>
  recordDate?: Day
  /** Whether that date is only the page's. */
  isDateOfPost?: boolean
  closings: number
}

export type Walk = {
  readonly body: Body
  readonly marks: readonly Marked[]
  /** The place of the mark that is being taken. */
  at: number
  /** The wording of items that a form's list gives, by kind and reference. */
  readonly listed: ReadonlyMap<string, string>
  place: Place
  /** The items answered last: a heading under them may say who speaks of them next. */
  last: readonly AnsweredItem[]
  /** Whether we are under the chief officer's heading, and the items below it have that officer's answers. */
  isForcePart: boolean
  readonly turns: Turns
  /** The kind and the name of the section we are in. */
  kind?: ImportedKind
  group?: string | undefined
  parent?: string | undefined
  /** The line above the items that says what they are about. */
  topic?: string | undefined
}

export const listedKey = (kind: ImportedKind, ref: string): string => `${kind} ${ref}`

export function itemsOf(walk: Walk, mark: Mark, isKindAssumed: boolean): readonly AnsweredItem[] {
  return mark.refs.map((ref) => {
    const { items } = walk.body
    const known = items.find((item) => item.kind === mark.kind && item.ref === ref)
    const parent = mark.kind === 'recommendation' ? walk.parent : undefined
    const addressee = addressedBy(walk.topic, mark.rest)
    const topic = addressee === undefined ? walk.topic : undefined
    const group = (mark.kind === walk.kind ? walk.group : undefined) ?? topic
    const item: AnsweredItem = known ?? {
      kind: mark.kind,
      ref,
      isKindAssumed,
      answer: [],
      force: [],
      times: 0,
      ...(mark.raw !== undefined && { raw: mark.raw }),
      ...(parent !== undefined && { parent }),
      ...(group !== undefined && { group }),
      ...(addressee !== undefined && { addressee }),
    }
    if (!known) items.push(item)
    // A list first, then the answers: an item is answered twice only where it has an answer already.
    if (item.times === 0 || item.answer.length > 0) item.times += 1
    if (mark.refs.length > 1) item.shared = mark.refs
    return item
  })
}

/** An item with a name and no number: `Area for improvement: The force should …` */
export function openUnnumbered(walk: Walk, kind: ImportedKind, words: string): void {
  const { text, answer } = splitAnswer(words)
  const parent = kind === 'recommendation' ? walk.parent : undefined
  const group = kind === walk.kind ? walk.group : undefined
  const item: AnsweredItem = {
    kind,
    isKindAssumed: false,
    text,
    answer: answer === undefined ? [] : [answer],
    force: [],
    times: 1,
    ...(parent !== undefined && { parent }),
    ...(group !== undefined && { group }),
  }
  walk.body.items.push(item)
  walk.place = { in: 'items', items: [item], awaitsText: false, isForce: walk.isForcePart }
  walk.last = [item]
}

export function openItems(walk: Walk, mark: Mark, isKindAssumed = false): void {
  const items = itemsOf(walk, mark, isKindAssumed)
  walk.last = items
  const [first] = mark.refs
  if (mark.kind === 'cause-of-concern') walk.parent = first
  const wording = walk.listed.get(listedKey(mark.kind, first ?? ''))
  const repeatsList = wording !== undefined && isLike(wording, mark.rest)
  const isCause = mark.kind === 'cause-of-concern' && saysWhatIsWrong(mark.rest)
  const { answerBy } = mark
  const isForce = answerBy ? answerBy === 'force' : walk.isForcePart
  const { text: rest, status } = takeStatus(mark.rest)
  const { text: noted, ...facts } = mark.note === undefined ? {} : readMarkNote(mark.note)
  for (const item of items) Object.assign(item, facts, noted !== undefined && { text: noted })
  const { text, answer } = splitAnswer(rest)
  const hasWording = items.every((item) => item.text !== undefined) || !readsAsFinding(rest)
  if (answerBy && rest !== '' && hasWording) {
    for (const item of items) (isForce ? item.force : item.answer).push(rest)
    walk.place = { in: 'items', items, awaitsText: false, isForce }
    return
  }
  // An order above words that may answer it is the wording.
  const isOrder = walk.marks[walk.at + 1]?.is === 'prose' && orders(text)
  const isAnswer = answer === undefined && text !== '' && !isOrder && readsAsAnswer(text)
  if (isAnswer && !repeatsList && !isCause) {
    for (const item of items) (isForce ? item.force : item.answer).push(text)
    // The mark is part of its sentence, so it covers its own paragraph only.
    walk.place = { in: walk.isForcePart ? 'chiefOfficer' : 'general' }
    return
  }
  for (const item of items) {
    if (status !== undefined) item.status ??= status
    if (text !== '') item.text ??= text
    if (answer !== undefined) (isForce ? item.force : item.answer).push(answer)
  }
  walk.place = {
    in: 'items',
    items,
    awaitsText: text === '' && noted === undefined,
    isForce,
  }
}
