// What stands in the page, as plain values: kept in this browser and built again element by element, so that nothing of it
// is ever read as markup.

export type Look = string | LookedElement
type LookedElement = {
  readonly space: string
  readonly tag: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly Look[]
}

const LEFT_OUT = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'img',
  'template',
])
// What only shows: no addresses but the app's own, no handlers, nothing that loads or is sent.
const SHOWN =
  /^(class|style|role|id|for|type|title|lang|hidden|open|placeholder|colspan|rowspan|scope|width|height|viewBox|d|fill|x|y|r|rx|cx|cy|x1|x2|y1|y2|points|transform|stroke|stroke-width|data-row|aria-[a-z]+)$/

/** A control's own state is in its properties; a copy has its attributes alone. */
function stateOf(element: Element): readonly (readonly [string, string])[] {
  if (element instanceof HTMLInputElement)
    return element.checked ? [['checked', '']] : [['value', element.value]]
  if (element instanceof HTMLOptionElement && element.selected) return [['selected', '']]
  return []
}

const isShown = ({ name, value }: Attr): boolean =>
  SHOWN.test(name) || (name === 'href' && value.startsWith('#'))

/** Only what is drawn: elements, their words and what gives them their looks. */
export function lookOf(element: Element): LookedElement {
  const children = [...element.childNodes].flatMap((node): readonly Look[] => {
    if (node instanceof Text) return [node.data]
    if (!(node instanceof Element) || LEFT_OUT.has(node.localName)) return []
    return [lookOf(node)]
  })
  return {
    space: element.namespaceURI ?? '',
    tag: element.localName,
    attributes: [
      ...[...element.attributes].filter(isShown).map(({ name, value }) => [name, value] as const),
      ...stateOf(element),
    ],
    children,
  }
}

export function drawn(look: Look): Node {
  if (typeof look === 'string') return document.createTextNode(look)
  const element = document.createElementNS(look.space, look.tag)
  for (const [name, value] of look.attributes) element.setAttribute(name, value)
  element.append(...look.children.map(drawn))
  return element
}
