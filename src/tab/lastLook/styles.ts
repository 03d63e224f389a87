// The rules that Fluent writes into the page, in its own words: read back from the browser a border that is made of
// variables is lost.
import { createDOMRenderer, type GriffelRenderer } from '@fluentui/react-components'

type Rules = Parameters<GriffelRenderer['insertCSSRules']>[0]

// Griffel's order of its sheets, weakest first: whole components, single properties, pseudo-classes, at-rules.
const SHEETS = 'rdlvwfihasktmc'.split('')
const written = new Map<string, Set<string>>()

/** Fluent's own renderer, which also remembers what it wrote. */
export const renderer = createDOMRenderer(document)
const insert = renderer.insertCSSRules.bind(renderer)
renderer.insertCSSRules = (rules) => {
  remember(rules)
  insert(rules)
}

function remember(rules: Rules): void {
  for (const [sheet, entries] of Object.entries(rules)) {
    const known = written.get(sheet) ?? new Set()
    for (const entry of entries) {
      const [rule, about] = typeof entry === 'string' ? [entry] : entry
      const media = about?.['m']
      known.add(typeof media === 'string' ? `@media ${media} {${rule}}` : rule)
    }
    written.set(sheet, known)
  }
}

const classesOf = (element: Element): ReadonlySet<string> =>
  new Set([element, ...element.querySelectorAll('[class]')].flatMap((one) => [...one.classList]))

/** The variables of the theme, which Fluent's provider writes by itself. */
const themeRules = (): readonly string[] =>
  [...document.styleSheets]
    .filter(({ ownerNode }) => ownerNode instanceof Element && ownerNode.id.startsWith('fui-'))
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))

/** What these elements get from Fluent. */
export function styleOf(element: Element): string {
  const used = classesOf(element)
  const isUsed = (rule: string): boolean => {
    const classes = [...(rule.split('{', 1)[0] ?? '').matchAll(/\.([\w-]+)/g)]
    return rule.startsWith('@') || classes.every(([, name = '']) => used.has(name))
  }
  const rules = SHEETS.flatMap((sheet) => [...(written.get(sheet) ?? [])].filter(isUsed))
  return [...themeRules(), ...rules].join('\n')
}
