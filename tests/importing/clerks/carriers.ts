// The same parts as plain text, a Word file, a web page and a PDF, each with what such files have round their words.
import fc from 'fast-check'
import { column, pdfFile, type Placed } from '../files/pdfFile.ts'
import { inList, NUMBERING, paragraph, run, table, wordFile } from '../files/wordFile.ts'
import type { Part } from './layout.ts'

export const carrier = fc.record({
  separator: fc.constantFrom(': ', '\t', ':\t', ':  '),
  wrap: fc.constantFrom(0, 76),
  breaksWords: fc.boolean(),
  heads: fc.boolean(),
  tracks: fc.boolean(),
  columns: fc.constantFrom(1, 2),
  factsAs: fc.constantFrom('table', 'list'),
})
export type Carrier = typeof carrier extends fc.Arbitrary<infer T> ? T : never

const HEAD = 'Office of the Commissioner – inspections'

/** Lines of at most so many characters; a long word may be broken at the end. */
function wrapped(text: string, most: number, breaks = false): readonly string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    const room = most - last.length - 2
    if (last === '' || last.length + word.length < most)
      lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    else if (breaks && /^[a-z]{9,}$/.test(word) && room >= 4) {
      lines[lines.length - 1] = `${last} ${word.slice(0, 4)}-`
      lines.push(word.slice(4))
    } else lines.push(word)
  }
  return lines
}

export function asText(
  parts: readonly Part[],
  { separator, wrap, breaksWords, heads }: Carrier,
): string {
  const lines = (text: string): string =>
    wrap === 0
      ? text
      : text
          .split('\n')
          .flatMap((line) => wrapped(line, wrap, breaksWords))
          .join('\n')
  const texts = parts.map((part) => {
    if (part.is === 'facts')
      return part.rows.map(([label, value]) => `${label}${separator}${value}`).join('\n')
    if (part.is === 'rows')
      return part.rows
        .map((row) => row.map((cell) => cell.replaceAll('\n', '\u2028')).join('\t'))
        .join('\n')
    if (part.is === 'points') return part.points.map((point) => `• ${point}`).join('\n')
    return lines(part.text)
  })
  const half = Math.ceil(texts.length / 2)
  return heads
    ? [
        HEAD,
        ...texts.slice(0, half),
        'Page 1 of 2',
        HEAD,
        ...texts.slice(half),
        'Page 2 of 2',
      ].join('\n\n')
    : texts.join('\n\n')
}

const tracked = (text: string): string =>
  `<w:p><w:del><w:r><w:delText>Not so. </w:delText></w:r></w:del><w:ins>${run(text)}</w:ins></w:p>`

export function asWord(parts: readonly Part[], { heads, tracks, factsAs }: Carrier): Uint8Array {
  const body = parts.map((part) => {
    if (part.is === 'facts')
      return factsAs === 'table'
        ? table(part.rows)
        : part.rows.map(([label, value]) => paragraph(`${label}:\t${value}`)).join('')
    if (part.is === 'rows') return table(part.rows)
    if (part.is === 'points') return part.points.map((point) => inList(point, 3)).join('')
    if (part.is === 'heading') return paragraph(part.text, '<w:pStyle w:val="Heading2"/>')
    return tracks && part.is === 'text' ? tracked(part.text) : paragraph(part.text)
  })
  return wordFile({
    body: body.join(''),
    numbering: NUMBERING,
    ...(heads && { header: paragraph(HEAD) }),
    ...(tracks && {
      footnotes: `<w:footnote w:id="2">${paragraph('A note at the foot.')}</w:footnote>`,
    }),
  })
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

export function asPage(parts: readonly Part[], { heads, factsAs }: Carrier): Uint8Array {
  const row =
    (tag: string) =>
    (cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  const body = parts.map((part) => {
    if (part.is === 'facts')
      return factsAs === 'table'
        ? `<table>${part.rows.map(row('td')).join('')}</table>`
        : `<dl>${part.rows.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
    if (part.is === 'rows')
      return `<table>${part.rows.slice(0, 1).map(row('th')).join('')}${part.rows.slice(1).map(row('td')).join('')}</table>`
    if (part.is === 'points')
      return `<ul>${part.points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`
    const tag = { title: 'h1', heading: 'h3', text: 'p' }[part.is]
    return `<${tag}>${escaped(part.text)}</${tag}>`
  })
  const round = heads
    ? '<header><a href="/">Home</a></header><nav><a href="/news">News</a></nav>'
    : ''
  return new TextEncoder().encode(
    `<!doctype html><html lang="en"><body>${round}<main>${body.join('')}</main><footer>Contact us</footer></body></html>`,
  )
}

const LINES = 46

type Line = { readonly text: string; readonly beside?: string; readonly size?: number }

function linesOf(part: Part, width: number): readonly Line[] {
  if (part.is === 'facts')
    return part.rows.flatMap(([label, value]) =>
      value
        .split('\n')
        .flatMap((line) => wrapped(line, 46))
        .map((text, index) => ({ text: index === 0 ? label : '', beside: text })),
    )
  if (part.is === 'rows') return part.rows.map((row) => ({ text: row.join(' ') }))
  if (part.is === 'points')
    return part.points.flatMap((point) => wrapped(`• ${point}`, width).map((text) => ({ text })))
  const size = part.is === 'text' ? 11 : 14
  return part.text
    .split('\n')
    .flatMap((line) => wrapped(line, part.is === 'text' ? width : width * 0.75))
    .map((text) => ({ text, size }))
}

const placed = ({ text, beside, size = 11 }: Line, x: number, y: number): readonly Placed[] => [
  ...(text === '' ? [] : [{ text, x, y, size }]),
  ...(beside === undefined ? [] : [{ text: beside, x: 310, y, size }]),
]

/** Untagged. In two columns the facts stand across both, on a page of their own. */
export function asPdf(parts: readonly Part[], { heads, columns }: Carrier): Uint8Array {
  const width = columns === 2 ? 42 : 88
  const facts = parts.findIndex(({ is }) => is === 'facts')
  const lines = (some: readonly Part[], most: number): readonly Line[] =>
    some.flatMap((part) => [...linesOf(part, most), { text: '' }])
  const front = columns === 2 && facts >= 0 ? lines(parts.slice(0, facts + 1), 88) : []
  const rest = lines(front.length > 0 ? parts.slice(facts + 1) : parts, width)
  const pages: Placed[][] =
    front.length > 0 ? [front.flatMap((line, at) => placed(line, 50, 80 + at * 15))] : []
  for (let from = 0; from < rest.length; from += LINES * columns)
    pages.push(
      rest
        .slice(from, from + LINES * columns)
        .flatMap((line, at) => placed(line, at < LINES ? 50 : 310, 80 + (at % LINES) * 15)),
    )
  return pdfFile(
    pages.map((page, number) =>
      heads
        ? [
            ...column([HEAD], 50, 40),
            ...page,
            { text: `Page ${number + 1} of ${pages.length}`, x: 270, y: 815 },
          ]
        : page,
    ),
  )
}
