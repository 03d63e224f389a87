// The ways in which a clerk lays a record out, and what can then be read of it.
import type { Layout } from './choices.ts'
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

export const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

export const dayIn = (iso: string, { date }: Layout): string => {
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

export const saysForce = ({ shape, hasForce }: Layout): boolean => hasForce && shape !== 'table'

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

export const isInList = ({ shape, isListed }: Layout): boolean => shape === 'form' && isListed
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

export const SENT = 'The report was published by'

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
