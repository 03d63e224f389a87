// Column formatting as the page draws it: text, colours and SharePoint's own severity classes. Icons, links and hover
// cards are left out, and a formatter that can't be read shows the plain value.
import { z } from 'zod'
import type { Column } from '../graph/columnDefinition.ts'
import { keyOf } from '../graph/columns.ts'
import type { ItemRow } from '../graph/itemRows.ts'
import type { ViewRow } from '../graph/viewRows.ts'
import { evaluate, type Names, type Value } from './expression.ts'
import { type Html, html } from './html.ts'

type Element = {
  readonly elmType?: string | undefined
  readonly txtContent?: unknown
  readonly style?: Readonly<Record<string, unknown>> | undefined
  readonly attributes?: { readonly class?: unknown } | undefined
  readonly children?: readonly Element[] | undefined
}
const elementShape: z.ZodType<Element> = z.lazy(() =>
  z.object({
    elmType: z.string().optional(),
    txtContent: z.unknown().optional(),
    style: z.record(z.string(), z.unknown()).optional(),
    attributes: z.looseObject({ class: z.unknown().optional() }).optional(),
    children: z.array(elementShape).optional(),
  }),
)

/** Our own words for the classes of SharePoint's theme that formatters are written with. */
const CLASSES: Readonly<Record<string, string>> = {
  'sp-field-severity--good': 'good',
  'sp-field-severity--low': 'low',
  'sp-field-severity--warning': 'warning',
  'sp-field-severity--severeWarning': 'severe',
  'sp-field-severity--blocked': 'blocked',
}
const SAFE_PROPERTY =
  /^(color|background-color|font-weight|font-style|text-decoration|padding|border-radius|border|display)$/
const SAFE_VALUE = /^[\w#%., ()-]*$/

/** Undefined where the column has no formatter that can be read. `text` is the value in words. */
export function formattedCell(
  column: Column,
  columns: readonly Column[],
  item: ItemRow,
  text: string,
): Html | undefined {
  const parsed = elementShape.safeParse(parseJson(column.formatter))
  if (!parsed.success) return undefined
  const names = namesOf(column, columns, item)
  // Text that is the field itself is shown as the page shows fields; dates in expressions are instants.
  const inWords = (source: unknown): string =>
    source === '@currentField' || source === '@currentField.displayValue'
      ? text
      : String(evaluate(source, names))
  return draw(parsed.data, names, inWords)
}

/** The class of a row, as the view's formatting says in `additionalRowClass`. */
export function rowFormatter(
  view: ViewRow | undefined,
  columns: readonly Column[],
): (item: ItemRow) => Html | undefined {
  const parsed = z.object({ additionalRowClass: z.unknown() }).safeParse(parseJson(view?.formatter))
  return (item) => {
    if (!parsed.success) return undefined
    const given = evaluate(parsed.data.additionalRowClass, namesOf(undefined, columns, item))
    const known = knownClasses(given)
    return known === '' ? undefined : html` class="${known}"`
  }
}

const knownClasses = (given: Value): string =>
  String(given)
    .split(' ')
    .flatMap((name) => CLASSES[name] ?? [])
    .join(' ')

function draw(element: Element, names: Names, inWords: (source: unknown) => string): Html {
  const known = knownClasses(evaluate(element.attributes?.class ?? '', names))
  const styles = Object.entries(element.style ?? {}).flatMap(([property, source]) => {
    const value = String(evaluate(source, names))
    const isSafe = SAFE_PROPERTY.test(property) && SAFE_VALUE.test(value) && value !== ''
    return isSafe ? [`${property}: ${value}`] : []
  })
  const content = element.txtContent === undefined ? '' : inWords(element.txtContent)
  return html`<span${known === '' ? undefined : html` class="severity ${known}"`}${
    styles.length > 0 ? html` style="${styles.join('; ')}"` : undefined
  }>${content}${(element.children ?? []).map((child) => draw(child, names, inWords))}</span>`
}

const namesOf =
  (current: Column | undefined, columns: readonly Column[], item: ItemRow): Names =>
  (name) => {
    if (name === '@now') return Date.now()
    const [, named] = /^\[\$(\w+)/.exec(name) ?? []
    const column = named === undefined ? current : columns.find((one) => one.name === named)
    const isKnown = named !== undefined || name.startsWith('@currentField')
    return column && isKnown ? comparable(column, item) : ''
  }

function comparable(column: Column, item: ItemRow): Value {
  const value = item.fields[keyOf(column)]
  if (value === undefined || typeof value === 'object') return ''
  return column.facet === 'dateTime' ? Date.parse(String(value)) : value
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
