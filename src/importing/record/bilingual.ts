// A source in two languages: labels parted by a slash, values parted by one, Welsh paragraphs beside English ones.
import { oneLine } from '../source/plainText.ts'
import { readDate } from '../words/dates.ts'
import { readsAsFinding } from '../words/findingWords.ts'
import { headingOf } from '../marks/headings.ts'
import type { TranslatedItem, Translation } from '../imported.ts'
import type { ListedItem } from '../marks/itemList.ts'
import type { FieldName } from '../words/labelWords.ts'
import { isEnglish, isWelsh } from '../words/language.ts'
import { isPersonName } from '../words/personNames.ts'
import type { Paragraph } from '../marks/paragraphs.ts'
import { bareMark } from '../marks/bareMarks.ts'
import { type Mark, openingMark } from '../marks/references.ts'

type Halves = { readonly english: string; readonly welsh?: string }

/** `Gwent Police / Heddlu Gwent`; without a slash, Welsh paragraphs and the others. */
export function halves(value: string, isEnglishFirst: boolean): Halves {
  const parts = value.split(/\s+\/\s+/)
  const [first = '', second] = parts
  if (parts.length === 2 && second !== undefined)
    return isEnglishFirst ? { english: first, welsh: second } : { english: second, welsh: first }
  const lines = value.split('\n')
  const welsh = lines.filter(isWelsh)
  return welsh.length === 0 || parts.length > 2
    ? { english: value }
    : { english: lines.filter((line) => !isWelsh(line)).join('\n'), welsh: welsh.join('\n') }
}

const KEPT: readonly (readonly [FieldName, keyof Translation])[] = [
  ['force', 'force'],
  ['title', 'inspectionTitle'],
  ['summary', 'summary'],
]

/** `welsh` are the other halves of a form in two languages. */
export const translationOfForm = (welsh: ReadonlyMap<FieldName, string>): Translation =>
  Object.fromEntries(
    KEPT.flatMap(([field, name]) => {
      const words = oneLine(welsh.get(field) ?? '')
      return words ? [[name, words]] : []
    }),
  )

/** Listed items whose wording goes on in Welsh after a slash: `1. Forces should … / 1. Dylai heddluoedd …` */
export function partListed(listed: readonly ListedItem[]): {
  readonly english: readonly ListedItem[]
  readonly welsh: readonly TranslatedItem[]
} {
  const welsh: TranslatedItem[] = []
  const english = listed.map((item): ListedItem => {
    const [first = '', second, ...more] = item.text.split(/\s+\/\s+/)
    if (second === undefined || more.length > 0 || !isWelsh(second) || isWelsh(first)) return item
    const { kind, ref } = item
    welsh.push({ kind, ...(ref !== undefined && { ref }), text: bareMark(second)?.rest ?? second })
    return { ...item, text: first }
  })
  return { english, welsh }
}

const textOf = (one: Paragraph): string =>
  one.kind === 'text' ? one.text : one.points.map((point) => `- ${point}`).join('\n')

type Parted = {
  readonly paragraphs: readonly Paragraph[]
  /** The Welsh title: the first words of its general part, which are no sentence. */
  readonly title?: string
  readonly general: readonly string[]
  readonly answers: readonly TranslatedItem[]
}

/** The item of its language's own mark, else the one that the English words above opened. */
function itemOf(mark: Mark | undefined): Pick<TranslatedItem, 'kind' | 'ref'> | undefined {
  const [ref] = mark?.refs ?? []
  return mark && ref !== undefined ? { kind: mark.kind, ref } : undefined
}

const isFact = (line: string): boolean => {
  const [, value = ''] = /^[^:.]{3,60}: ([^.]{3,40})$/.exec(line) ?? []
  return readDate(value) !== undefined || isPersonName(value)
}

/** Without lines that say a date or a name after a label. */
function proseOf(one: Paragraph): readonly string[] {
  if (one.kind === 'bullets') return [textOf(one)]
  const lines = one.lines.filter((line) => !isFact(line))
  return lines.length === 0 ? [] : [lines.join(' ')]
}

const FEWEST_OF_OTHER = 0.1

/** A letterhead in Welsh makes no bilingual letter, and a note in English no bilingual page. */
function areBoth(paragraphs: readonly Paragraph[], isOfWelsh: readonly boolean[]): boolean {
  const texts = paragraphs.map(textOf)
  if (!texts.some((text, at) => isOfWelsh[at] && /[.:]$/.test(text))) return false
  const lengthOf = (is: (text: string, at: number) => boolean): number =>
    texts.filter(is).reduce((sum, text) => sum + text.length, 0)
  const welsh = lengthOf((_, at) => isOfWelsh[at] === true)
  const english = lengthOf((text) => isEnglish(text))
  return Math.min(welsh, english) > FEWEST_OF_OTHER * Math.max(welsh, english)
}

/** Paragraphs of a bilingual source, and the Welsh ones apart; a source of one language keeps all of its own. */
export function partLanguages(paragraphs: readonly Paragraph[]): Parted {
  const isOfWelsh = paragraphs.map((one) => isWelsh(textOf(one)))
  const isBilingual = areBoth(paragraphs, isOfWelsh)
  if (!isBilingual) return { paragraphs, general: [], answers: [] }
  const [english, general]: [Paragraph[], string[]] = [[], []]
  const answers: TranslatedItem[] = []
  // Welsh with marks of its own needs none of the English ones.
  const isMarked = paragraphs.some((one, at) => isOfWelsh[at] && openingMark(textOf(one)))
  let above: ReturnType<typeof itemOf>
  for (const [index, one] of paragraphs.entries()) {
    const text = textOf(one)
    const mark = openingMark(text)
    if (!isOfWelsh[index]) {
      english.push(one)
      if (mark && !isMarked) above = itemOf(mark)
      else if (mark || headingOf(text)) above = undefined
      continue
    }
    if (isMarked && mark) above = itemOf(mark)
    const words = mark?.rest ?? text
    const isWording = isMarked && mark !== undefined && readsAsFinding(words)
    if (words !== '' && above) answers.push({ ...above, [isWording ? 'text' : 'response']: words })
    else if (words !== '') general.push(...proseOf(one))
  }
  const [title = '', ...more] = general
  return isMarked && /[^.!?:;,]$/.test(title) && more.length > 0
    ? { paragraphs: english, title, general: more, answers }
    : { paragraphs: english, general, answers }
}

/** The wording and the answer of one item together, in the order in which they came. */
export function joinItems(parts: readonly TranslatedItem[]): readonly TranslatedItem[] {
  const items = new Map<string, TranslatedItem>()
  for (const part of parts) {
    const key = `${part.kind} ${part.ref ?? items.size}`
    const known = items.get(key)
    const response = [known?.response, part.response].filter((one) => one !== undefined)
    items.set(key, {
      ...known,
      ...part,
      ...(response.length > 0 && { response: response.join('\n\n') }),
    })
  }
  return [...items.values()]
}
