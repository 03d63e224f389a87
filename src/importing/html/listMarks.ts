// The mark a browser shows before each item of a list. Losing `start="19"` would turn 19 into 1.
import { attributeOf, childrenOf, type HtmlElement, isElement } from './elements.ts'
import { countedLetters, inFormat } from '../source/listNumbers.ts'

const FORMATS = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

const formatOf = (list: HtmlElement): string =>
  new Map(Object.entries(FORMATS)).get(attributeOf(list, 'type') ?? '') ?? 'decimal'

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined

const BARE = /list-style(?:-type)?\s*:\s*none/i

// The page's own style sheet says so of our prints: `own-mark` has its mark in its words, `unmarked` a bullet.
const hasClass = (element: HtmlElement, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name)

/** Each `li` of a list with its mark; `''` where the page shows none. */
export function markedItems(list: HtmlElement): readonly (readonly [HtmlElement, string])[] {
  const items = childrenOf(list)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'li')
  if (list.tagName !== 'ol') return items.map((item) => [item, '•'])
  const isReversed = attributeOf(list, 'reversed') !== undefined
  let next = whole(attributeOf(list, 'start')) ?? (isReversed ? items.length : 1)
  const format = formatOf(list)
  const isBareList = BARE.test(attributeOf(list, 'style') ?? '')
  return items.map((item) => {
    const number = whole(attributeOf(item, 'value')) ?? next
    next = number + (isReversed ? -1 : 1)
    if (hasClass(item, 'unmarked')) return [item, '•']
    const isBare = isBareList || hasClass(item, 'own-mark')
    return [item, isBare ? '' : `${inFormat(number, format, countedLetters)}.`]
  })
}
