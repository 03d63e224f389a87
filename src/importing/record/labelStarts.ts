// Where one of several forms begins: by its own title, or by the labels that each of them has at its top.
import { isBlank, nextWords } from '../lines/lines.ts'
import { guarded } from '../words/guarded.ts'
import { labelAt } from '../marks/labels.ts'

type Lines = readonly string[]

const NEAR = 12

/** Several forms in one file each begin with the form's own title, above the force or the inspection. */
export function formStarts(lines: Lines): readonly number[] {
  return lines.flatMap((line, index) => {
    if (!/^.{0,60}\backnowledgement record$/i.test(line.trim())) return []
    const below = lines.slice(index + 1, index + NEAR).flatMap((next) => labelAt([next], 0) ?? [])
    return below.some(({ name }) => name === 'force' || name === 'title') ? [index] : []
  })
}

const labelOf = (line: string | undefined) =>
  line !== undefined && /[:\t]/.test(line) ? labelAt([line], 0) : undefined

const MAY_NAME_TITLE =
  /^[^:\t]{0,110}(?:title|subject|inspection|report|review|thematic|teitl|arolyg|adroddiad)[^:\t]*[:\t]/i
export const titleLabel = guarded(
  MAY_NAME_TITLE,
  (line) => {
    const label = labelOf(line)
    return label?.name === 'title' && label.value !== '' ? label : undefined
  },
  undefined,
)

/** The first of the lines with labels among which this one stands, and a line of words above them. */
function topOfLabels(lines: Lines, at: number): { readonly top: number; readonly above: string } {
  let [top, above] = [at, at]
  const seen = new Set<string>()
  for (;;) {
    top = above
    above = nextWords(lines, top, -1)
    const label = labelOf(lines[above])
    if (!label || label.name === 'speech' || seen.has(label.name)) break
    seen.add(label.name)
  }
  return { top, above: (lines[above] ?? '').trim() }
}

/** Several records each begin with the same labels, a title among them, below the same name of their form or none. */
export function titleStarts(lines: Lines): readonly number[] {
  const titles = lines.flatMap((line, index) => {
    const label = titleLabel(line)
    if (label === undefined) return []
    const { top, above } = topOfLabels(lines, index)
    const beside = [lines[top], ...lines.slice(index + 1, index + 4)].flatMap(
      (next) => labelOf(next) ?? [],
    )
    const others = beside.filter(({ name }) => name !== 'title')
    const isTop = top < index || isBlank(lines[index - 1])
    return isTop && others.length > 0
      ? [{ top, above, label: label.label, title: label.value }]
      : []
  })
  // A row of the form's own foot may name it too, by another label.
  const [first, ...more] = titles.filter(({ label }) => label === titles[0]?.label)
  if (more.some(({ title }) => title === first?.title)) return []
  const all = first ? [first, ...more] : []
  const isNamed = all.every(({ above }) => above === first?.above)
  return all.map(({ top }) => (isNamed ? nextWords(lines, top, -1) : top))
}
