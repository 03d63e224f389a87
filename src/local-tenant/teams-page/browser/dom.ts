// Short ways to say common things of the page.
type Attributes = Readonly<Record<string, string | undefined>>

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** One of the symbols in index.html. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#icon-${name}`)
  svg.append(use)
  return svg
}

/** What index.html is known to hold. */
export function need<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`index.html has no ${selector}.`)
}

export const needAll = (selector: string): readonly HTMLElement[] =>
  [...document.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement)

/** Said by a screen reader, seen by nobody. */
export function announce(words: string): void {
  need('#announcer', HTMLElement).textContent = words
}
