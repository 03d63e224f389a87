// The items of a record: those a form lists and those the body answers, put together.
import { inParagraphs } from '../source/plainText.ts'
import { voicesSupportOnly } from '#core/supportOnly.ts'
import { addresseeInWords, deadlineInWords } from '../words/findingWords.ts'
import { type Doubt, when } from '../doubts.ts'
import type { ImportedItem } from '../imported.ts'
import type { ListedItem } from '../marks/itemList.ts'
import { outcomeInWords } from '../words/outcome.ts'
import { statusInWords } from '../words/status.ts'
import { type AnsweredItem, listedKey } from './walk.ts'
import { withheldWords } from '../words/withheld.ts'
import { likeness, unquoted } from '../words/wording.ts'

type PutTogether = {
  readonly items: readonly ImportedItem[]
  readonly doubts: readonly Doubt[]
}

function itemFrom(
  answered: AnsweredItem | undefined,
  listed: ListedItem | undefined,
): ImportedItem {
  const kind = listed?.kind ?? answered?.kind ?? 'recommendation'
  // The list wins where list and heading differ.
  const wording = listed?.text ?? answered?.text
  const text = wording === undefined ? undefined : unquoted(wording)
  const { ref, refRaw, parent, addressee } = {
    ref: listed?.ref ?? answered?.ref,
    refRaw: listed?.ref === undefined ? answered?.raw : listed.refRaw,
    parent: listed?.parent ?? answered?.parent,
    addressee: listed?.addressee ?? answered?.addressee,
  }
  const forWhom =
    addressee ?? (text && kind === 'recommendation' ? addresseeInWords(text) : undefined)
  const deadline = answered?.deadline ?? (text === undefined ? undefined : deadlineInWords(text))
  const answer = inParagraphs(answered?.answer ?? [])
  const force = inParagraphs(answered?.force ?? [])
  const responseWithheld = withheldWords(answer)
  const response = responseWithheld === undefined ? answer : ''
  const isWithheld = text !== undefined && withheldWords(text) !== undefined
  const status = answered?.status ?? statusInWords(inParagraphs([response, force]))
  const outcome = answered?.outcome ?? outcomeInWords(response)
  return {
    kind,
    ...(ref !== undefined && { ref }),
    ...(refRaw !== undefined && { refRaw }),
    ...(parent !== undefined && { parent }),
    ...(answered?.group !== undefined && { group: answered.group }),
    ...(forWhom !== undefined && { addressee: forWhom }),
    ...(text !== undefined && !isWithheld && { text }),
    ...(deadline && { deadline }),
    ...(status && { status }),
    ...(outcome && { outcome }),
    ...(response !== '' && { response }),
    ...(response !== '' && answered?.shared && { responseShared: answered.shared }),
    ...(force !== '' && { forceResponse: force }),
    ...(isWithheld && { withheld: true as const }),
    ...(responseWithheld !== undefined && { responseWithheld }),
  }
}

const nameOf = (item: ImportedItem, index: number): string => item.ref ?? `#${index + 1}`

function doubtsAbout(item: ImportedItem, index: number): readonly Doubt[] {
  const name = nameOf(item, index)
  if (item.responseWithheld !== undefined) return []
  if (item.response === undefined) return [`unanswered:${name}`]
  return when(voicesSupportOnly(item.response), `support-only:${name}`)
}

const differs = (answered: AnsweredItem | undefined, listed: ListedItem | undefined): boolean =>
  answered?.text !== undefined &&
  listed !== undefined &&
  unquoted(answered.text) !== unquoted(listed.text)

/** Numbers that skip, or do not begin at 1: an answer seldom holds every item of its report. */
function hasGap(items: readonly ImportedItem[]): boolean {
  const numbers = items
    .filter(({ kind }) => kind === 'recommendation')
    .flatMap(({ ref }) => (ref && /^\d+$/.test(ref) ? [Number(ref)] : []))
    .toSorted((a, b) => a - b)
  return numbers.some((number, index) => number > (numbers[index - 1] ?? 0) + 1)
}

const isOutOfOrder = (items: readonly ImportedItem[]): boolean =>
  items.some((item, index) => {
    const before = items[index - 1]
    const numbers = [before?.ref, item.ref].map((ref) => Number.parseInt(ref ?? '', 10))
    return before?.kind === item.kind && (numbers[0] ?? 0) > (numbers[1] ?? 0)
  })

const isShared = ({ responseShared }: ImportedItem): boolean => Array.isArray(responseShared)

/** Ranges and pairs are listed by ascending number; all else stays in the order of the source. */
function sharedInOrder(items: readonly ImportedItem[]): readonly ImportedItem[] {
  const shared = items
    .filter(isShared)
    .toSorted((a, b) => Number.parseFloat(a.ref ?? '0') - Number.parseFloat(b.ref ?? '0'))
  let next = 0
  return items.map((item) => (isShared(item) ? (shared[next++] ?? item) : item))
}

const isRepeated = ({ times }: AnsweredItem): boolean => times > 1

const SAME_WORDS = 0.9

/** A list without numbers and the headings that answer it have their words alone in common. */
const isSame = (text: string | undefined, listed: string): boolean =>
  text !== undefined && likeness(text, listed) >= SAME_WORDS

export function putTogether(
  listed: readonly ListedItem[],
  answered: readonly AnsweredItem[],
): PutTogether {
  const answers = new Map(answered.map((item) => [listedKey(item.kind, item.ref ?? ''), item]))
  const answerTo = (item: ListedItem): AnsweredItem | undefined =>
    item.ref === undefined
      ? answered.find(({ kind, text }) => kind === item.kind && isSame(text, item.text))
      : answers.get(listedKey(item.kind, item.ref))
  const ofList = listed.map((item) => [answerTo(item), item] as const)
  const inList = new Set(ofList.map(([answer]) => answer))
  const rows = [
    ...ofList,
    ...answered.filter((item) => !inList.has(item)).map((item) => [item, undefined] as const),
  ]
  const found = rows.map(([answer, item]) => itemFrom(answer, item))
  return {
    items: listed.length === 0 ? sharedInOrder(found) : found,
    doubts: [
      ...rows.flatMap(([answer, item]) =>
        when(differs(answer, item), `text-drift:${item?.ref ?? ''}`),
      ),
      ...found.flatMap(doubtsAbout),
      ...answered.filter(isRepeated).map(({ ref }) => `answered-twice:${ref}` as const),
      ...when(hasGap(found), 'numbering-gap'),
      ...when(isOutOfOrder(found), 'references-out-of-order'),
      ...when(found.length === 0, 'no-items'),
      ...when(
        found.some(({ text, withheld }) => text === undefined && !withheld),
        'item-text-missing',
      ),
      ...when(
        found.some(({ withheld, responseWithheld }) => withheld || responseWithheld !== undefined),
        'withheld-content',
      ),
      ...when(
        found.some(({ ref }) => ref === undefined),
        'items-without-reference',
      ),
      ...when(
        found.some(({ responseShared }) => responseShared !== undefined),
        'shared-response',
      ),
      ...when(
        answered.some(({ isKindAssumed }) => isKindAssumed),
        'kind-assumed',
      ),
    ],
  }
}
