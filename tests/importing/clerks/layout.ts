// The ways in which a clerk lays a record out, and what can then be read of it.
import fc from 'fast-check'
import { type Written, type WrittenItem, wordingOf } from './record.ts'

export type Part =
  | { readonly is: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly is: 'points'; readonly points: readonly string[] }
  | { readonly is: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly is: 'rows'; readonly rows: readonly (readonly string[])[] }

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const ENDS = ['th', 'st', 'nd', 'rd']

const DATES: readonly ((year: string, month: number, day: number) => string)[] = [
  (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  (year, month, day) =>
    `${day}${day > 3 && day < 21 ? 'th' : (ENDS[day % 10] ?? 'th')} ${MONTHS[month - 1]} ${year}`,
  (year, month, day) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
  (year, month, day) => `${day} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`,
  (year, month, day) => `${day}.${month}.${year}`,
]

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

export const layout = fc.record({
  shape: fc.constantFrom('form', 'letter', 'page', 'table'),
  date: fc.nat({ max: DATES.length - 1 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  force: fc.constantFrom('Force', 'Police force', 'Name of force', 'Force area'),
  holder: fc.constantFrom('', ' name', '’s name'),
  title: fc.constantFrom('Title of inspection', 'Report title', 'Name of report', 'Inspection'),
  inspectorate: fc.constantFrom('Inspectorate', 'Lead inspectorate', 'Inspecting body'),
  published: fc.constantFrom('Date published', 'Report published', 'Date of report', 'Published'),
  summary: fc.constantFrom('Summary', 'Summary of inspection', 'Summary of findings'),
  body: fc.constantFrom(
    '{office} response',
    'Commissioner’s comments',
    'Response of the Commissioner',
    'Comments from the {office}',
    'Local policing body’s comments',
  ),
  chief: fc.constantFrom(
    'Chief Constable’s comments',
    'Comments of the Chief Constable',
    'Chief Officer’s response',
    'Force response',
  ),
  isChiefFirst: fc.boolean(),
  mark: fc.constantFrom(
    'Recommendation {digits}: ',
    'Recommendation {digits}\n',
    'Rec {digits} – ',
    'Rec. {digits}: ',
    'R{digits}. ',
    'Recommendation number {digits}\n',
    'RECOMMENDATION {digits}\n',
    'Recommendation {words}: ',
    'Recommendation {digits} - ',
    '{digits}. ',
  ),
  answerLead: fc.constantFrom(
    '',
    '',
    '{office} response: ',
    'Commissioner’s comment: ',
    'Response: ',
  ),
  hasForce: fc.boolean(),
  kind: fc.constantFrom('recommendation', 'recommendation', 'afi'),
  isListed: fc.boolean(),
  isBilingual: fc.boolean(),
  chiefAs: fc.constantFrom('heading', 'heading', 'quotation'),
  address: fc.boolean(),
  points: fc.boolean(),
  greets: fc.constantFrom('Dear Home Secretary', 'Dear Minister,'),
  closes: fc.constantFrom('Yours sincerely', 'Yours faithfully,'),
  columns: fc.constantFrom(
    ['No.', '{kind}', '{office} response'],
    ['Ref', 'Wording of {kind}', 'Commissioner’s response'],
    ['{kind} number', '{kind}', 'Our response'],
  ),
})
export type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never

const dayIn = (iso: string, { date }: Layout): string => {
  const [year = '', month, day] = iso.split('-')
  return DATES[date]?.(year, Number(month), Number(day)) ?? iso
}

const OFFICES = {
  PCC: 'Police and Crime Commissioner',
  PFCC: 'Police, Fire and Crime Commissioner',
}

const named = (words: string, { office }: Written): string => words.replace('{office}', office)

function itemParts(item: WrittenItem, record: Written, form: Layout): readonly Part[] {
  const mark = markOf(form)
    .replace('{digits}', String(item.ref))
    .replace('{words}', NUMBER_WORDS[item.ref] ?? String(item.ref))
  const [head = '', below] = `${mark}${wordingOf(item, form.kind)}`.split('\n')
  const [first = '', ...more] = item.answer
  const force = saysForce(form) && item.force !== undefined ? [`Force response: ${item.force}`] : []
  const lead = force.length > 0 && form.answerLead === '' ? '{office} response: ' : form.answerLead
  return [
    below === undefined ? { is: 'text', text: head } : { is: 'heading', text: head },
    ...(below === undefined ? [] : [{ is: 'text' as const, text: below }]),
    ...[...force, `${named(lead, record)}${first}`].map((text): Part => ({ is: 'text', text })),
    ...(form.points && more.length > 0
      ? [{ is: 'points' as const, points: more }]
      : more.map((text): Part => ({ is: 'text', text }))),
  ]
}

/** Marks of areas for improvement where that is what the items are. */
const markOf = ({ mark, kind }: Layout): string =>
  kind === 'recommendation'
    ? mark
    : mark
        .replace('RECOMMENDATION', 'AREA FOR IMPROVEMENT')
        .replace(/^Recommendation/, 'Area for improvement')
        .replace(/^Rec\.? ?|^R(?=\{)/, 'AFI ')

const LEAD_IN = 'I asked for the views of the Chief Constable, and he has stated:'
/** Words before the first heading would be led in by nothing. */
const isQuoted = ({ chiefAs, isChiefFirst }: Layout): boolean =>
  chiefAs === 'quotation' && !isChiefFirst
const quoted = (text: string, index: number, count: number): string =>
  `${index === 0 ? '“' : ''}${text}${index === count - 1 ? '”' : ''}`

const saysForce = ({ shape, hasForce }: Layout): boolean => hasForce && shape !== 'table'

function speakers(record: Written, form: Layout): readonly Part[] {
  const body: readonly Part[] = [
    { is: 'heading', text: named(form.body, record) },
    ...record.general.map((text): Part => ({ is: 'text', text })),
  ]
  const chief: readonly Part[] =
    record.chief === undefined
      ? []
      : [
          ...(isQuoted(form)
            ? [{ is: 'text' as const, text: LEAD_IN }]
            : [{ is: 'heading' as const, text: form.chief }]),
          ...record.chief.map(
            (text, index, all): Part => ({
              is: 'text',
              text: isQuoted(form) ? quoted(text, index, all.length) : text,
            }),
          ),
        ]
  const items: readonly Part[] =
    form.shape === 'table'
      ? [
          {
            is: 'rows',
            rows: [
              form.columns.map((head) =>
                named(head, record).replace(
                  '{kind}',
                  form.kind === 'afi' ? 'Area for improvement' : 'Recommendation',
                ),
              ),
              ...record.items.map((item) => [
                String(item.ref),
                wordingOf(item, form.kind),
                item.answer.join('\n'),
              ]),
            ],
          },
        ]
      : record.items.flatMap((item) => itemParts(item, record, form))
  return form.isChiefFirst ? [...chief, ...body, ...items] : [...body, ...items, ...chief]
}

const isInList = ({ shape, isListed }: Layout): boolean => shape === 'form' && isListed
const listOf = ({ items }: Written, { kind }: Layout): string =>
  items.map((item) => `${item.ref}. ${wordingOf(item, kind)}`).join('\n')

const WELSH: { readonly [label: string]: string } = {
  Force: 'Heddlu',
  Inspectorate: 'Arolygiaeth',
  Summary: 'Crynodeb',
  Published: 'Cyhoeddwyd',
}
const inBoth = (label: string, { isBilingual }: Layout): string =>
  isBilingual && WELSH[label] !== undefined ? `${label} / ${WELSH[label]}` : label

function factsOf(record: Written, form: Layout): Part {
  const rows: readonly (readonly [string, string])[] = [
    [form.force, `${record.place} ${record.noun}`],
    [`${OFFICES[record.office]}${form.holder}`, record.holder],
    [form.title, record.title],
    [form.inspectorate, record.inspectorate],
    [form.published, dayIn(record.published, form)],
  ]
  return {
    is: 'facts',
    rows: [
      ...form.order.flatMap((index) =>
        rows[index] ? [[inBoth(rows[index][0], form), rows[index][1]] as const] : [],
      ),
      ...(form.shape === 'form' ? [[form.summary, record.summary] as const] : []),
      ...(isInList(form)
        ? [
            [
              form.kind === 'afi' ? 'Areas for improvement' : 'Recommendations',
              listOf(record, form),
            ] as const,
          ]
        : []),
    ],
  }
}

const SENT = 'The report was published by'

/** The parts of the record in their order, of any carrier. */
export function layOut(record: Written, form: Layout): readonly Part[] {
  const text = (words: string): Part => ({ is: 'text', text: words })
  if (form.shape !== 'letter')
    return [
      { is: 'title', text: `${record.office} response to an inspection` },
      factsOf(record, form),
      ...speakers(record, form),
    ]
  return [
    ...(form.address ? [text('The Town Hall\n12 High Street\nOldtown\nOT1 2AB')] : []),
    text(dayIn(record.dated, form)),
    text(form.greets),
    { is: 'title', text: `Response to “${record.title}”` },
    text(
      `${SENT} ${record.inspectorate} on ${dayIn(record.published, form)}. I answer it for ${record.place} ${record.noun}.`,
    ),
    ...speakers(record, form).slice(form.isChiefFirst ? 0 : 1),
    text(form.closes),
    text(`${record.holder}\n${OFFICES[record.office]} for ${record.place}`),
  ]
}

const CODES = { HMICFRS: 'HMICFRS', 'HMI Probation': 'HMI-Probation' }
const day = { '30 September 2024': '2024-09-30', '31 March 2025': '2025-03-31' }

/** A bare number in a letter or on a page tells no kind. */
const saysKind = (form: Layout): boolean =>
  form.shape === 'table' || isInList(form) || form.mark !== '{digits}. '

const addresseeOf = ({ by, whom }: WrittenItem): string =>
  by === undefined && !whom.startsWith('the ')
    ? whom.charAt(0).toUpperCase() + whom.slice(1)
    : whom.replace('the ', '')

const responseOf = ({ answer: [first = '', ...more] }: WrittenItem, form: Layout): string =>
  form.points && form.shape !== 'table' && more.length > 0
    ? [first, more.map((point) => `- ${point}`).join('\n')].join('\n\n')
    : [first, ...more].join('\n\n')

function wantedItem(item: WrittenItem, form: Layout) {
  const isWord = form.shape !== 'table' && !isInList(form) && form.mark.includes('{words}')
  return {
    kind: saysKind(form) ? form.kind : ('recommendation' as const),
    ref: String(item.ref),
    ...(isWord && { refRaw: NUMBER_WORDS[item.ref] }),
    ...(form.kind === 'recommendation' && { addressee: addresseeOf(item) }),
    text: wordingOf(item, form.kind),
    ...(item.by !== undefined && {
      deadline: { raw: `By ${item.by}`, precision: 'day', date: day[item.by as keyof typeof day] },
    }),
    response: responseOf(item, form),
    ...(saysForce(form) && item.force !== undefined && { forceResponse: item.force }),
  }
}
/** What must be read back of the record in that layout; the form and the warnings are not judged. */
export const wantedOf = (record: Written, form: Layout) => ({
  language: 'en',
  force: `${record.place} ${record.noun}`,
  bodyHolder: record.holder,
  bodyOffice: record.office,
  inspectionTitle: record.title,
  inspectorates: [CODES[record.inspectorate as keyof typeof CODES]],
  reportPublished: record.published,
  ...(form.shape === 'letter' && {
    recordDate: record.dated,
    addressedTo: [form.greets.replace(/^Dear |,$/g, '')],
  }),
  ...(form.shape === 'form' && { summary: record.summary }),
  generalComment: [
    ...(form.shape === 'letter'
      ? [
          `${SENT} ${record.inspectorate} on ${dayIn(record.published, form)}. I answer it for ${record.place} ${record.noun}.`,
        ]
      : []),
    ...record.general,
  ].join('\n\n'),
  ...(record.chief !== undefined && { chiefOfficerComments: record.chief.join('\n\n') }),
  items: record.items.map((item) => wantedItem(item, form)),
})
