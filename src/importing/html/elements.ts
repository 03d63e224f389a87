// What parse5's tree is asked by our walker.
import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text'

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] =>
  'childNodes' in node ? node.childNodes : []

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** Every element under a node, outermost first. The stack is ours: a page may be nested without end. */
export function* elementsUnder(node: HtmlNode): Generator<HtmlElement> {
  const stack = [...childrenOf(node)].toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next)) yield next
    for (const child of [...childrenOf(next)].toReversed()) stack.push(child)
  }
}

/** All the characters under a node. */
export function charactersIn(node: HtmlNode): string {
  const stack = [node]
  let text = ''
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) text += next.value
    for (const child of [...childrenOf(next)].toReversed()) stack.push(child)
  }
  return text
}
