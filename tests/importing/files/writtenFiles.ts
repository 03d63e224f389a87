// A known record written as a Word file, a web page or an untagged PDF, for reading back.
import { type Written } from '../writtenForm.ts'
import { column, pdfFile, type Placed } from './pdfFile.ts'
import { inList, paragraph, table, wordFile } from './wordFile.ts'

const TITLE = 'PCC and Joint thematic acknowledgement record'
const HEADING = 'Police and Crime Commissioner’s acknowledgement'

const bare = (text: string): string => text.replace(/\.$/, '')

const fieldsOf = (record: Written): readonly (readonly [string, string])[] => [
  ['Version', ''],
  ['Force', record.force],
  ['Police and Crime Commissioner', record.holder],
  ['Title of inspection', record.title],
  ['Inspectorate', record.inspectorate],
  ['Summary of inspection', record.summary],
  ['Grade', ''],
]

/** Each addressee once, above the items that are theirs. */
const addressees = ({ items }: Written): readonly (string | undefined)[] =>
  items.map(({ addressee }, index) =>
    items[index - 1]?.addressee === addressee ? undefined : addressee,
  )

// Numbers skip, so each item is a list of its own that begins where it must, as Word's users make them.
const numberingOf = ({ items }: Written): string =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${items
    .map(
      ({ ref }, index) =>
        `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${ref}"/></w:lvlOverride></w:num>`,
    )
    .join('')}`

export function asWord(record: Written): Uint8Array {
  const named = addressees(record)
  const list = record.items
    .map(({ text }, index) => {
      const addressee = named[index]
      return `${addressee === undefined ? '' : paragraph(addressee)}${inList(text, index + 1)}`
    })
    .join('')
  const rows = [...fieldsOf(record), ['Recommendations', list], ['Areas for improvement', '']]
  const answers = record.items.flatMap(({ ref, text, answer }) => [
    paragraph(`Recommendation ${ref}: ${bare(text)}`),
    ...answer.map((words) => paragraph(words)),
  ])
  return wordFile({
    body: [
      paragraph(TITLE),
      table(rows),
      paragraph(HEADING),
      paragraph(record.general),
      ...answers,
    ].join(''),
    numbering: numberingOf(record),
  })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function asPage(record: Written): Uint8Array {
  const named = addressees(record)
  const list = record.items
    .map(({ ref, text }, index) => {
      const addressee = named[index]
      const above = addressee === undefined ? '' : `<p>${escaped(addressee)}</p>`
      return `${above}<ol start="${ref}"><li>${escaped(text)}</li></ol>`
    })
    .join('')
  const rows = fieldsOf(record).map(
    ([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`,
  )
  const answers = record.items.flatMap(({ ref, text, answer }) => [
    `<h3>Recommendation ${ref}: ${escaped(bare(text))}</h3>`,
    ...answer.map((words) => `<p>${escaped(words)}</p>`),
  ])
  return new TextEncoder().encode(
    `<!doctype html><html lang="en"><body><nav><a href="/">Home</a></nav><main><h1>${TITLE}</h1><dl>${rows.join('')}<dt>Recommendations</dt><dd>${list}</dd><dt>Areas for improvement</dt><dd></dd></dl><h2>${HEADING}</h2><p>${escaped(record.general)}</p>${answers.join('')}</main><footer>Contact us</footer></body></html>`,
  )
}

const BESIDE = 55
const WHOLE = 85
const LINES_ON_PAGE = 48

/** Lines of at most so many characters, broken between words. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

type Row = { readonly label?: string; readonly text: string }

function rowsOf(record: Written): readonly Row[] {
  const named = addressees(record)
  const list = record.items.flatMap(({ ref, text }, index) => [
    ...(named[index] === undefined ? [] : [named[index]]),
    ...wrapped(`${ref}. ${text}`, BESIDE),
  ])
  const fields = [
    ...fieldsOf(record).map(([label, value]) => [label, wrapped(value, BESIDE)] as const),
    ['Recommendations', list] as const,
  ]
  const paragraphs = [
    HEADING,
    record.general,
    ...record.items.flatMap(({ ref, text, answer }) => [
      `Recommendation ${ref}: ${bare(text)}`,
      ...answer,
    ]),
  ]
  return [
    { text: TITLE },
    { text: '' },
    ...fields.flatMap(([label, lines]) =>
      lines.length === 0
        ? [{ label, text: '' }]
        : lines.map((text, index) => (index === 0 ? { label, text } : { text: `\t${text}` })),
    ),
    ...paragraphs.flatMap((text) => [
      { text: '' },
      ...wrapped(text, WHOLE).map((line) => ({ text: line })),
    ]),
  ]
}

export function asPdf(record: Written): Uint8Array {
  const rows = rowsOf(record)
  const pages = Array.from({ length: Math.ceil(rows.length / LINES_ON_PAGE) }, (_, page) =>
    rows.slice(page * LINES_ON_PAGE, (page + 1) * LINES_ON_PAGE),
  )
  return pdfFile(
    pages.map((page, number): readonly Placed[] => [
      ...page.flatMap(({ label, text }, line): readonly Placed[] => {
        const y = 80 + line * 14
        const isBeside = label !== undefined || text.startsWith('\t')
        return [
          ...column([label ?? ''], 50, y),
          ...column([text.replace('\t', '')], isBeside ? 240 : 50, y),
        ]
      }),
      { text: `Page ${number + 1} of ${pages.length}`, x: 270, y: 815 },
    ]),
  )
}

/** What must be read back. */
export const wantedOf = (record: Written) => ({
  form: 'acknowledgement-form',
  language: 'en',
  force: record.force,
  bodyHolder: record.holder,
  bodyOffice: 'PCC',
  inspectionTitle: record.title,
  inspectorates: [
    { HMICFRS: 'HMICFRS', 'HMI Prisons': 'HMIP-Prisons', 'Care Quality Commission': 'CQC' }[
      record.inspectorate
    ],
  ],
  summary: record.summary,
  generalComment: record.general,
  items: record.items.map(({ ref, addressee, text, answer }) => ({
    kind: 'recommendation',
    ref,
    addressee,
    text,
    response: answer.join('\n\n'),
  })),
  warnings: ['no-report-date'],
})
