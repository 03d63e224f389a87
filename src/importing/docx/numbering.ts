// The numbers Word counts for its lists. They are nowhere in the text: without this, 19 would be lost or become 1.
import { inFormat, repeatedLetters } from '../source/listNumbers.ts'
import { childNamed, valueOfChild, type XmlElement } from './xml.ts'

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isLegal: boolean
  /** The level whose next number starts this one again; 0 never. */
  readonly restartsAfter?: number
}
type List = {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

/** Word has nine levels. */
const DEEPEST = 8
/** Characters: each paragraph of the list has them. */
const LONGEST_MARK = 100

/** 0 where Word would have written no such number. */
function whole(text: string | undefined): number {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : 0
}

const numberAt = (element: XmlElement, name: string): number => whole(element.attributes.get(name))

function readLevel(element: XmlElement): Level {
  const restart = valueOfChild(element, 'w:lvlRestart')
  return {
    start: whole(valueOfChild(element, 'w:start')),
    format: valueOfChild(element, 'w:numFmt') ?? 'decimal',
    text: (valueOfChild(element, 'w:lvlText') ?? '').slice(0, LONGEST_MARK),
    isLegal: childNamed(element, 'w:isLgl') !== undefined,
    ...(restart !== undefined && { restartsAfter: Number(restart) }),
  }
}

const levelsOf = (element: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    element.children
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [numberAt(level, 'w:ilvl'), readLevel(level)]),
  )

export type Numbering = ReadonlyMap<string, List>

export function readNumbering(root: XmlElement | undefined): Numbering {
  const numbering = childNamed(root, 'w:numbering')
  const all = numbering?.children ?? []
  const abstracts = new Map(
    all
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [one.attributes.get('w:abstractNumId') ?? '', levelsOf(one)]),
  )
  const lists = all.filter(({ name }) => name === 'w:num')
  return new Map(
    lists.map((list) => {
      const abstractId = valueOfChild(list, 'w:abstractNumId') ?? ''
      const overrides = list.children.filter(({ name }) => name === 'w:lvlOverride')
      const own = overrides.flatMap((one) => [...levelsOf(one)])
      const starts = overrides.flatMap((one): (readonly [number, number])[] => {
        const start = valueOfChild(one, 'w:startOverride')
        return start === undefined ? [] : [[numberAt(one, 'w:ilvl'), whole(start)]]
      })
      const levels = new Map([...(abstracts.get(abstractId) ?? []), ...own])
      const read: List = { abstractId, levels, starts: new Map(starts) }
      return [list.attributes.get('w:numId') ?? '', read]
    }),
  )
}

/** Counts through one document, paragraph by paragraph. */
export function countThrough(numbering: Numbering): (listId: string, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  const at = (list: List, level: number): Level =>
    list.levels.get(level) ?? { start: 1, format: 'decimal', text: '', isLegal: false }

  return (listId, level) => {
    const list = numbering.get(listId)
    if (!list || !(level >= 0 && level <= DEEPEST)) return ''
    const { format, text, isLegal } = at(list, level)
    if (format === 'bullet') return '•'
    const counted = counters.get(list.abstractId) ?? []
    counters.set(list.abstractId, counted)
    const isFirst = !restarted.has(`${listId}/${level}`)
    restarted.add(`${listId}/${level}`)
    const start = isFirst ? list.starts.get(level) : undefined
    counted[level] = start ?? (counted[level] ?? at(list, level).start - 1) + 1
    for (let above = 0; above < level; above += 1) counted[above] ??= at(list, above).start
    for (let below = level + 1; below < counted.length; below += 1)
      if (at(list, below).restartsAfter !== 0) counted[below] = undefined
    return text.replaceAll(/%(\d)/g, (_whole, digit: string) => {
      const shown = Number(digit) - 1
      return inFormat(
        counted[shown] ?? 1,
        isLegal ? 'decimal' : at(list, shown).format,
        repeatedLetters,
      )
    })
  }
}
