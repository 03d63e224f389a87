// The words of an HTML print as a reader sees them, numbers of lists included.
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { wordsIn } from './describedWords.ts'

type Node = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

const INLINE = new Set(['a', 'em', 'span', 'strong'])

const isElement = (node: Node): node is HtmlElement => 'tagName' in node
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

export const elementsOf = (node: Node): readonly HtmlElement[] =>
  childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsOf(child)])

export const textOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('')

function listText(list: HtmlElement): string {
  let next = Number(attributeOf(list, 'start') ?? 1)
  return childrenOf(list)
    .filter(isElement)
    .map((item) => {
      const number = Number(attributeOf(item, 'value') ?? next)
      next = number + 1
      const isCounted = list.tagName === 'ol' && attributeOf(item, 'class') === undefined
      return `${isCounted ? `${number}.` : ''} ${shownText(item)} `
    })
    .join('')
}

function shownText(node: Node): string {
  if ('value' in node) return node.value
  if (!isElement(node)) return childrenOf(node).map(shownText).join('')
  if (node.tagName === 'ol' || node.tagName === 'ul') return ` ${listText(node)} `
  const text = childrenOf(node).map(shownText).join('')
  return INLINE.has(node.tagName) ? text : ` ${text} `
}

export function readHtml(html: string) {
  const elements = elementsOf(parse(html))
  const named = (tagName: string): readonly HtmlElement[] =>
    elements.filter((element) => element.tagName === tagName)
  const [main] = named('main')
  return { elements, named, words: main ? wordsIn(shownText(main)) : [] }
}
