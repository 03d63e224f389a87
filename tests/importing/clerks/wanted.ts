// What must be read back of a record, in the layout that a clerk chose.
import type { Layout } from './choices.ts'
import { NUMBER_WORDS, dayIn, saysForce, isInList, SENT } from './layout.ts'
import { type Written, type WrittenItem, wordingOf } from './record.ts'

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
      deadline: { raw: `By ${item.by}`, precision: 'day', date: day[item.by] },
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
  inspectorates: [CODES[record.inspectorate]],
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
