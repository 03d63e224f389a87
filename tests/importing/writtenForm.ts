// A known record written into a form, in any of the layouts that offices use: for reading back.
import fc from 'fast-check'

const WORDS =
  'a plan for officers who visit people at home and share what they learn with partners in every district before the end of each quarter under section 24 of the Act'.split(
    ' ',
  )

const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
    .map((chosen) => chosen.join(' '))

const sentence = (opening: string): fc.Arbitrary<string> =>
  words(4, 24).map((rest) => `${opening} ${rest} done.`)

const ADDRESSEES = ['Counter Terrorism Policing', 'Chief constables', 'Home Office', 'NPCC lead']

type WrittenItem = {
  readonly ref: string
  readonly addressee: string
  readonly text: string
  readonly answer: readonly string[]
}

const items: fc.Arbitrary<readonly WrittenItem[]> = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 9 }),
      addressee: fc.constantFrom(...ADDRESSEES),
      text: sentence('The national lead should agree'),
      answer: fc.array(sentence('I have asked the Chief Constable for'), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => {
    let number = 0
    return rows.map(({ step, ...item }) => {
      number += step
      return { ...item, ref: String(number) }
    })
  })

export const written = fc.record({
  force: fc.constantFrom('Northmarch', 'Eastmoor Constabulary', 'Devon & Marsh Police'),
  holder: fc.constantFrom('Alex Fenwick', 'Jo O’Brien', 'Dr Sam St John-Hill'),
  title: fc.constantFrom(
    'How well forces answer calls',
    'PEEL 2023–2025',
    'State of policing: a review',
  ),
  inspectorate: fc.constantFrom('HMICFRS', 'HMI Prisons', 'Care Quality Commission'),
  summary: sentence('Inspectors looked at'),
  general: sentence('I thank the inspectors for'),
  items,
})
export type Written = typeof written extends fc.Arbitrary<infer T> ? T : never

export const layout = fc.record({
  separator: fc.constantFrom('\t', ': ', ':\t', ' \t ', '      ', ' '),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  gap: fc.constantFrom('\n', '\n\n', '\n \n\n'),
  space: fc.constantFrom(' ', '  ', '\u00a0'),
  mark: fc.constantFrom('.', ')'),
  between: fc.constantFrom(' ', '\n'),
  heading: fc.constantFrom(
    'Police Crime and Commissioner’s acknowledgement',
    'PCC comments',
    "Local Policing Body's Comments",
    "Commissioner's Response",
    'Police & Crime Commissioner comments:',
  ),
  itemStop: fc.constantFrom(': ', ' - ', ' – ', ': - '),
  hasFullStop: fc.boolean(),
  breaksPage: fc.boolean(),
})
export type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never

function list({ items }: Written, { mark, between }: Layout): string {
  let named = ''
  return items
    .map(({ ref, addressee, text }) => {
      const label = addressee === named ? '' : `${addressee}${between}`
      named = addressee
      return `${label}${ref}${mark} ${text}`
    })
    .join(between)
}

function answers({ items }: Written, form: Layout): string {
  return items
    .map(({ ref, text, answer }) => {
      const wording = form.hasFullStop ? text : text.replace(/\.$/, '')
      const body = answer.join('\n\n')
      // A page ends after the fourth word of the answer.
      const broken = form.breaksPage ? body.replace(/^((?:\S+ ){7}\S+) (?=[a-z])/, '$1\n\n') : body
      return `Recommendation ${ref}${form.itemStop}${wording}\n\n${broken}`
    })
    .join('\n\n')
}

export function write(record: Written, form: Layout): string {
  const fields = [
    ['Version', ''],
    ['Force', record.force],
    ['Police and Crime Commissioner', record.holder],
    ['Title of inspection', record.title],
    ['Inspectorate', record.inspectorate],
    ['Summary of inspection', record.summary],
    ['Grade', ''],
    ['Recommendations', list(record, form)],
    ['Areas for\nimprovement', ''],
  ].map(
    ([label = '', value]) =>
      `${label.replace('\n', `${form.separator}\n`)}${form.separator}${value}`,
  )
  return [
    'PCC and Joint thematic acknowledgement record',
    fields.join('\n'),
    form.heading,
    record.general,
    answers(record, form),
  ]
    .join(form.gap)
    .replaceAll(/(?<=[a-z]) (?=[a-z])/g, form.space)
    .replaceAll('\n', form.lineEnd)
}
